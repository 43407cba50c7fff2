package jiayou.ui.dispenser;

import java.util.function.Consumer;
import javafx.stage.Stage;
import jiayou.ui.window.CanvasSize;
import jiayou.ui.window.Placement;
import jiayou.ui.window.TerminalWindow;

/// The window of one dispenser screen, 1280 by 800 scaled to the glass it is given.
public final class DispenserWindow {

  private final DispenserView view;
  private final TerminalWindow window;

  /// On the JavaFX thread, like everything here.
  ///
  /// @param scans what the scanner at the dispenser read
  public DispenserWindow(
      Stage stage, DispenserView view, Placement placement, Consumer<String> scans) {
    this.view = view;
    this.window = new TerminalWindow(stage, view, CanvasSize.DISPENSER, placement, scans);
  }

  public void open() {
    window.show();
  }

  public void close() {
    window.close();
  }

  public void show(DispenserFrame frame, DispenserScreen screen) {
    view.show(frame, screen);
  }

  /// What is on the glass now, as a PNG picture at the logical size.
  public byte[] picture() {
    return window.picture();
  }
}
