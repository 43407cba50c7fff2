package jiayou.sim.invoice;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import jiayou.sim.invoice.Sheet.Mark;

/// One page of an OFD file. Every object has a number of its own and a box that its coordinates
/// begin in.
final class OfdPage {

  private static final double ASCENT = 0.9;
  private static final double HEIGHT = 1.2;

  private final Letters letters;
  private int id;

  OfdPage(Letters letters, int firstId) {
    this.letters = letters;
    this.id = firstId;
  }

  /// The highest number that was given.
  int lastId() {
    return id;
  }

  byte[] write(Sheet sheet) {
    Xml xml = new Xml().open("ofd:Page", "xmlns:ofd", OfdFile.NAMESPACE);
    xml.open("ofd:Content").open("ofd:Layer", "ID", ++id, "Type", "Body");
    for (Mark mark : sheet.marks()) {
      switch (mark) {
        case Mark.Text text -> text(xml, text);
        case Mark.Stroke stroke -> stroke(xml, stroke, sheet);
        case Mark.Code code -> code(xml, code);
      }
    }
    return xml.close("ofd:Layer").close("ofd:Content").close("ofd:Page").bytes();
  }

  static String box(double x, double y, double width, double height) {
    return number(x) + " " + number(y) + " " + number(width) + " " + number(height);
  }

  /// The steps from each character to the next are written out, so that another font than ours
  /// breaks no column.
  private void text(Xml xml, Mark.Text mark) {
    double width = letters.width(mark.text()) * mark.size();
    String steps =
        mark.text()
            .codePoints()
            .limit(mark.text().codePoints().count() - 1)
            .mapToObj(c -> number(letters.width(c) * mark.size()))
            .collect(Collectors.joining(" "));
    String box = box(mark.x(), mark.y() - ASCENT * mark.size(), width + 0.2, HEIGHT * mark.size());
    xml.open(
        "ofd:TextObject",
        "ID",
        ++id,
        "Boundary",
        box,
        "Font",
        OfdFile.FONT,
        "Size",
        number(mark.size()));
    xml.empty("ofd:FillColor", "Value", color(mark.color()));
    if (steps.isEmpty()) {
      xml.leaf("ofd:TextCode", mark.text(), "X", 0, "Y", number(ASCENT * mark.size()));
    } else {
      xml.leaf(
          "ofd:TextCode", mark.text(), "X", 0, "Y", number(ASCENT * mark.size()), "DeltaX", steps);
    }
    xml.close("ofd:TextObject");
  }

  private void stroke(Xml xml, Mark.Stroke mark, Sheet sheet) {
    Rectangle2D page = new Rectangle2D.Double(0, 0, sheet.width(), sheet.height());
    xml.open(
        "ofd:PathObject",
        "ID",
        ++id,
        "Boundary",
        box(0, 0, page.getWidth(), page.getHeight()),
        "LineWidth",
        number(mark.width()));
    xml.empty("ofd:StrokeColor", "Value", color(mark.color()));
    xml.leaf("ofd:AbbreviatedData", path(mark.shape())).close("ofd:PathObject");
  }

  private void code(Xml xml, Mark.Code mark) {
    xml.empty(
        "ofd:ImageObject",
        "ID",
        ++id,
        "Boundary",
        box(mark.x(), mark.y(), mark.side(), mark.side()),
        "CTM",
        number(mark.side()) + " 0 0 " + number(mark.side()) + " 0 0",
        "ResourceID",
        OfdFile.PICTURE);
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] p = new double[6];
    for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
      int kind = each.currentSegment(p);
      path.append(
          switch (kind) {
            case PathIterator.SEG_MOVETO -> step("M", p, 2);
            case PathIterator.SEG_LINETO -> step("L", p, 2);
            case PathIterator.SEG_QUADTO -> step("Q", p, 4);
            case PathIterator.SEG_CUBICTO -> step("B", p, 6);
            default -> "C ";
          });
    }
    return path.toString().trim();
  }

  private static String step(String letter, double[] p, int count) {
    StringBuilder text = new StringBuilder(letter).append(' ');
    for (int i = 0; i < count; i++) {
      text.append(number(p[i])).append(' ');
    }
    return text.toString();
  }

  private static String color(Color color) {
    return color.getRed() + " " + color.getGreen() + " " + color.getBlue();
  }

  private static String number(double millimetres) {
    BigDecimal value = BigDecimal.valueOf(millimetres).setScale(3, RoundingMode.HALF_UP);
    return Yuan.plain(value);
  }
}
