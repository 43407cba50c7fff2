package jiayou.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;

/// A small picture made of shapes on a square or oblong board, scaled as a whole.
public final class Drawing {

  private final double width;
  private final double height;
  private final List<Node> shapes = new ArrayList<>();

  /// @param width the board's own units, as the shapes count them
  public Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public Drawing path(String data, Paint fill) {
    return add(svg(data), fill);
  }

  public Drawing path(String data, String fill) {
    return path(data, Color.web(fill));
  }

  public Drawing rect(double x, double y, double w, double h, double radius, Paint fill) {
    Rectangle rectangle = new Rectangle(x, y, w, h);
    rectangle.setArcWidth(2 * radius);
    rectangle.setArcHeight(2 * radius);
    return add(rectangle, fill);
  }

  public Drawing rect(double x, double y, double w, double h, double radius, String fill) {
    return rect(x, y, w, h, radius, Color.web(fill));
  }

  public Drawing circle(double x, double y, double radius, String fill) {
    return add(new Circle(x, y, radius), Color.web(fill));
  }

  /// A line with round ends.
  public Drawing stroke(String data, double thickness, String colour) {
    SVGPath line = svg(data);
    line.setStroke(Color.web(colour));
    line.setStrokeWidth(thickness);
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    line.setStrokeLineJoin(StrokeLineJoin.ROUND);
    return add(line, Color.TRANSPARENT);
  }

  /// The last shape becomes a dashed line with flat ends.
  public Drawing dashed(double on, double off) {
    if (shapes.getLast() instanceof Shape line) {
      line.setStrokeLineCap(StrokeLineCap.BUTT);
      line.getStrokeDashArray().setAll(on, off);
    }
    return this;
  }

  /// The picture at a given width; its height follows.
  public Region atWidth(double px) {
    double factor = px / width;
    Group group = new Group(shapes);
    group.getTransforms().add(new Scale(factor, factor));
    group.setManaged(false);
    Pane board = new Pane(group);
    board.setMinSize(px, height * factor);
    board.setMaxSize(px, height * factor);
    board.setPrefSize(px, height * factor);
    board.setMouseTransparent(true);
    return board;
  }

  private Drawing add(Shape shape, Paint fill) {
    shape.setFill(fill);
    shapes.add(shape);
    return this;
  }

  private static SVGPath svg(String data) {
    SVGPath path = new SVGPath();
    path.setContent(data);
    return path;
  }
}
