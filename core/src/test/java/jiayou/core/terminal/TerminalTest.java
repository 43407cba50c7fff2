package jiayou.core.terminal;

import static jiayou.core.Sample.TOBACCO;
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
import jiayou.core.effect.Effect.EndPayment;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.event.CancelReason;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Settled;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast;
import jiayou.core.session.Toast.Notice;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// A customer at the kiosk; what time alone does to her screen is in [IdleTest].
class TerminalTest {

  private final Stage stage = new Stage(Sample.rules());

  @Test
  void fuelAloneTakesTwoPressesAndOneScan() {
    stage.ended(FUEL);
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    // The scan: her phone reads the code that stands beside her basket.
    stage.paid();
    stage.fulfilled();
    assertEquals(new Settled(), stage.sale().state());
    assertEquals(2, stage.touches());
  }

  @Test
  void aCodeOnHerPhoneIsTheOneScanAsWell() {
    stage.ended(FUEL);
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.scan(KIOSK, CODE);
    stage.codeEnded();
    stage.paid();
    stage.fulfilled();
    assertEquals(new Settled(), stage.sale().state());
    assertEquals(2, stage.touches());
  }

  @Test
  void whereTheCodeIsNotOnTheBasketItIsOnePressMore() {
    Stage other = new Stage(Sample.rules("K02", false, Authoriser.CONTROLLER, List.of()));
    other.ended(FUEL);
    other.press(KIOSK, new Press.Start());
    other.press(KIOSK, PICK);
    other.claimed();
    assertEquals(List.of(), other.owes(RequestPayment.class));
    other.press(KIOSK, new Press.Pay());
    other.codeShown();
    other.paid();
    other.fulfilled();
    assertEquals(new Settled(), other.sale().state());
    assertEquals(3, other.touches());
  }

  @Test
  void goodsScannedWhileNobodyIsThereOpenABasket() {
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(Page.BASKET, stage.kiosk().page());
    assertEquals(Money.fen(200), stage.sale().basket().total());
    assertEquals(Money.fen(200), stage.owed(RequestPayment.class).request().amount());
    assertEquals(0, stage.touches());
  }

  @Test
  void whatTheKioskDoesNotSellIsAFriendlyLineAndNothingIsLost() {
    stage.scan(KIOSK, WATER_SCANNED);
    for (var wrong :
        List.of(new Scan.Goods("4006381333931"), new Scan.Goods(TOBACCO.ean()), new Scan.Other())) {
      stage.scan(KIOSK, wrong);
      assertEquals(Money.fen(200), stage.sale().shownBasket().total());
    }
    assertEquals(Optional.of(Notice.UNKNOWN_ITEM), notice());
    stage.scan(KIOSK, new Scan.Goods(TOBACCO.ean()));
    assertEquals(Optional.of(Notice.ATTENDED_ITEM), notice());
  }

  @Test
  void aPaymentCodeBeforeThereIsABasketAsksForTheFuellingFirst() {
    stage.scan(KIOSK, CODE);
    assertEquals(Optional.of(Notice.PICK_FUELLING_FIRST), notice());
    stage.pass(Duration.ofSeconds(4));
    assertEquals(Optional.empty(), notice());
  }

