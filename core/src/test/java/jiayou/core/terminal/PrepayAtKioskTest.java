package jiayou.core.terminal;

import static jiayou.core.Sample.NOON;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.WATER_SCANNED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect.AuthorisePrepaid;
import jiayou.core.effect.Effect.AuthorisePump;
import jiayou.core.effect.Effect.ClearEmpty;
import jiayou.core.effect.Effect.FreePump;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.ReservePump;
import jiayou.core.effect.Effect.StopPump;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PrepaidLapsed;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.core.press.Press;
import jiayou.core.sale.Line;
import jiayou.core.sale.PrepaidState.Delivering;
import jiayou.core.sale.PrepaidState.Waiting;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Settled;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Pad;
import jiayou.core.session.Toast;
import jiayou.core.session.Toast.Notice;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import org.junit.jupiter.api.Test;

/// Paying before the fuel flows: the walk at the kiosk, and what the pump shows afterwards.
class PrepayAtKioskTest {

  private static final PumpStatus KEPT = new PumpStatus.Reserved(1, new Owner.Ours(), 0);
  private static final PumpStatus LIFTED = new PumpStatus.Reserved(1, new Owner.Ours(), 1);
  private static final Duration FETCHED_WITHIN = Duration.ofMinutes(10).plusSeconds(1);

  private final Stage stage = new Stage(Sample.everything());

  @Test
  void pumpAmountAndScan() {
    picked();
    assertEquals(Page.BASKET, stage.kiosk().page());
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    reserved();
    assertEquals(Money.fen(20_000), stage.owed(RequestPayment.class).request().amount());
    assertEquals(4, stage.touches());
  }

  @Test
  void aLimitMayBeTypedInYuanOrLitres() {
    limitPage();
    stage.press(KIOSK, new Press.OpenPreset());
    stage.press(KIOSK, new Press.SwitchPresetUnit());
    "20.05".chars().forEach(c -> stage.press(KIOSK, new Press.TypeDigit((char) c)));
    assertEquals(new Pad.Limit("20.05", true), stage.kiosk().doing().pad());
    stage.press(KIOSK, new Press.ConfirmTyped());
    assertEquals(Page.LIMIT, stage.kiosk().page());
    stage.prices(
        new PriceList(
            NOON,
            NOON.plusSeconds(3600),
            Map.of("92", new UnitPrice(new BigDecimal("7.38"), Unit.LITRE))));
    stage.press(KIOSK, new Press.ConfirmTyped());
    assertEquals(Money.fen(14_797), line().ceiling());
  }

