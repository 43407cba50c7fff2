package jiayou.ui.dispenser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.QRCodeReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.press.Press;
import jiayou.core.session.Language;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.ui.dispenser.DispenserScreen.Cancelling;
import jiayou.ui.dispenser.DispenserScreen.Reason;
import jiayou.ui.dispenser.DispenserScreen.Why;
import jiayou.ui.look.Theme;
import jiayou.ui.qr.Seen;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Picture;
import jiayou.ui.window.Placement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Goal: a finger reaches every button and each says what it is; figures stand as they were given;
/// a phone reads the codes. Method: a real window, headless, smaller than the canvas.
class DispenserViewTest {

  private static final DispenserFrame FRAME = DispenserSamples.frame(Language.ZH, Theme.DARK);

  private final Collection<Press> presses = new ConcurrentLinkedQueue<>();
  private final FxRobot robot = new FxRobot();
  private final DispenserView view =
      Fx.call(() ->
          new DispenserView(DispenserSamples.PITCH, DispenserSamples.signage(), presses::add));
  private final DispenserWindow window =
      Fx.call(() ->
          new DispenserWindow(
              new Stage(), view, new Placement.Undecorated(0, 0, 960, 600), _ -> {}));

  @BeforeEach
  void open() {
    Fx.run(window::open);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    Fx.run(window::close);
  }

  @Test
  void eachButtonReportsItsOwnPress() {
    show(DispenserSamples.pay());
    press("call-staff", "language", "contrast", "pay-inside");
    show(DispenserSamples.notPaid(Reason.CANCELLED));
    press("try-again", "pay-inside");
    show(DispenserSamples.unknown());
    press("check-now", "call-staff", "language");
    show(DispenserSamples.onPhone(Cancelling.OFFERED, 3));
    press("cancel");
    show(DispenserSamples.inside(Why.BY_CHOICE));
    press("back-to-code");

    assertEquals(
        List.of(
            new Press.CallStaff(),
            new Press.SwitchLanguage(),
            new Press.SwitchContrast(),
            new Press.PayAtCounter(),
            new Press.TryAgain(),
            new Press.PayAtCounter(),
            new Press.CheckNow(),
            new Press.CallStaff(),
            new Press.SwitchLanguage(),
            new Press.CancelPayment(),
            new Press.BackToCode()),
        List.copyOf(presses));
  }

  @Test
  void theFacesTellWhichOneWasTouched() {
    show(DispenserSamples.paid(20));
    press("rate-1", "rate-5", "finish");

    assertEquals(
        List.of(new Press.Rate(1), new Press.Rate(5), new Press.Finish()), List.copyOf(presses));
  }

  /// The seconds run while a finger is down: the button under it must still be the same one.
  @Test
  void aButtonOutlivesTheSecondsThatPass() {
    show(DispenserSamples.paid(20));
    Node face = node("rate-3");
    Node finish = node("finish");
    show(DispenserSamples.paid(19));

    assertSame(face, node("rate-3"));
    assertSame(finish, node("finish"));
  }

  @Test
  void aPaymentThatIsBeingCancelledCannotBeCancelledTwice() {
    show(DispenserSamples.onPhone(Cancelling.ASKED, 30));

    assertTrue(robot.lookup("#cancel").queryAll().isEmpty());
  }

  @Test
  void liveFiguresStandAsTheyCame() {
    show(live(Money.fen(12686), "17.19"));
    assertEquals(Map.of("126.86", true, "17.19", true), found("126.86", "17.19"));
    show(live(Money.fen(102691), "146.277"));
    assertEquals(
        Map.of("126.86", false, "1026.91", true, "146.277", true),
        found("126.86", "1026.91", "146.277"));
  }

  @Test
  void noFigureIsLeftWhenTheLinkIsLost() {
    show(live(Money.fen(12686), "17.19"));
    show(DispenserSamples.live(new Flow.LinkLost(), new Preset.Full()));

    assertEquals(Map.of("126.86", false, "17.19", false), found("126.86", "17.19"));
    show(live(Money.fen(12690), "17.20"));
    assertEquals(Map.of("126.90", true, "17.20", true), found("126.90", "17.20"));
  }

  @Test
  void theAmountShrinksBeforeItWouldWrap() {
    assertEquals(
        List.of("f208", "f176", "f148"),
        List.of(
            LivePage.sizeOf("126.86"), LivePage.sizeOf("1026.86"), LivePage.sizeOf("11026.86")));
  }

  @Test
  void aPhoneReadsThePayCodeAndTheExitPass() throws Exception {
    show(DispenserSamples.pay());
    assertEquals(DispenserSamples.CODE, decode(picture()));
    show(DispenserSamples.paid(20));
    assertEquals(DispenserSamples.PASS, decode(picture()));
    assertEquals("58 02", PassSheet.inPairs("5802"));
  }

  @Test
  void aStalePriceIsNoFigureAtAll() {
    show(DispenserSamples.stale());

    assertFalse(labels().stream().anyMatch(text -> text.matches("\\d+\\.\\d+")));
  }

  private void show(DispenserScreen screen) {
    Fx.run(() -> window.show(FRAME, screen));
    Fx.run(() -> {
      view.applyCss();
      view.layout();
    });
  }

  private void press(String... ids) {
    for (String id : ids) {
      robot.clickOn("#" + id);
    }
  }

  private Node node(String id) {
    return robot.lookup("#" + id).query();
  }

  private DispenserScreen live(Money amount, String litres) {
    return DispenserSamples.live(
        new Flow.Flowing(amount, Quantity.litres(litres)), new Preset.Full());
  }

  private Map<String, Boolean> found(String... texts) {
    Collection<String> shown = labels();
    return List.of(texts).stream().collect(Collectors.toMap(text -> text, shown::contains));
  }

  private Collection<String> labels() {
    return Fx.call(() ->
        view.lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .collect(Collectors.toSet()));
  }

  private Image picture() {
    return Fx.call(() -> Picture.snapshot(view));
  }

  private static String decode(Image image) throws Exception {
    return new QRCodeReader().decode(Seen.bitmap(image)).getText();
  }
}
