package jiayou.ui.window;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Holds a canvas of fixed logical size and scales it as a whole to the room there is, so that the
/// same layout serves the panel it was drawn for, a laptop and a small headless screen.
final class FittedCanvas extends Region {

  private final Parent canvas;
  private final CanvasSize size;
  private final Scale scale = new Scale(1, 1);

  FittedCanvas(Parent canvas, CanvasSize size) {
    this.canvas = canvas;
    this.size = size;
    canvas.getTransforms().add(scale);
    canvas.setManaged(false);
    getChildren().setAll(canvas);
    setStyle("-fx-background-color: black;");
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth() / size.width(), getHeight() / size.height());
    scale.setX(factor);
    scale.setY(factor);
    canvas.resize(size.width(), size.height());
    canvas.relocate(
        Math.floor((getWidth() - size.width() * factor) / 2),
        Math.floor((getHeight() - size.height() * factor) / 2));
  }
}
