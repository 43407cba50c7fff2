package jiayou.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import jiayou.ui.look.PixelPitch;

/// Draws screens into `target/gallery` and looks them over: no text cut short, nothing to press too
/// small, nothing outside its canvas.
public final class Gallery {

  private static final double SLACK_RIGHT = 4;
  private static final double SLACK_BELOW = 14;
  private static final Path FOLDER = Path.of("target", "gallery");

  private final CanvasSize size;
  private final PixelPitch pitch;

  public Gallery(CanvasSize size, PixelPitch pitch) {
    this.size = size;
    this.pitch = pitch;
  }

  /// Draws one screen; on the JavaFX thread.
  ///
  /// @return what is wrong with it, one line for each fault
  public List<String> draw(String name, Parent canvas) {
    Scene scene =
        canvas.getScene() == null
            ? new Scene(new FittedCanvas(canvas, size), size.width(), size.height())
            : canvas.getScene();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + ".png"), Picture.of(canvas));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    List<String> faults = new ArrayList<>();
    walk(name, canvas, faults);
    return faults;
  }

  private void walk(String name, Node node, List<String> faults) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && !labeled.getStyleClass().contains("shortens")) {
      cut(name, labeled, faults);
    }
    if (node instanceof ButtonBase button) {
      reach(name, button, faults);
    }
    if (node instanceof Region child && node.getParent() instanceof Pane parent) {
      overflow(name, child, parent, faults);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(name, child, faults));
    }
  }

  /// JavaFX shortens a text that does not fit; then its node says something else than the label.
  private static void cut(String name, Labeled labeled, List<String> faults) {
    labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> labeled.getGraphic() == null)
        .filter(text -> !text.getText().equals(labeled.getText()))
        .forEach(text ->
            faults.add(
                "%s: \"%s\" is cut to \"%s\"".formatted(name, labeled.getText(), text.getText())));
  }

  private static void overflow(String name, Region child, Pane parent, List<String> faults) {
    if (parent.getParent() != null && parent.getParent().getStyleClass().contains("viewport")) {
      return;
    }
    double right = child.getLayoutX() + child.getWidth() - parent.getWidth();
    double below = child.getLayoutY() + child.getHeight() - parent.getHeight();
    boolean laidOut = child.isManaged() && parent.getWidth() > 0;
    if (laidOut && (right > SLACK_RIGHT || child.getLayoutX() < -SLACK_RIGHT)) {
      faults.add("%s: %s is %.0f too wide for its place".formatted(name, words(child), right));
    }
    if (laidOut && below > SLACK_BELOW) {
      faults.add("%s: %s is %.0f too high for its place".formatted(name, words(child), below));
    }
  }

  private static String words(Node node) {
    if (node instanceof Labeled labeled && labeled.getGraphic() == null) {
      return Objects.requireNonNullElse(labeled.getText(), "");
    }
    List<String> words = new ArrayList<>();
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> words.add(words(child)));
    }
    words.removeIf(String::isBlank);
    return String.join(" ", words);
  }

  private void reach(String name, ButtonBase button, List<String> faults) {
    if (button.getGraphic() instanceof Region face && face.getWidth() > button.getWidth() + 1) {
      faults.add("%s: %s is wider than its button".formatted(name, words(face)));
    }
    double least = pitch.targetFloorPx();
    if (button.getWidth() < least || button.getHeight() < least) {
      faults.add(
          "%s: %s is %.0f × %.0f, less than 12 mm"
              .formatted(name, button.getId(), button.getWidth(), button.getHeight()));
    }
    var place = button.localToScene(button.getLayoutBounds());
    if (place.getMinX() < -1
        || place.getMinY() < -1
        || place.getMaxX() > size.width() + 1
        || place.getMaxY() > size.height() + 1) {
      faults.add("%s: %s lies outside the canvas".formatted(name, button.getId()));
    }
  }
}
