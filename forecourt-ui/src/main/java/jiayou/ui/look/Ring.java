package jiayou.ui.look;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/// A ring that fills clockwise from the top, with something in its middle.
public final class Ring extends StackPane {

  private static final double FULL_TURN = -360;

  private final Arc arc;

  /// @param side outer width and height
  public Ring(double side, double thickness) {
    double middle = side / 2;
    double radius = middle - thickness / 2 - 4;
    Circle track = new Circle(middle, middle, radius);
    track.setStrokeWidth(thickness);
    track.getStyleClass().add("ring-track");
    arc = new Arc(middle, middle, radius, radius, 90, 0);
    arc.setType(ArcType.OPEN);
    arc.setStrokeWidth(thickness);
    arc.getStyleClass().add("ring-arc");
    Group ring = new Group(track, arc);
    getChildren().setAll(ring);
    Parts.wide(Parts.high(this, side), side);
  }

  /// @param share 0 is empty, 1 is full
  public void fill(double share) {
    arc.setLength(FULL_TURN * Math.clamp(share, 0, 1));
  }
}
