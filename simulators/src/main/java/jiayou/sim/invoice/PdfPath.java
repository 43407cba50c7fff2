package jiayou.sim.invoice;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/// A shape in the words of PDF, in points upwards.
final class PdfPath {

  private PdfPath() {}

  static String of(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] p = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
      int kind = each.currentSegment(p);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> path.append(step(p, 2, "m"));
        case PathIterator.SEG_LINETO -> path.append(step(p, 2, "l"));
        case PathIterator.SEG_QUADTO -> path.append(step(cubic(x, y, p), 6, "c"));
        case PathIterator.SEG_CUBICTO -> path.append(step(p, 6, "c"));
        default -> path.append("h\n");
      }
      int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
      x = p[last];
      y = p[last + 1];
    }
    return path.toString();
  }

  /// PDF has no curves of the second degree.
  private static double[] cubic(double x, double y, double[] p) {
    return new double[] {
      x + (p[0] - x) * 2 / 3,
      y + (p[1] - y) * 2 / 3,
      p[2] + (p[0] - p[2]) * 2 / 3,
      p[3] + (p[1] - p[3]) * 2 / 3,
      p[2],
      p[3]
    };
  }

  private static String step(double[] p, int count, String operator) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PdfFile.format("%.2f ", p[i]));
    }
    return text.append(operator).append('\n').toString();
  }
}