  @Test
  void nothingElseIsTakenWhileHerCodeIsCharged() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, CODE);
    stage.scan(KIOSK, CODE);
    assertEquals(Optional.of(Notice.PAYMENT_RUNNING), notice());
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(Money.fen(200), stage.sale().shownBasket().total());
    assertEquals(1, stage.owes(EndPayment.class).size());
  }

  @Test
  void goodsAddedWhileTheCodeStandsGetANewCodeByThemselves() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(Money.fen(400), stage.sale().shownBasket().total());
    stage.codeEnded();
    assertEquals(Money.fen(400), stage.owed(RequestPayment.class).request().amount());
  }

  @Test
  void anOldCodeIsRenewedTwiceAndThenTheBasketIsLeftToItsTime() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.press(KIOSK, new Press.Pay());
    for (int code = 1; code <= 3; code++) {
      stage.codeShown();
      stage.pass(Duration.ofSeconds(120));
      stage.answered(new PayAnswer.Pending("NOTPAY"));
      stage.codeEnded();
    }
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.pass(Duration.ofSeconds(89));
    assertEquals(Optional.of(Duration.ofSeconds(1)), stage.idleWarning());
    stage.pass(Duration.ofSeconds(1));
    assertEquals(new Cancelled(CancelReason.IDLE), stage.sale().state());
    assertEquals(Page.ATTRACT, stage.kiosk().page());
  }

  @Test
  void aRefusedCodeWaitsForHerToReadItAndTryAgain() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, CODE);
    stage.codeEnded();
    stage.owed(RequestPayment.class);
    stage.answered(new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "NOTENOUGH"));
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.press(KIOSK, new Press.TryAgain());
    assertEquals(1, stage.owes(RequestPayment.class).size());
  }

  @Test
  void anotherWayAfterARefusalOffersTheCodeOnTheScreen() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, CODE);
    stage.codeEnded();
    stage.owed(RequestPayment.class);
    stage.answered(new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "NOTENOUGH"));
    stage.press(KIOSK, new Press.OtherWays());
    assertEquals(Page.PAYMENT, stage.kiosk().page());
    assertEquals(1, stage.owes(RequestPayment.class).size());
  }

  @Test
  void fromTheCounterSlipBackToTheCodeTheSameThingsAreInANewSale() {
    stage.ended(FUEL);
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeEnded();
    stage.codeShown();
    stage.press(KIOSK, new Press.PayAtCounter());
    stage.codeEnded();
    stage.press(KIOSK, new Press.BackToCode());
    assertEquals(Money.fen(200), stage.sale().basket().total());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.happen(new ReleaseAnswered(FUEL.key(), new ReleaseAnswer.Released()));
    stage.claimed();
    assertEquals(Money.fen(21_203), stage.owed(RequestPayment.class).request().amount());
    assertEquals(new SaleState.Tendering(new SaleState.Next.Decide()), stage.sale().state());
  }

  @Test
  void aFuellingMayBeFoundByTheNumberOnTheNozzle() {
    stage.ended(FUEL);
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, new Press.OpenNozzleKeypad());
    stage.press(KIOSK, new Press.PickNozzle(21));
    assertEquals(Optional.of(Notice.NO_SUCH_NOZZLE), notice());
    stage.press(KIOSK, new Press.PickNozzle(11));
    assertEquals(Page.BASKET, stage.kiosk().page());
    assertEquals(true, stage.sale().basket().has(FUEL.key()));
  }

  /// An old payment turns out to be of another amount while the customer changes her basket.
  @Test
  void noNewCodeWhileStaffMustLookAtAnOldPayment() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeEnded();
    stage.codeShown();
    stage.happen(
        new LookedBack(
            stage.sale().id(),
            stage.sale().attempts().getFirst().trade(),
            new PayAnswer.Mismatch("200", "100")));
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeEnded();
    assertEquals(new SaleState.Open(), stage.sale().state());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
  }

  @Test
  void afterARestartTheSaleIsOnItsScreenAgain() {
    stage.ended(FUEL);
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.restart();
    assertEquals(Page.PAYMENT, stage.kiosk().page());
    assertEquals(Optional.of(stage.sale().id()), stage.kiosk().sale());
    stage.paid();
    stage.fulfilled();
    assertEquals(new Settled(), stage.sale().state());
  }

  @Test
  void noNewSaleWhileTheDiskRefuses() {
    stage.journalWrites(false);
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(Optional.of(Notice.OUT_OF_ORDER), notice());
    assertEquals(0, stage.station().books().sales().size());
  }

  @Test
  void aPressOnAScreenThatThisTerminalDoesNotHaveFallsAway() {
    stage.press("k9", new Press.BuyGoods());
    assertEquals(0, stage.station().books().sales().size());
  }

  private Optional<Notice> notice() {
    return stage.kiosk().toast().map(Toast::notice);
  }
}
