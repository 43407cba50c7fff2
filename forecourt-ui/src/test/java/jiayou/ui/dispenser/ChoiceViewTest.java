package jiayou.ui.dispenser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.press.Press;
import jiayou.core.session.Language;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.ui.dispenser.DispenserScreen.CardWay;
import jiayou.ui.look.Theme;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Placement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Goal: a driver can choose how much, change it, type it, answer the one question and pay by card;
/// what cannot be done now cannot be pressed. Method: a real window, headless, and a robot's
/// finger.
class ChoiceViewTest {

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
  void eachLimitReportsItself() {
    show(ChoiceSamples.choosing(Optional.empty()));
    press("preset-amount-100", "preset-full", "preset-volume-20", "preset-other");

    assertEquals(
        List.of(
            new Press.PresetAmount(Money.fen(10000)),
            new Press.PresetFull(),
            new Press.PresetVolume(Quantity.litres("20")),
            new Press.OpenPreset()),
        List.copyOf(presses));
  }

  @Test
  void thePadReportsEachKey() {
    show(ChoiceSamples.pad(TypedLimit.Entry.VALID));
    press("key-1", "key-0", "key-point", "erase", "switch-unit", "confirm-typed", "close-preset");

    assertEquals(
        List.of(
            new Press.TypeDigit('1'),
            new Press.TypeDigit('0'),
            new Press.TypeDigit('.'),
            new Press.EraseDigit(),
            new Press.SwitchPresetUnit(),
            new Press.ConfirmTyped(),
            new Press.ClosePreset()),
        List.copyOf(presses));
  }

  @Test
  void theOneQuestionHasTwoAnswers() {
    show(ChoiceSamples.gradeCheck());
    press("grade-right", "hang-up");

    assertEquals(
        List.of(new Press.GradeIsRight(), new Press.HangUpInstead()), List.copyOf(presses));
  }

  @Test
  void aCardIsOfferedAndItsPartCanBeGivenBack() {
    show(ChoiceSamples.pay(CardWay.OFFERED));
    press("pay-card");
    show(ChoiceSamples.pay(CardWay.AWAITED));
    press("back-to-code");
    show(ChoiceSamples.split());
    press("drop-card", "pay-inside");
    show(ChoiceSamples.done(new Surplus.Nothing()));
    press("finish");

    assertEquals(
        List.of(
            new Press.PayWithCard(),
            new Press.BackToCode(),
            new Press.DropCard(),
            new Press.PayAtCounter(),
            new Press.Finish()),
        List.copyOf(presses));
  }

  /// A second touch may follow the first at once: it must meet the button it was meant for.
  @Test
  void aLimitCanBeChosenAgainOnTheSameButtons() {
    show(ChoiceSamples.choosing(Optional.empty()));
    Node hundred = node("preset-amount-100");
    Node other = node("preset-other");
    show(ChoiceSamples.choosing(Optional.of(ChoiceSamples.TWO_HUNDRED)));
    assertSame(hundred, node("preset-amount-100"));
    assertEquals(List.of("preset-amount-200"), chosen());

    show(ChoiceSamples.choosing(Optional.of(new Preset.ByAmount(Money.fen(15000)))));
    assertSame(other, node("preset-other"));
    assertEquals(List.of("preset-other"), chosen());
    assertTrue(labels().contains("150"));
  }

  @Test
  void nothingIsSetBeforeItIsValid() {
    show(ChoiceSamples.pad(TypedLimit.Entry.TOO_MUCH));
    assertTrue(robot.lookup("#confirm-typed").queryAll().isEmpty());
    show(ChoiceSamples.pad(TypedLimit.Entry.MISSING));
    assertTrue(robot.lookup("#confirm-typed").queryAll().isEmpty());
  }

  @Test
  void theKeysStayWhileDigitsAreTyped() {
    show(ChoiceSamples.pad(TypedLimit.Entry.TOO_MUCH));
    Node key = node("key-5");
    show(ChoiceSamples.pad(TypedLimit.Entry.VALID));

    assertSame(key, node("key-5"));
  }

  @Test
  void theCodeForPhonesIsAwayWhileTheCardIsAwaited() {
    show(ChoiceSamples.pay(CardWay.OFFERED));
    assertFalse(robot.lookup("#pay-code").queryAll().isEmpty());
    show(ChoiceSamples.pay(CardWay.AWAITED));
    assertTrue(robot.lookup("#pay-code").queryAll().isEmpty());
    show(ChoiceSamples.pay(CardWay.OFFERED));
    assertFalse(robot.lookup("#pay-code").queryAll().isEmpty());
  }

  @Test
  void picturesGiveWayToWhoHasPaid() {
    show(DispenserSamples.stale());
    assertFalse(view.lookupAll(".signage").isEmpty());
    show(ChoiceSamples.prepaid());
    assertTrue(view.lookupAll(".signage").isEmpty());
    assertTrue(labels().containsAll(List.of("已先付", "200.00", "提枪就加")));
  }

  @Test
  void whatIsPaidTooMuchSaysWhereItIs() {
    show(ChoiceSamples.done(new Surplus.Returning(Money.fen(3680), "10:49:12")));
    assertTrue(labels().containsAll(List.of("加好了", "163.20", "36.80", "正在退回，已提交 10:49:12")));
    show(ChoiceSamples.done(new Surplus.AtCounter(Money.fen(3680))));
    assertTrue(labels().contains("请到柜台退款"));
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

  private List<String> chosen() {
    return Fx.call(() ->
        view.lookupAll(".preset").stream()
            .filter(button -> button.getStyleClass().contains("p"))
            .map(Node::getId)
            .toList());
  }

  private Collection<String> labels() {
    return Fx.call(() ->
        view.lookupAll(".label").stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .toList());
  }
}
