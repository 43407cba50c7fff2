package jiayou.sim.invoice;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// The characters of one PDF, collected while its page is written: each Type 3 font holds as many
/// as a byte can name.
final class PdfFonts {

  private static final int SIZE = 255;

  private final Letters letters;
  private final List<Integer> characters = new ArrayList<>();

  /// Characters of one font, one after the other.
  record Run(int font, String hex) {}

  PdfFonts(Letters letters) {
    this.letters = letters;
  }

  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    for (int character : text.codePoints().toArray()) {
      int index = characters.indexOf(character);
      if (index < 0) {
        characters.add(character);
        index = characters.size() - 1;
      }
      String hex = PdfFile.format("%02X", index % SIZE + 1);
      int font = index / SIZE;
      if (!runs.isEmpty() && runs.getLast().font() == font) {
        runs.set(runs.size() - 1, new Run(font, runs.getLast().hex() + hex));
      } else {
        runs.add(new Run(font, hex));
      }
    }
    return runs;
  }

  /// @return the dictionary of all of them
  String write(PdfObjects objects) {
    StringBuilder all = new StringBuilder("<<");
    for (int from = 0; from < characters.size(); from += SIZE) {
      int to = Math.min(characters.size(), from + SIZE);
      int font = objects.add(font(objects, characters.subList(from, to)));
      all.append("/F").append(from / SIZE).append(' ').append(font).append(" 0 R");
    }
    return all.append(">>").toString();
  }

  private String font(PdfObjects objects, List<Integer> some) {
    StringBuilder glyphs = new StringBuilder("<<");
    StringBuilder names = new StringBuilder("[1");
    StringBuilder widths = new StringBuilder("[");
    for (int i = 0; i < some.size(); i++) {
      int glyph = objects.stream(glyph(some.get(i)));
      glyphs.append("/g").append(i + 1).append(' ').append(glyph).append(" 0 R");
      names.append("/g").append(i + 1);
      widths.append(PdfFile.format("%.1f ", letters.width(some.get(i)) * Letters.EM));
    }
    int unicode = objects.stream(unicode(some));
    return PdfFile.format(
        "<</Type/Font/Subtype/Type3/FontBBox[0 -300 1100 1000]/FontMatrix[0.001 0 0 0.001 0 0]"
            + "/FirstChar 1/LastChar %d/Widths%s]/CharProcs%s>>/ToUnicode %d 0 R"
            + "/Encoding<</Type/Encoding/Differences%s]>>/Resources<<>>>>",
        some.size(), widths, glyphs, unicode, names);
  }

  private String glyph(int character) {
    Shape up =
        AffineTransform.getScaleInstance(1, -1).createTransformedShape(letters.outline(character));
    Rectangle2D box = up.getBounds2D();
    return PdfFile.format(
            "%.1f 0 %.1f %.1f %.1f %.1f d1\n",
            letters.width(character) * Letters.EM,
            box.getMinX(),
            box.getMinY(),
            box.getMaxX(),
            box.getMaxY())
        + PdfPath.of(up)
        + "f\n";
  }

  private static String unicode(List<Integer> some) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CMapName /Unicode def
            /CMapType 2 def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            """);
    for (int from = 0; from < some.size(); from += 100) {
      int to = Math.min(some.size(), from + 100);
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        String text = PdfFile.utf16(Character.toString(some.get(i)));
        map.append(PdfFile.format("<%02X> <%s>\n", i + 1, text));
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nend\nend\n").toString();
  }
}
