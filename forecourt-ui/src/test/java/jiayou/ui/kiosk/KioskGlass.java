package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.stage.Stage;
import jiayou.core.press.Press;
import jiayou.core.session.Language;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.kiosk.KioskFrame.StaffCall;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.look.Theme;
import jiayou.ui.qr.QrNode;
import jiayou.ui.window.CanvasSize;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Placement;
import jiayou.ui.window.TerminalWindow;
import org.testfx.api.FxRobot;

/// The kiosk's window at half its size on a headless screen, and a finger.
final class KioskGlass implements AutoCloseable {

  private final List<Press> presses = new CopyOnWriteArrayList<>();
  private final FxRobot robot = new FxRobot();
  private final KioskView view =
      Fx.call(
          () -> new KioskView(new PixelPitch(0.248), Motion.NONE, Optional.empty(), presses::add));
  private final TerminalWindow window =
      Fx.call(() -> {
        Stage stage = new Stage();
        TerminalWindow opened =
            new TerminalWindow(
                stage,
                view.node(),
                CanvasSize.KIOSK,
                new Placement.Undecorated(0, 0, 540, 960),
                scan -> {});
        opened.show();
        robot.targetWindow(stage);
        return opened;
      });

  List<Press> presses() {
    return presses;
  }

  FxRobot robot() {
    return robot;
  }

  Parent node() {
    return view.node();
  }

  /// Shows the sample before each touch.
  void touch(String screen, String... ids) {
    for (String id : ids) {
      show(new Overlay.Nothing(), Samples.screen(screen));
      robot.clickOn("#" + id);
    }
  }

  Stream<QrNode> codes() {
    return view.node().lookupAll("*").stream()
        .filter(QrNode.class::isInstance)
        .map(QrNode.class::cast);
  }

  void show(Overlay overlay, KioskScreen screen) {
    Fx.run(() ->
        view.show(
            new KioskFrame(Language.ZH, Theme.LIGHT, "10:47", "青岚驿", StaffCall.NOT_CALLED, overlay),
            screen));
    robot.interact(() -> view.node().layout());
  }

  @Override
  public void close() {
    Fx.run(window::close);
  }
}
