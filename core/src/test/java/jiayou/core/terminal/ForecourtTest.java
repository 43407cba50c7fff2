package jiayou.core.terminal;

import static jiayou.core.terminal.Stage.DISPENSER;
import static jiayou.core.terminal.Stage.KIOSK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jiayou.core.Sample;
import jiayou.core.effect.Effect.AuthorisePump;
import jiayou.core.effect.Effect.ClaimFuelling;
import jiayou.core.effect.Effect.LetAuthorisationLapse;
import jiayou.core.effect.Effect.ReleaseFuelling;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.event.AuthoriseAnswered;
import jiayou.core.event.AuthoriseLapsed;
import jiayou.core.event.CancelReason;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.port.PumpStatus;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Settled;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.FuellingTotal;
import org.junit.jupiter.api.Test;

/// The pumps, and a driver before the dispenser's screen.
class ForecourtTest {

  private static final FuellingTotal FUEL = Sample.fuel();
  private static final PumpStatus CALLING = new PumpStatus.Calling(1, 1, "92");

  private final Stage stage = dispenser(Authoriser.CONTROLLER, true, List.of(1, 2));

  @Test
  void aFinishedFuellingIsOfferedAtItsDispenserWithoutATouch() {
    stage.ended(FUEL);
    stage.claimed();
    stage.codeShown();
    stage.paid();
    stage.fulfilled();
    assertEquals(new Settled(), stage.sale().state());
    assertEquals(DISPENSER, stage.sale().screen());
    assertEquals(0, stage.touches());
  }

  @Test
  void whoPaysAtTheDispenserGetsHerPassOnTheScreenAndNoPaper() {
    stage.ended(FUEL);
    stage.claimed();
    stage.codeShown();
    stage.paid();
    stage.fulfilled();
    assertTrue(stage.sale().exitPass().isPresent());
    assertEquals(List.of(), stage.sale().slips());
  }

  @Test
  void aClaimThatArrivedLateIsGivenBack() {
    Stage shopOnly = dispenser(Authoriser.CONTROLLER, false, List.of(1, 2));
    PumpStatus ours = new PumpStatus.Payable(1, FUEL, new PumpStatus.Owner.Ours());
    shopOnly.ended(FUEL);
    shopOnly.see(ours);
    assertEquals(List.of(), shopOnly.owes(ReleaseFuelling.class));
    shopOnly.see(ours);
    assertEquals(
        List.of(new ReleaseFuelling(FUEL.key(), Duration.ZERO)),
        shopOnly.owes(ReleaseFuelling.class));
  }

  @Test
  void theOldestFuellingIsOfferedFirst() {
    List<Integer> pumps = IntStream.rangeClosed(1, 8).boxed().toList();
    Stage row = dispenser(Authoriser.CONTROLLER, true, pumps);
    row.journalWrites(false);
    for (int pump : List.of(5, 3, 8, 1, 7, 2, 6, 4)) {
      row.ended(Sample.fuel(pump, 31, 21_003));
    }
    row.journalWrites(true);
    row.pass(Duration.ofSeconds(1));
    assertEquals(5, row.owed(ClaimFuelling.class).key().pump());
  }

  @Test
  void wherePhonesAreNotAllowedTheDispenserOffersNothing() {
    Stage quiet = dispenser(Authoriser.CONTROLLER, false, List.of(1, 2));
    quiet.ended(FUEL);
    assertEquals(0, quiet.station().books().sales().size());
  }

  @Test
  void whoPaysInsideIsNotOfferedItAgainOutside() {
    stage.ended(FUEL);
    stage.claimed();
    stage.codeShown();
    stage.press(DISPENSER, new Press.PayAtCounter());
    stage.codeEnded();
    assertEquals(new Cancelled(CancelReason.CUSTOMER), stage.sale().state());
    stage.owed(ReleaseFuelling.class);
    stage.happen(new ReleaseAnswered(FUEL.key(), new ReleaseAnswer.Released()));
    stage.pass(Duration.ofMinutes(5));
    assertEquals(Optional.empty(), stage.dispenser().sale());
    stage.press(KIOSK, new Press.PickFuelling(FUEL.key()));
    assertEquals(KIOSK, stage.sale().screen());
    assertEquals(1, stage.owes(ClaimFuelling.class).size());
  }

  @Test
  void whoChoseToPayInsideMayComeBackToTheCode() {
    stage.ended(FUEL);
    stage.claimed();
    stage.codeShown();
    stage.press(DISPENSER, new Press.PayAtCounter());
    stage.codeEnded();
    stage.owed(ReleaseFuelling.class);
    stage.happen(new ReleaseAnswered(FUEL.key(), new ReleaseAnswer.Released()));
    stage.press(DISPENSER, new Press.BackToCode());
    stage.claimed();
    stage.codeShown();
    stage.paid();
    stage.fulfilled();
    assertEquals(new Settled(), stage.sale().state());
    assertEquals(DISPENSER, stage.sale().screen());
  }

  @Test
  void whatAnotherTerminalGotFirstIsNotOffered() {
    stage.ended(FUEL);
    ClaimFuelling claim = stage.owed(ClaimFuelling.class);
    stage.happen(new ClaimAnswered(claim.sale(), claim.key(), new ClaimAnswer.HeldByOther("K01")));
    stage.pass(Duration.ofMinutes(1));
    assertEquals(Optional.empty(), stage.dispenser().sale());
    assertEquals(List.of(), stage.owes(ClaimFuelling.class));
  }

