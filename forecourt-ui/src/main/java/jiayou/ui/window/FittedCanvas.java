package jiayou.ui.window;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Holds a canvas of fixed logical size and scales it as a whole to the room there is, so that the
/// same layout serves the panel it was drawn for, a laptop and a small headless screen.
///
/// The scale sits on a group around the canvas: a picture of the canvas itself keeps its size.
final class FittedCanvas extends Region {

  private final Parent canvas;
  private final CanvasSize size;
  private final Scale scale = new Scale(1, 1);
  private final Group scaled;

  FittedCanvas(Parent canvas, CanvasSize size) {
    this.canvas = canvas;
    this.size = size;
    canvas.setManaged(false);
    scaled = new Group(canvas);
    scaled.setManaged(false);
    scaled.getTransforms().add(scale);
    getChildren().setAll(scaled);
    setStyle("-fx-background-color: black;");
  }

  @Override
  protected void layoutChildren() {
    double factor = size.scaleIn(getWidth(), getHeight());
    scale.setX(factor);
    scale.setY(factor);
    canvas.resize(size.width(), size.height());
    scaled.setLayoutX(Math.floor((getWidth() - size.width() * factor) / 2));
    scaled.setLayoutY(Math.floor((getHeight() - size.height() * factor) / 2));
  }
}
