package jiayou.sim.invoice;

import java.awt.Font;
import jiayou.sim.invoice.Outcome.Documents;
import jiayou.sim.invoice.TaxBureau.Area;

/// Draws up an invoice in its three forms.
final class Draughtsman {

  private final InvoiceXml xml;
  private final Letters letters;
  private final Face face;

  Draughtsman(Taxpayer seller, Area area, Font font) {
    this.xml = new InvoiceXml(seller, area);
    this.letters = new Letters(font);
    this.face = new Face(seller, letters);
  }

  Documents draw(Entry entry) {
    byte[] original = xml.write(entry);
    Sheet sheet = face.draw(entry);
    return new Documents(
        original,
        new OfdFile(letters).write(sheet, entry, original),
        new PdfFile(letters).write(sheet));
  }
}