  @Test
  void aPumpThatIsNotIdleCannotBePicked() {
    stage.see(new PumpStatus.Calling(1, 1, "92"));
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, new Press.OpenPrepay());
    stage.press(KIOSK, new Press.PickPump(11));
    assertEquals(Optional.of(Notice.PUMP_TAKEN), stage.kiosk().toast().map(Toast::notice));
    assertEquals(Page.PUMPS, stage.kiosk().page());
  }

  @Test
  void aPumpThatIsStillKeptForAnotherSaleCannotBePicked() {
    picked();
    stage.press(KIOSK, new Press.ClearNow());
    limitPage();
    assertEquals(Page.PUMPS, stage.kiosk().page());
    assertEquals(Optional.of(Notice.PUMP_TAKEN), stage.kiosk().toast().map(Toast::notice));
    reserved();
    FreePump free = stage.owed(FreePump.class);
    stage.happen(new PumpFreed(free.sale(), 1, new FreeAnswer.Free()));
    stage.press(KIOSK, new Press.PickPump(11));
    assertEquals(Page.LIMIT, stage.kiosk().page());
  }

  @Test
  void whoLeavesBeforePayingLeavesThePumpFree() {
    picked();
    reserved();
    stage.codeShown();
    stage.press(KIOSK, new Press.ClearNow());
    stage.codeEnded();
    assertEquals(new Cancelled(CancelReason.CUSTOMER), stage.sale().state());
    assertEquals(1, stage.owes(FreePump.class).size());
  }

  @Test
  void theNozzleThatIsLiftedIsAuthorisedOnceAndItsFuelIsHers() {
    paid();
    stage.see(LIFTED);
    stage.see(LIFTED);
    assertEquals(1, stage.owes(AuthorisePrepaid.class).size());
    assertEquals(List.of(), stage.owes(AuthorisePump.class));
    authorised();
    stage.see(delivered(15_000));
    stage.see(delivered(15_000));
    assertEquals(Money.fen(5_000), stage.owed(RefundPayment.class).amount());
    assertEquals(List.of(), stage.owes(RefundPayment.class));
    stage.fulfilled();
    assertEquals(new Settled(), stage.sale().state());
    assertEquals(Money.fen(15_000), stage.sale().price());
  }

  @Test
  void goodsGoOnTheSameCode() {
    picked();
    reserved();
    stage.codeShown();
    stage.scan(KIOSK, WATER_SCANNED);
    stage.codeEnded();
    assertEquals(Money.fen(20_200), stage.owed(RequestPayment.class).request().amount());
  }

  @Test
  void aFuellingOfNothingIsClosedAndTheMoneyGoesBack() {
    paid();
    stage.see(LIFTED);
    authorised();
    stage.see(delivered(0));
    assertEquals(new Cancelled(CancelReason.NOT_DELIVERED), stage.sale().state());
    assertEquals(Money.fen(20_000), stage.owed(RefundPayment.class).amount());
    assertEquals(1, stage.owes(ClearEmpty.class).size());
  }

  @Test
  void anOfflinePumpGivesNothingBack() {
    paid();
    stage.see(LIFTED);
    authorised();
    stage.see(new PumpStatus.Offline(1));
    stage.pass(Duration.ofHours(1));
    stage.see(new PumpStatus.Offline(1));
    stage.see(new PumpStatus.NoNews(1, "silent"));
    assertEquals(new SaleState.Delivering(), stage.sale().state());
    assertEquals(List.of(), stage.owes(FreePump.class));
    stage.see(delivered(20_000));
    stage.fulfilled();
    assertEquals(new Settled(), stage.sale().state());
  }

  @Test
  void oneIdleStatusMayBeOldAndTwoAreNot() {
    paid();
    stage.see(LIFTED);
    authorised();
    stage.pass(Duration.ofSeconds(6));
    stage.see(new PumpStatus.Idle(1));
    assertEquals(List.of(), stage.owes(FreePump.class));
    stage.see(new PumpStatus.Idle(1));
    assertEquals(1, stage.owes(FreePump.class).size());
  }

  @Test
  void whatNobodyFetchesGoesBackAfterAWhile() {
    paid();
    stage.see(KEPT);
    stage.pass(FETCHED_WITHIN);
    stage.see(KEPT);
    FreePump free = stage.owed(FreePump.class);
    stage.happen(new PumpFreed(free.sale(), 1, new FreeAnswer.Free()));
    assertEquals(Money.fen(20_000), stage.owed(RefundPayment.class).amount());
  }

  @Test
  void aNozzleThatHangsUnusedIsStopped() {
    paid();
    stage.see(LIFTED);
    authorised();
    stage.pass(FETCHED_WITHIN);
    stage.see(new PumpStatus.Authorised(1, 1, "92"));
    assertEquals(1, stage.owes(StopPump.class).size());
  }

  /// A crash or a lost answer leaves the pump allowed to deliver, and the sale does not know.
  @Test
  void aNozzleThatWasAllowedUnseenIsNotWaitedForForEver() {
    paid();
    stage.see(LIFTED);
    stage.owed(AuthorisePrepaid.class);
    stage.happen(new PrepaidLapsed(stage.sale().id(), 1));
    assertEquals(new Waiting(NOON), line().state());
    stage.pass(FETCHED_WITHIN);
    stage.see(new PumpStatus.Authorised(1, 1, "92"));
    FreePump free = stage.owed(FreePump.class);
    stage.happen(new PumpFreed(free.sale(), 1, new FreeAnswer.Delivering()));
    assertEquals(true, line().state() instanceof Delivering);
    stage.pass(FETCHED_WITHIN);
    stage.see(new PumpStatus.Authorised(1, 1, "92"));
    assertEquals(1, stage.owes(StopPump.class).size());
  }

  @Test
  void theNextCustomerFindsTheKioskFreeWhileSheFuels() {
    paid();
    stage.pass(Duration.ofSeconds(21));
    assertEquals(Page.ATTRACT, stage.kiosk().page());
    stage.scan(KIOSK, WATER_SCANNED);
    assertEquals(2, stage.station().books().sales().size());
  }

  private void limitPage() {
    stage.see(new PumpStatus.Idle(1), new PumpStatus.Idle(2));
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, new Press.OpenPrepay());
    stage.press(KIOSK, new Press.PickPump(11));
  }

  private void picked() {
    limitPage();
    stage.press(KIOSK, new Press.PresetAmount(Money.fen(20_000)));
  }

  private void reserved() {
    ReservePump reserve = stage.owed(ReservePump.class);
    stage.happen(new PumpReserved(reserve.sale(), 1, new ReserveAnswer.Reserved()));
  }

  private void paid() {
    picked();
    assertEquals(new Preset.ByAmount(Money.fen(20_000)), line().limit());
    reserved();
    stage.codeShown();
    stage.paid();
    stage.printed();
    stage.see(KEPT);
  }

  private void authorised() {
    AuthorisePrepaid asked = stage.owed(AuthorisePrepaid.class);
    stage.happen(new PrepaidAuthorised(asked.sale(), 1, new AuthoriseAnswer.Authorised(31)));
  }

  private static PumpStatus delivered(long fen) {
    FuellingTotal total = Sample.fuel(1, 31, fen);
    return new PumpStatus.Payable(1, total, new Owner.Ours());
  }

  private Line.Prepaid line() {
    return stage.sale().basket().nozzle().orElseThrow();
  }
}
