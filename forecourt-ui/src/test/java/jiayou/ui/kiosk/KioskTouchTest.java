package jiayou.ui.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import jiayou.core.press.Press;
import jiayou.core.session.Language;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.kiosk.KioskFrame.StaffCall;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.look.Theme;
import jiayou.ui.qr.QrNode;
import jiayou.ui.qr.Seen;
import jiayou.ui.window.CanvasSize;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Picture;
import jiayou.ui.window.Placement;
import jiayou.ui.window.TerminalWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;

/// A finger on the kiosk's window, which stands at half its size on a headless screen.
@Timeout(300)
class KioskTouchTest {

  private static final Overlay NOTHING = new Overlay.Nothing();

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

  @AfterEach
  void close() {
    Fx.run(window::close);
  }

  @Test
  void everyButtonReportsItsPress() {
    touch("k01-attract", "start");
    touch("k02-home", "pick-3-31", "goods-only", "find");
    touch("k02-keypad", "nozzle-5", "keypad-close");
    touch("k02-down", "ask-staff");
    touch("k03-basket", "minus-" + Samples.WASHER.ean(), "plus-" + Samples.WASHER.ean());
    touch("k03-basket", "tile-" + Samples.WATER.ean(), "other-ways", "back");
    touch("k03-next-screen", "pay");
    touch("k03-offline", "pay-counter");
    assertEquals(
        List.of(
            new Press.Start(),
            new Press.PickFuelling(Samples.KEY),
            new Press.BuyGoods(),
            new Press.OpenNozzleKeypad(),
            new Press.PickNozzle(5),
            new Press.CloseNozzleKeypad(),
            new Press.CallStaff(),
            new Press.ChangeQuantity(Samples.WASHER.ean(), -1),
            new Press.ChangeQuantity(Samples.WASHER.ean(), 1),
            new Press.AddProduct(Samples.WATER.ean()),
            new Press.OtherWays(),
            new Press.Back(),
            new Press.Pay(),
            new Press.PayAtCounter()),
        presses);
  }

  @Test
  void everyButtonOfThePaymentReportsItsPress() {
    touch("k04-payment", "pay-counter", "back");
    touch("k04-ran-out", "try-again");
    touch("k05a-waiting", "cancel");
    touch("k05b-unknown", "ask-staff", "print-slip", "check-now");
    touch("k05c-cancelled", "try-again", "other-ways", "pay-counter");
    touch("k06-printed", "face-5", "print-copy", "finish");
    touch("k09-offline", "print-slip", "to-code", "back");
    touch("k09-offline", "call-staff", "language", "contrast");
    assertEquals(
        List.of(
            new Press.PayAtCounter(),
            new Press.Back(),
            new Press.TryAgain(),
            new Press.CancelPayment(),
            new Press.CallStaff(),
            new Press.PrintSlip(),
            new Press.CheckNow(),
            new Press.TryAgain(),
            new Press.OtherWays(),
            new Press.PayAtCounter(),
            new Press.Rate(5),
            new Press.PrintCopy(),
            new Press.Finish(),
            new Press.PrintSlip(),
            new Press.BackToCode(),
            new Press.Back(),
            new Press.CallStaff(),
            new Press.SwitchLanguage(),
            new Press.SwitchContrast()),
        presses);
  }

  @Test
  void theIdleWarningCoversTheScreenAndItsCode() {
    show(NOTHING, Samples.screen("k03-basket"));
    assertTrue(codes().findAny().isPresent());
    show(new Overlay.IdleWarning(26, 30), Samples.screen("k03-basket"));
    assertTrue(codes().findAny().isEmpty());
    robot.clickOn("#still-here").clickOn("#clear-now");
    assertEquals(List.of(new Press.StillHere(), new Press.ClearNow()), presses);
  }

  @Test
  void touchingThePictureStartsToo() {
    show(NOTHING, Samples.screen("k01-attract"));
    robot.clickOn(270, 200);
    assertEquals(List.of(new Press.Start()), presses);
  }

  @Test
  void whatDidNotChangeIsNotDrawnAgain() {
    KioskScreen.Waiting first = (KioskScreen.Waiting) Samples.screen("k05a-waiting");
    show(NOTHING, first);
    Node cancel = robot.lookup("#cancel").query();
    show(
        NOTHING,
        new KioskScreen.Waiting(
            first.due(), first.method(), first.trace(), first.receivedAt(), first.cancel(), 13));
    assertSame(cancel, robot.lookup("#cancel").query());
    assertTrue(robot.lookup("13").tryQuery().isPresent());
    show(NOTHING, Samples.screen("k05a-cancelling"));
    show(NOTHING, first);
    assertNotSame(cancel, robot.lookup("#cancel").query());
  }

  @Test
  void aPhoneReadsThePayCodeOffThePictureOfTheScreen() throws Exception {
    for (String name : List.of("k03-basket", "k04-payment")) {
      show(NOTHING, Samples.screen(name));
      Image picture = Fx.call(() -> Picture.snapshot(view.node()));
      assertEquals(
          Color.web("#161D54"),
          picture.getPixelReader().getColor(80, 1850),
          "the picture must not be scaled with its window");
      String read = new QRCodeReader().decode(Seen.bitmap(picture)).getText();
      assertEquals(Samples.CODE_URL, read, name);
    }
  }

  private void touch(String screen, String... ids) {
    for (String id : ids) {
      show(NOTHING, Samples.screen(screen));
      robot.clickOn("#" + id);
    }
  }

  private Stream<QrNode> codes() {
    return view.node().lookupAll("*").stream()
        .filter(QrNode.class::isInstance)
        .map(QrNode.class::cast);
  }

  private void show(Overlay overlay, KioskScreen screen) {
    Fx.run(() ->
        view.show(
            new KioskFrame(Language.ZH, Theme.LIGHT, "10:47", "青岚驿", StaffCall.NOT_CALLED, overlay),
            screen));
    robot.interact(() -> view.node().layout());
  }
}
