package jiayou.ui.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// The one window of a kiosk or a dispenser screen: a canvas of fixed logical size, scaled to fit,
/// and the scanner that types into it. Everything here runs on the JavaFX thread.
public final class TerminalWindow {

  private static final double DESK_SHARE = 0.9;

  private final Stage stage;
  private final Parent canvas;

  /// @param scans what the scanner read, one call for each code; never typed into a field
  public TerminalWindow(
      Stage stage, Parent canvas, CanvasSize size, Placement placement, Consumer<String> scans) {
    this(stage, canvas, size, placement, WedgeSettings.USUAL, scans);
  }

  /// @param wedge how a scanner that types is told from a finger
  /// @param scans what the scanner read, one call for each code; never typed into a field
  public TerminalWindow(
      Stage stage,
      Parent canvas,
      CanvasSize size,
      Placement placement,
      WedgeSettings wedge,
      Consumer<String> scans) {
    this.stage = stage;
    this.canvas = canvas;
    Rectangle2D room = place(placement, size);
    Scene scene =
        new Scene(new FittedCanvas(canvas, size), room.getWidth(), room.getHeight(), Color.BLACK);
    KeyboardWedge.listen(scene, wedge, scans);
    stage.setScene(scene);
  }

  public void show() {
    stage.show();
    KeyboardWedge.withoutInputMethod(stage.getScene());
  }

  public void close() {
    stage.close();
  }

  /// The whole canvas at its logical size as a PNG picture, however the window is scaled.
  public byte[] picture() {
    return Picture.of(canvas);
  }

  private Rectangle2D place(Placement placement, CanvasSize size) {
    return switch (placement) {
      case Placement.FullScreen full -> {
        stage.initStyle(StageStyle.UNDECORATED);
        yield occupy(screen(full.screen()).getBounds());
      }
      case Placement.Undecorated fixed -> {
        stage.initStyle(StageStyle.UNDECORATED);
        yield occupy(new Rectangle2D(fixed.x(), fixed.y(), fixed.width(), fixed.height()));
      }
      case Placement.Desk desk -> {
        stage.setTitle(desk.title());
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        double factor = DESK_SHARE * size.scaleIn(room.getWidth(), room.getHeight());
        yield new Rectangle2D(0, 0, size.width() * factor, size.height() * factor);
      }
    };
  }

  /// Plain bounds instead of JavaFX's full screen, which does nothing without a window manager.
  private Rectangle2D occupy(Rectangle2D glass) {
    stage.setX(glass.getMinX());
    stage.setY(glass.getMinY());
    stage.setWidth(glass.getWidth());
    stage.setHeight(glass.getHeight());
    return glass;
  }

  private static Screen screen(int index) {
    List<Screen> screens = Screen.getScreens();
    return screens.get(index < screens.size() ? index : 0);
  }
}
