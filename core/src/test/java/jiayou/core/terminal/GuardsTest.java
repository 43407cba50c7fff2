package jiayou.core.terminal;

import static jiayou.core.Sample.BEER;
import static jiayou.core.terminal.Stage.CODE;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.WATER_SCANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.event.CancelReason;
import jiayou.core.press.Press;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.Ways;
import jiayou.core.sale.Approval.Barrier;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.session.Toast;
import jiayou.core.session.Toast.Notice;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Goods that staff must look at before they are paid, and that nobody walks round them.
class GuardsTest {

  private static final Scan BEER_SCANNED = new Scan.Goods(BEER.ean());
  private static final Scan BADGE = new Scan.StaffBadge("17");

  private Stage stage = with();

  @Test
  void beerIsPaidOnlyAfterStaffHaveLooked() {
    stage.scan(KIOSK, BEER_SCANNED);
    assertEquals(Optional.of(new Barrier.Goods()), barrier());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    stage.scan(KIOSK, CODE);
    assertEquals(Optional.of(Notice.WAIT_FOR_STAFF), notice());
    stage.press(KIOSK, new Press.StaffAllows());
    assertEquals(Optional.of(new Barrier.Goods()), barrier());
    stage.scan(KIOSK, BADGE);
    stage.press(KIOSK, new Press.StaffAllows());
    assertEquals(Optional.empty(), barrier());
    assertEquals(Money.fen(700), stage.owed(RequestPayment.class).request().amount());
    assertEquals(
        new Fact.StaffFact(stage.sale().id(), Fact.StaffOutcome.ALLOWED, "17"),
        stage.owed(SendReport.class).fact());
  }

  @Test
  void oneLookABasket() {
    beerAllowed();
    stage.codeShown();
    stage.scan(KIOSK, BEER_SCANNED);
    stage.codeEnded();
    assertEquals(Optional.empty(), barrier());
    assertEquals(Money.fen(1_400), stage.owed(RequestPayment.class).request().amount());
  }

  @Test
  void theRestCanBeScannedWhileStaffAreOnTheirWay() {
    stage.scan(KIOSK, BEER_SCANNED);
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(Money.fen(900), stage.sale().price());
    assertEquals(Optional.of(new Barrier.Goods()), barrier());
  }

  @Test
  void whatStaffTakeOutIsLookedAtAgainWhenItComesBack() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, BEER_SCANNED);
    stage.codeEnded();
    stage.scan(KIOSK, BADGE);
    stage.press(KIOSK, new Press.StaffRemoves());
    assertEquals(Money.fen(200), stage.sale().price());
    stage.codeShown();
    stage.scan(KIOSK, BEER_SCANNED);
    stage.codeEnded();
    assertEquals(Optional.of(new Barrier.Goods()), barrier());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
  }

  @Test
  void whereNothingElseIsInTheBasketTakingItOutEndsTheSale() {
    stage.scan(KIOSK, BEER_SCANNED);
    stage.scan(KIOSK, BADGE);
    stage.press(KIOSK, new Press.StaffRemoves());
    assertEquals(new Cancelled(CancelReason.EMPTY), stage.sale().state());
  }

  @Test
  void whoPutsTheBeerBackHerselfNeedsNoStaff() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, BEER_SCANNED);
    stage.codeEnded();
    stage.press(KIOSK, new Press.ChangeQuantity(BEER.ean(), -1));
    assertEquals(Optional.empty(), barrier());
    assertEquals(Money.fen(200), stage.owed(RequestPayment.class).request().amount());
  }

  @Test
  void aBadgeOpensOneBarrierAndNotTheNext() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeShown();
    stage.scan(KIOSK, BEER_SCANNED);
    stage.codeEnded();
    stage.scan(KIOSK, BADGE);
    assertEquals(Optional.of("17"), stage.kiosk().doing().staff());
    stage.press(KIOSK, new Press.ChangeQuantity(BEER.ean(), -1));
    assertEquals(Optional.empty(), stage.kiosk().doing().staff());
    stage.codeShown();
    stage.scan(KIOSK, BEER_SCANNED);
    stage.codeEnded();
    stage.press(KIOSK, new Press.StaffAllows());
    assertEquals(Optional.of(new Barrier.Goods()), barrier());
  }

  @Test
  void aBadgeWithoutATaskOpensNothing() {
    stage.scan(KIOSK, WATER_SCANNED);
    stage.scan(KIOSK, BADGE);
    assertEquals(Optional.of(Notice.BADGE_WITHOUT_TASK), notice());
    assertEquals(Optional.empty(), stage.kiosk().doing().staff());
  }

  @Test
  void whoeverWaitsForStaffIsNotIdle() {
    stage.scan(KIOSK, BEER_SCANNED);
    stage.pass(Duration.ofMinutes(10));
    assertEquals(new Open(), stage.sale().state());
    stage.press(KIOSK, new Press.ClearNow());
    assertEquals(new Cancelled(CancelReason.CUSTOMER), stage.sale().state());
  }

  private void beerAllowed() {
    stage.scan(KIOSK, BEER_SCANNED);
    stage.scan(KIOSK, BADGE);
    stage.press(KIOSK, new Press.StaffAllows());
  }

  private static Stage with(RiskRule... risks) {
    return new Stage(
        Sample.rules()
            .with(
                new Ways(
                    false,
                    Optional.of("ecard"),
                    Duration.ofMinutes(30),
                    Optional.empty(),
                    List.of(risks))));
  }

  private Optional<Barrier> barrier() {
    return stage.sale().terms().approval().barrier();
  }

  private Optional<Notice> notice() {
    return stage.kiosk().toast().map(Toast::notice);
  }
}
