package jiayou.ui.look;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

/// The half-round cuts that make a card a ticket. They are painted in the colour of the ground and
/// lie inside the card, so its shadow stays whole.
public final class Notch {

  private static final double SMALL = 14;
  private static final double LARGE = 20;

  private Notch() {}

  /// A cut in the upper edge; unmanaged, at this x of its parent.
  public static Node top(double x) {
    return arc(x, 0, SMALL, 180);
  }

  /// A cut in the lower edge of a card of this height.
  public static Node bottom(double x, double height) {
    return arc(x, height, SMALL, 0);
  }

  /// The line at which a ticket is torn: dots, and a cut on both sides. It is as wide as its card.
  ///
  /// @param margin of the dots on both sides
  public static Region tearLine(double margin) {
    StackPane line = Parts.pad(Parts.centred(Parts.dots(true)), 0, margin, 0, margin);
    Arc left = arc(0, 2, LARGE, -90);
    Arc right = arc(0, 2, LARGE, 90);
    right.centerXProperty().bind(line.widthProperty());
    left.getStyleClass().add("tear");
    right.getStyleClass().add("tear");
    line.getChildren().addAll(left, right);
    return Parts.high(line, 4);
  }

  private static Arc arc(double x, double y, double radius, double from) {
    Arc arc = new Arc(x, y, radius, radius, from, 180);
    arc.setType(ArcType.CHORD);
    arc.setManaged(false);
    arc.getStyleClass().add("notch");
    return arc;
  }
}
