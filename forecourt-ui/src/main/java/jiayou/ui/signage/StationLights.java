package jiayou.ui.signage;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// Our own station beside the evening road: a lit canopy, a pump, a car, the sign with the drop.
///
/// Drawn 300 wide and 300 high, its foot at the bottom, and placed by share of the page.
final class StationLights {

  private static final String DROP = "M30 11c7 9 12 15.5 12 23a12 12 0 0 1-24 0c0-7.5 5-14 12-23z";
  private static final String DROP_LEVEL = "M18 40c7-6 13-2 24-9v3.2a12 12 0 0 1-23.2 5z";
  private static final Color NIGHT = Color.web("#10163F");
  private static final Color PALE = Color.web("#C3CBFF");

  private StationLights() {}

  static Node of(double width, double height) {
    Group station =
        new Group(ground(), glow(), shop(), canopyLegs(), pump(), car(), canopy(), sign());
    double scale = Math.min(.46 * height, .4 * width) / 300;
    station
        .getTransforms()
        .addAll(
            new Translate(width * .965 - 300 * scale, height * .93 - 300 * scale),
            new Scale(scale, scale));
    return station;
  }

  private static Node ground() {
    return box(-14, 296, 320, 10, 5, Color.web("#0D1238"));
  }

  private static Node glow() {
    SVGPath light = Shapes.filled("M66 156 H278 L304 296 H40z", Color.TRANSPARENT);
    light.setFill(Shapes.vertical(Color.web("#FFE3B0", .7), Color.web("#FFC46B", .16)));
    return light;
  }

  private static Node shop() {
    Group shop = new Group(box(108, 196, 138, 102, 6, Color.web("#262C6C")));
    for (int window = 0; window < 3; window++) {
      shop.getChildren().add(box(118 + window * 42, 208, 34, 52, 4, Color.web("#FFD698")));
    }
    return shop;
  }

  private static Node canopyLegs() {
    Paint steel = Shapes.vertical(Color.web("#F1F3F8"), Color.web("#7A819E"));
    return new Group(box(82, 150, 9, 148, 0, steel), box(256, 150, 9, 148, 0, steel));
  }

  private static Node pump() {
    return new Group(
        box(102, 228, 42, 70, 8, Color.web("#F8F2E8")),
        box(109, 236, 28, 20, 4, NIGHT),
        box(113, 241, 20, 3, 1, Color.web("#FFC46B")),
        box(113, 248, 13, 3, 1, Color.web("#FFC46B")),
        box(102, 266, 42, 12, 0, Color.web("#0B7A4B")));
  }

  private static Node car() {
    Group car =
        new Group(
            Shapes.filled(
                "M0 33 Q0 21 12 19 L26 17 Q38 1 56 1 H74 Q90 1 100 17 Q114 19 114 31 V36 H0z",
                Color.web("#6C7BF0")),
            Shapes.filled("M35 17 Q44 7 56 7 H61 V17z M67 7 H74 Q84 7 91 17 H67z", NIGHT),
            box(0, 23, 7, 6, 3, Color.web("#FFEFCF")),
            wheel(26),
            wheel(88));
    car.setLayoutX(152);
    car.setLayoutY(254);
    return car;
  }

  private static Node wheel(double centre) {
    return new Group(new Circle(centre, 35, 10, NIGHT), new Circle(centre, 35, 4, PALE));
  }

  private static Node canopy() {
    return new Group(
        box(52, 118, 240, 40, 10, Shapes.vertical(Color.WHITE, Color.web("#D9DEEE"))),
        box(52, 136, 240, 10, 0, Color.web("#4457E6")),
        box(72, 156, 200, 5, 2, Color.web("#FFEFCF")));
  }

  private static Node sign() {
    SVGPath drop = Shapes.filled(DROP, Color.WHITE);
    SVGPath level = Shapes.filled(DROP_LEVEL, Color.web("#FFC46B"));
    Group mark = new Group(box(0, 0, 60, 60, 17, Color.web("#4457E6")), drop, level);
    mark.getTransforms().addAll(new Translate(-18, 96), new Scale(.8, .8));
    return new Group(box(2, 140, 8, 158, 0, PALE), mark);
  }

  private static Rectangle box(
      double x, double y, double width, double height, double radius, Paint fill) {
    Rectangle box = new Rectangle(x, y, width, height);
    box.setArcWidth(2 * radius);
    box.setArcHeight(2 * radius);
    box.setFill(fill);
    return box;
  }
}
