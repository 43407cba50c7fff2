package jiayou.sim.invoice;

import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import jiayou.sim.invoice.Sheet.Mark;

/// Writes an invoice as PDF 1.7. The characters come along as outlines in Type 3 fonts with their
/// Unicode beside them, so that every reader shows the same page and text can be copied; fonts with
/// PostScript outlines could only be embedded whole, five megabytes for every invoice.
final class PdfFile {

  private static final double POINTS = 72 / 25.4;

  private final Letters letters;

  PdfFile(Letters letters) {
    this.letters = letters;
  }

  byte[] write(Sheet sheet) {
    PdfObjects objects = new PdfObjects();
    PdfFonts fonts = new PdfFonts(letters);
    StringBuilder page = new StringBuilder();
    AffineTransform up = new AffineTransform(POINTS, 0, 0, -POINTS, 0, sheet.height() * POINTS);
    for (Mark mark : sheet.marks()) {
      switch (mark) {
        case Mark.Text text -> text(page, fonts, text, up);
        case Mark.Stroke stroke -> stroke(page, stroke, up);
        case Mark.Code code -> code(page, code, sheet.height());
      }
    }
    int content = objects.stream(page.toString());
    int resources = objects.add("<</Font" + fonts.write(objects) + ">>");
    int pages = objects.reserve();
    int leaf =
        objects.add(
            format(
                "<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.2f %.2f]/Contents %d 0 R"
                    + "/Resources %d 0 R>>",
                pages, sheet.width() * POINTS, sheet.height() * POINTS, content, resources));
    objects.put(pages, "<</Type/Pages/Count 1/Kids[" + leaf + " 0 R]>>");
    int catalog = objects.add("<</Type/Catalog/Pages " + pages + " 0 R>>");
    int about = objects.add("<</Title<FEFF" + utf16(sheet.title()) + ">>>");
    return objects.file(catalog, about);
  }

  private void text(StringBuilder page, PdfFonts fonts, Mark.Text mark, AffineTransform up) {
    double[] at = {mark.x(), mark.y()};
    up.transform(at, 0, at, 0, 1);
    page.append(color(mark.color(), "rg"));
    page.append(format("BT 1 0 0 1 %.3f %.3f Tm\n", at[0], at[1]));
    for (PdfFonts.Run run : fonts.runs(mark.text())) {
      page.append(format("/F%d %.3f Tf <%s> Tj\n", run.font(), mark.size() * POINTS, run.hex()));
    }
    page.append("ET\n");
  }

  private static void stroke(StringBuilder page, Mark.Stroke mark, AffineTransform up) {
    page.append(color(mark.color(), "RG"));
    page.append(format("%.3f w\n", mark.width() * POINTS));
    Shape shape = up.createTransformedShape(mark.shape());
    page.append(PdfPath.of(shape)).append("S\n");
  }

  private static void code(StringBuilder page, Mark.Code mark, double height) {
    BitMatrix modules = QrCode.modules(mark.text());
    double side = mark.side() / modules.getWidth();
    page.append(color(Color.BLACK, "rg"));
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          double left = mark.x() + x * side;
          double low = height - mark.y() - (y + 1) * side;
          page.append(
              format(
                  "%.3f %.3f %.3f %.3f re\n",
                  left * POINTS, low * POINTS, side * POINTS, side * POINTS));
        }
      }
    }
    page.append("f\n");
  }

  private static String color(Color color, String operator) {
    return format(
        "%.3f %.3f %.3f %s\n",
        color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0, operator);
  }

  static String utf16(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
