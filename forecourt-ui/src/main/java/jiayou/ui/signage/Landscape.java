package jiayou.ui.signage;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/// An evening valley with a road, drawn from nothing: sky, low sun, three ridges, trees.
///
/// The ridges are drawn on a square of 1000 by 1000 and stretched; what is round or stands upright
/// keeps its shape and is only placed.
final class Landscape {

  private static final double SQUARE = 1000;

  private static final String FAR_RIDGE =
      "M0 660 L130 575 L240 635 L400 540 L560 660 L720 600 L880 655 L1000 600 V1000 H0z";
  private static final String MIDDLE_RIDGE =
      "M0 700 C150 620 260 700 400 680 S700 660 820 700 S950 670 1000 680 V1000 H0z";
  private static final String NEAR_RIDGE =
      "M0 780 C180 720 360 790 520 755 S840 740 1000 790 V1000 H0z";
  private static final String ROAD =
      "M565 748 C500 800 600 830 440 880 C280 930 100 950 -20 1000 L780 1000"
          + " C680 950 660 910 645 870 C620 820 570 790 582 748z";
  private static final String ROAD_MIDDLE =
      "M573 755 C535 800 610 835 540 880 C460 930 400 960 370 1000";
  private static final String TREE = "M0 0 L236 591 H109 L309 1000 H-309 L-109 591 H-236z";

  private static final double[][] STARS = {
    {.08, .10, 1.4}, {.19, .22, 2.1}, {.33, .07, 2.8}, {.47, .17, 1.4}, {.61, .09, 2.1},
    {.74, .20, 2.8}, {.88, .12, 1.4}, {.94, .28, 2.1}, {.27, .31, 2.8}, {.55, .28, 1.4},
    {.12, .36, 2.1}
  };

  /// Place across, top and height of each tree, as shares of the page.
  private static final double[][] TREES = {{.06, .7235, .084}, {.12, .7255, .0655}};

  private static final Paint SKY =
      Shapes.vertical(
          new Stop(0, Color.web("#141B50")),
          new Stop(.38, Color.web("#34358C")),
          new Stop(.62, Color.web("#9A5A82")),
          new Stop(.75, Color.web("#F39A6B")),
          new Stop(.82, Color.web("#FFD698")));

  /// The size that a landscape was drawn for.
  record Size(double width, double height) {}

  private Landscape() {}

  /// @return a node that carries its [Size] as user data
  static Node of(double width, double height) {
    Rectangle sky = new Rectangle(width, height, SKY);
    Group ridges =
        new Group(
            Shapes.filled(FAR_RIDGE, fade("#8A5A8C", "#C98380")),
            Shapes.filled(MIDDLE_RIDGE, fade("#4B3F82", "#7A5687")),
            Shapes.filled(NEAR_RIDGE, fade("#252C6B", "#1A2058")),
            Shapes.filled(ROAD, fade("#5A4A86", "#12173F")),
            roadMiddle());
    ridges.getTransforms().add(new Scale(width / SQUARE, height / SQUARE));
    Group all = new Group(sky, stars(width, height));
    all.getChildren().addAll(sun(width, height));
    all.getChildren().addAll(ridges, trees(width, height), StationLights.of(width, height));
    all.setUserData(new Size(width, height));
    return all;
  }

  private static Group stars(double width, double height) {
    Group stars = new Group();
    for (double[] star : STARS) {
      stars
          .getChildren()
          .add(new Circle(star[0] * width, star[1] * height, star[2], Color.gray(1, .75)));
    }
    return stars;
  }

  private static List<Node> sun(double width, double height) {
    double x = .72 * width;
    double y = .56 * height;
    return List.of(
        new Circle(x, y, .17 * height, Color.web("#FFE3B0", .35)),
        new Circle(x, y, .115 * height, Color.web("#FFEFCF")));
  }

  private static Group trees(double width, double height) {
    Group trees = new Group();
    for (double[] place : TREES) {
      SVGPath tree = Shapes.filled(TREE, Color.web("#10163F"));
      double scale = place[2] * height / SQUARE;
      tree.getTransforms().add(new Scale(scale, scale));
      tree.setLayoutX(place[0] * width);
      tree.setLayoutY(place[1] * height);
      trees.getChildren().add(tree);
    }
    return trees;
  }

  private static SVGPath roadMiddle() {
    SVGPath line = Shapes.filled(ROAD_MIDDLE, Color.TRANSPARENT);
    line.setStroke(Color.web("#FFD698"));
    line.setStrokeWidth(8.5);
    line.setStrokeLineCap(StrokeLineCap.BUTT);
    line.getStrokeDashArray().setAll(27d, 23d);
    return line;
  }

  private static Paint fade(String top, String bottom) {
    return Shapes.vertical(Color.web(top), Color.web(bottom));
  }
}
