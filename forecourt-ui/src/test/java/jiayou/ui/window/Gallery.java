package jiayou.ui.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import jiayou.ui.look.PixelPitch;

/// Draws screens into `target/gallery` and looks them over: no text cut short, nothing to press too
/// small, nothing outside its canvas.
public final class Gallery {

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
    if (node instanceof Labeled labeled) {
      cut(name, labeled, faults);
    }
    if (node instanceof ButtonBase button) {
      reach(name, button, faults);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(name, child, faults));
    }
  }

  private static void cut(String name, Labeled labeled, List<String> faults) {
    labeled.lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !text.getText().replace("\n", "").equals(plain(labeled)))
        .findFirst()
        .ifPresent(
            text ->
                faults.add(
                    "%s: \"%s\" is cut to \"%s\""
                        .formatted(name, labeled.getText(), text.getText())));
    boolean outside =
        !labeled.getText().isEmpty()
            && labeled.getWidth() + 1 < labeled.minWidth(labeled.getHeight());
    if (outside) {
      faults.add("%s: \"%s\" has too little room".formatted(name, labeled.getText()));
    }
  }

  private static String plain(Labeled labeled) {
    return labeled.getText().replace("\n", "");
  }

  private void reach(String name, ButtonBase button, List<String> faults) {
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
