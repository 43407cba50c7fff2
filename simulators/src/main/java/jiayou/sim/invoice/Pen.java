package jiayou.sim.invoice;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import jiayou.sim.invoice.Sheet.Mark;

/// Puts words and lines on a sheet.
final class Pen {

  private final Letters letters;
  private final List<Mark> marks;

  Pen(Letters letters, List<Mark> marks) {
    this.letters = letters;
    this.marks = marks;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /// Nothing when there are no words.
  void words(double x, double y, double size, Color color, String text) {
    if (!text.isBlank()) {
      marks.add(new Mark.Text(text, x, y, size, color));
    }
  }

  void centred(double x, double y, double size, Color color, String text) {
    words(x - letters.width(text) * size / 2, y, size, color, text);
  }

  void rightAligned(double x, double y, double size, Color color, String text) {
    words(x - letters.width(text) * size, y, size, color, text);
  }

  /// Smaller when it would be wider than its place.
  void fitted(double x, double y, double size, double width, String text) {
    double wide = letters.width(text);
    words(x, y, wide * size > width ? width / wide : size, Face.BLACK, text);
  }

  /// One character below the other, each in the middle.
  void downwards(double x, double y, double size, Color color, String text) {
    for (int i = 0; i < text.length(); i++) {
      centred(x, y + i * size * 1.15, size, color, text.substring(i, i + 1));
    }
  }

  void line(double x1, double y1, double x2, double y2) {
    marks.add(new Mark.Stroke(new Line2D.Double(x1, y1, x2, y2), Face.LINE, Face.BROWN));
  }

  /// Chinese may be broken anywhere.
  List<String> wrapped(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (letters.width(line.toString() + Character.toString(c)) * size > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.appendCodePoint(c);
    }
    lines.add(line.toString());
    return lines;
  }
}
