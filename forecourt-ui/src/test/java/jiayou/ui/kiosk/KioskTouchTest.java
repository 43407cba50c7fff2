package jiayou.ui.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.qr.Seen;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Picture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A finger on the kiosk: what it presses, and what stays while it does.
@Timeout(300)
class KioskTouchTest {

  private static final Overlay NOTHING = new Overlay.Nothing();

  private final KioskGlass glass = new KioskGlass();

  @AfterEach
  void close() {
    glass.close();
  }

  @Test
  void everyButtonReportsItsPress() {
    glass.touch("k01-attract", "start");
    glass.touch("k02-home", "pick-3-31", "goods-only", "find");
    glass.touch("k02-keypad", "nozzle-5", "keypad-close");
    glass.touch("k02-down", "ask-staff");
    glass.touch("k03-basket", "minus-" + Samples.WASHER.ean(), "plus-" + Samples.WASHER.ean());
    glass.touch("k03-basket", "tile-" + Samples.WATER.ean(), "other-ways", "back");
    glass.touch("k03-next-screen", "pay");
    glass.touch("k03-offline", "pay-counter");
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
        glass.presses());
  }

  @Test
  void everyButtonOfThePaymentReportsItsPress() {
    glass.touch("k04-payment", "pay-counter", "back");
    glass.touch("k04-ran-out", "try-again");
    glass.touch("k05a-waiting", "cancel");
    glass.touch("k05b-unknown", "ask-staff", "print-slip", "check-now");
    glass.touch("k05c-cancelled", "try-again", "other-ways", "pay-counter");
    glass.touch("k06-printed", "face-5", "print-copy", "finish");
    glass.touch("k09-offline", "print-slip", "to-code", "back");
    glass.touch("k09-offline", "call-staff", "language", "contrast");
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
        glass.presses());
  }

  @Test
  void theIdleWarningCoversTheScreenAndItsCode() {
    glass.show(NOTHING, Samples.screen("k03-basket"));
    assertTrue(glass.codes().findAny().isPresent());
    glass.show(new Overlay.IdleWarning(26, 30), Samples.screen("k03-basket"));
    assertTrue(glass.codes().findAny().isEmpty());
    glass.robot().clickOn("#still-here").clickOn("#clear-now");
    assertEquals(List.of(new Press.StillHere(), new Press.ClearNow()), glass.presses());
  }

  @Test
  void touchingThePictureStartsToo() {
    glass.show(NOTHING, Samples.screen("k01-attract"));
    glass.robot().clickOn(270, 200);
    assertEquals(List.of(new Press.Start()), glass.presses());
  }

  @Test
  void whatDidNotChangeIsNotDrawnAgain() {
    KioskScreen.Waiting first = (KioskScreen.Waiting) Samples.screen("k05a-waiting");
    glass.show(NOTHING, first);
    Node cancel = glass.robot().lookup("#cancel").query();
    glass.show(
        NOTHING,
        new KioskScreen.Waiting(
            first.due(), first.method(), first.trace(), first.receivedAt(), first.cancel(), 13));
    assertSame(cancel, glass.robot().lookup("#cancel").query());
    assertTrue(glass.robot().lookup("13").tryQuery().isPresent());
    glass.show(NOTHING, Samples.screen("k05a-cancelling"));
    glass.show(NOTHING, first);
    assertNotSame(cancel, glass.robot().lookup("#cancel").query());
  }

  @Test
  void aPhoneReadsThePayCodeOffThePictureOfTheScreen() throws Exception {
    for (String name : List.of("k03-basket", "k04-payment")) {
      glass.show(NOTHING, Samples.screen(name));
      Image picture = Fx.call(() -> Picture.snapshot(glass.node()));
      assertEquals(
          Color.web("#161D54"),
          picture.getPixelReader().getColor(80, 1850),
          "the picture must not be scaled with its window");
      String read = new QRCodeReader().decode(Seen.bitmap(picture)).getText();
      assertEquals(Samples.CODE_URL, read, name);
    }
  }
}
