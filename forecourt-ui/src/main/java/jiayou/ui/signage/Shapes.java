package jiayou.ui.signage;

import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.SVGPath;

/// What the built-in page is drawn with.
final class Shapes {

  private Shapes() {}

  /// @param content as in the `d` of an SVG path
  static SVGPath filled(String content, Paint fill) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.setFill(fill);
    return path;
  }

  static Paint vertical(Color top, Color bottom) {
    return vertical(new Stop(0, top), new Stop(1, bottom));
  }

  /// @param stops from the top of the shape to its foot
  static Paint vertical(Stop... stops) {
    return new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, stops);
  }
}
