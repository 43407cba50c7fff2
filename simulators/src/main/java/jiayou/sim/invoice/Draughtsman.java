package jiayou.sim.invoice;

import java.awt.Font;
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

  byte[] xml(Entry entry) {
    return xml.write(entry);
  }

  byte[] ofd(Entry entry) {
    return new OfdFile(letters).write(face.draw(entry), entry, xml.write(entry));
  }

  byte[] pdf(Entry entry) {
    return new PdfFile(letters).write(face.draw(entry));
  }
}