  @Test
  void aDispenserThatNobodyTouchesAfterARefusalGivesTheFuellingBack() {
    stage.ended(FUEL);
    stage.claimed();
    stage.codeShown();
    stage.scan(DISPENSER, new Scan.PaymentCode("wechat", "c1", Optional.empty()));
    stage.codeEnded();
    stage.answered(new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "NOTENOUGH"));
    stage.pass(Duration.ofSeconds(89));
    assertEquals(List.of(), stage.owes(ReleaseFuelling.class));
    stage.pass(Duration.ofSeconds(1));
    assertEquals(
        List.of(new ReleaseFuelling(FUEL.key(), Duration.ZERO)), stage.owes(ReleaseFuelling.class));
    assertEquals(Optional.empty(), stage.dispenser().sale());
  }

  @Test
  void aCodeThatNobodyPaysGoesInsideAfterTwoRenewals() {
    stage.ended(FUEL);
    stage.claimed();
    for (int code = 1; code <= 3; code++) {
      stage.codeShown();
      stage.answered(new PayAnswer.Pending("NOTPAY"));
      stage.codeEnded();
    }
    assertEquals(List.of(), stage.owes(RequestPayment.class));
    assertEquals(1, stage.owes(ReleaseFuelling.class).size());
  }

  @Test
  void aLiftedNozzleIsAuthorisedOnceAndAgainOnlyAfterARefusal() {
    Stage own = dispenser(Authoriser.THIS_TERMINAL, false, List.of(1));
    own.see(CALLING);
    own.see(CALLING);
    assertEquals(List.of(new AuthorisePump(1, 1)), own.owes(AuthorisePump.class));
    own.owed(AuthorisePump.class);
    own.happen(new AuthoriseAnswered(1, new AuthoriseAnswer.Refused("busy")));
    own.see(CALLING);
    assertEquals(List.of(), own.owes(AuthorisePump.class));
    own.pass(Duration.ofSeconds(6));
    own.see(CALLING);
    assertEquals(1, own.owes(AuthorisePump.class).size());
  }

  /// A request that got no answer may be carried out later, when the next nozzle is up.
  @Test
  void anAuthorisationThatGotNoAnswerIsNotRepeatedUntilItCanNoLongerHappen() {
    Stage own = dispenser(Authoriser.THIS_TERMINAL, false, List.of(1));
    own.see(CALLING);
    own.owed(AuthorisePump.class);
    own.happen(new AuthoriseAnswered(1, new AuthoriseAnswer.Unknown("no answer")));
    own.see(new PumpStatus.Idle(1));
    own.pass(Duration.ofHours(1));
    own.see(CALLING);
    assertEquals(List.of(), own.owes(AuthorisePump.class));
    assertEquals(
        List.of(new LetAuthorisationLapse(1, Forecourt.CRAWL)),
        own.owes(LetAuthorisationLapse.class));
    own.owed(LetAuthorisationLapse.class);
    own.happen(new AuthoriseLapsed(1));
    own.see(CALLING);
    assertEquals(List.of(new AuthorisePump(1, 1)), own.owes(AuthorisePump.class));
  }

  @Test
  void anAuthorisationThatACrashInterruptedIsLeftToThePump() {
    assertEquals(
        new LetAuthorisationLapse(1, Forecourt.CRAWL), new AuthorisePump(1, 1).afterCrash());
  }

  @Test
  void onlyTheTerminalThatAuthorisesAuthorises() {
    stage.see(CALLING);
    assertEquals(List.of(), stage.owes(AuthorisePump.class));
  }

  @Test
  void silenceAndAnOfflinePumpTakeNothingAway() {
    Stage quiet = dispenser(Authoriser.CONTROLLER, false, List.of(1));
    quiet.ended(FUEL);
    quiet.see(new PumpStatus.NoNews(1, "silent"));
    quiet.see(new PumpStatus.Offline(1));
    assertEquals(
        Optional.of(new Fuelling(FUEL, new FuellingState.Payable())),
        quiet.station().books().fuelling(FUEL.key()));
    quiet.see(new PumpStatus.Idle(1));
    assertEquals(
        Optional.of(new Fuelling(FUEL, new FuellingState.Cleared())),
        quiet.station().books().fuelling(FUEL.key()));
  }

  @Test
  void aNewFuellingOnThePumpMeansThatTheOldOneIsGone() {
    Stage quiet = dispenser(Authoriser.CONTROLLER, false, List.of(1));
    FuellingTotal next = Sample.fuel(1, 32, 500);
    quiet.ended(FUEL);
    quiet.ended(next);
    assertEquals(
        List.of(
            new Fuelling(FUEL, new FuellingState.Cleared()),
            new Fuelling(next, new FuellingState.Payable())),
        List.copyOf(quiet.station().books().fuellings().values()));
  }

  private static Stage dispenser(Authoriser authoriser, boolean payHere, List<Integer> pumps) {
    return new Stage(
        Sample.rules("K02", true, authoriser, List.of(new Dispenser(DISPENSER, pumps, payHere))));
  }
}
