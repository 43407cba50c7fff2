package jiayou.core.terminal;

import static jiayou.core.terminal.Stage.CODE;
import static jiayou.core.terminal.Stage.FUEL;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.PICK;
import static jiayou.core.terminal.Stage.WATER_SCANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect.ReleaseFuelling;
import jiayou.core.event.CancelReason;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.press.Press;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.session.KioskSession.Page;
import org.junit.jupiter.api.Test;

/// What time alone does to the screen of the kiosk, and what holds it back.
class IdleTest {

  private final Stage stage = new Stage(Sample.rules());

  @Test
  void aBasketThatNobodyTouchesIsWipedAndItsFuellingReleased() {
    stage.ended(FUEL);
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.pass(Duration.ofSeconds(59));
    assertEquals(Optional.empty(), stage.idleWarning());
    stage.pass(Duration.ofSeconds(11));
    assertEquals(Optional.of(Duration.ofSeconds(20)), stage.idleWarning());
    stage.pass(Duration.ofSeconds(20));
    assertEquals(Page.ATTRACT, stage.kiosk().page());
    assertEquals(List.of(), stage.owes(ReleaseFuelling.class));
    stage.codeEnded();
    assertEquals(new Cancelled(CancelReason.IDLE), stage.sale().state());
    assertEquals(
        List.of(new ReleaseFuelling(FUEL.key(), Duration.ZERO)), stage.owes(ReleaseFuelling.class));
  }

  @Test
  void aTouchKeepsTheBasket() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.pass(Duration.ofSeconds(80));
    stage.press(KIOSK, new Press.StillHere());
    stage.pass(Duration.ofSeconds(80));
    assertEquals(Page.BASKET, stage.kiosk().page());
  }

  @Test
  void whoTypesHerPasswordIsNotWiped() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, CODE);
    stage.codeEnded();
    stage.answered(new PayAnswer.Pending("USERPAYING"));
    stage.pass(Duration.ofMinutes(5));
    assertEquals(Page.BASKET, stage.kiosk().page());
    assertEquals(Optional.empty(), stage.idleWarning());
  }

  @Test
  void whoHasTypedALongTimeStillReadsThatSheWasNotCharged() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, CODE);
    stage.codeEnded();
    stage.answered(new PayAnswer.Pending("USERPAYING"));
    stage.pass(Duration.ofSeconds(100));
    stage.answered(new PayAnswer.Declined(Reason.CANCELLED_BY_PAYER, "PAYERROR"));
    stage.pass(Duration.ofSeconds(59));
    assertEquals(Page.BASKET, stage.kiosk().page());
    assertEquals(new SaleState.Open(), stage.sale().state());
  }

  @Test
  void theThanksStandForTwentySeconds() {
    stage.ended(FUEL);
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.paid();
    stage.fulfilled();
    stage.pass(Duration.ofSeconds(19));
    assertEquals(Page.BASKET, stage.kiosk().page());
    stage.pass(Duration.ofSeconds(1));
    assertEquals(Page.ATTRACT, stage.kiosk().page());
  }
}
