package jiayou.core.fuelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import jiayou.core.Sample;
import jiayou.core.effect.Effect.ClaimFuelling;
import jiayou.core.effect.Effect.ClearEmpty;
import jiayou.core.effect.Effect.ClearFuelling;
import jiayou.core.effect.Effect.ReleaseFuelling;
import jiayou.core.effect.Step;
import jiayou.core.fuelling.FuellingState.Claimed;
import jiayou.core.fuelling.FuellingState.Claiming;
import jiayou.core.fuelling.FuellingState.Cleared;
import jiayou.core.fuelling.FuellingState.Clearing;
import jiayou.core.fuelling.FuellingState.ClearingEmpty;
import jiayou.core.fuelling.FuellingState.Payable;
import jiayou.core.fuelling.FuellingState.Releasing;
import jiayou.core.fuelling.FuellingState.Stuck;
import jiayou.core.fuelling.FuellingState.Unwanted;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import org.junit.jupiter.api.Test;

class FuellingMachineTest {

  private static final String SALE = "K02_261121_0046";
  private static final FuellingTotal TOTAL = Sample.fuel();
  private static final FuellingKey KEY = TOTAL.key();
  private static final Timings TIMINGS = Timings.standard();
  private static final List<FuellingState> ALL =
      List.of(
          new Payable(),
          new Claiming(SALE),
          new Unwanted(),
          new Claimed(SALE),
          new Releasing(),
          new Clearing(SALE),
          new ClearingEmpty(),
          new Cleared(),
          new Stuck(SALE, "not ours"));

  @Test
  void aFinishedFuellingIsPayable() {
    assertEquals(Step.of(in(new Payable())), FuellingMachine.ended(TOTAL));
  }

  @Test
  void aFuellingThatDeliveredNothingIsClosedWithoutAskingAnybody() {
    FuellingTotal nothing = Sample.fuel(1, 31, 0);
    assertEquals(
        Step.of(new Fuelling(nothing, new ClearingEmpty()), new ClearEmpty(KEY, Duration.ZERO)),
        FuellingMachine.ended(nothing));
  }

  @Test
  void aPickedFuellingIsClaimedOnTheController() {
    assertEquals(
        Step.of(in(new Claiming(SALE)), new ClaimFuelling(SALE, KEY)),
        FuellingMachine.picked(in(new Payable()), SALE));
  }

  @Test
  void onlyAPayableFuellingCanBePicked() {
    for (FuellingState state : ALL) {
      assertEquals(state instanceof Payable, FuellingMachine.canBePicked(in(state)));
      if (!(state instanceof Payable)) {
        assertEquals(Step.of(in(state)), FuellingMachine.picked(in(state), SALE));
      }
    }
  }

  @Test
  void aGrantedClaimIsOurs() {
    assertEquals(
        Step.of(in(new Claimed(SALE))), claimed(new Claiming(SALE), new ClaimAnswer.Claimed()));
  }

  @Test
  void whatAnotherTerminalHasStaysPayable() {
    assertEquals(
        Step.of(in(new Payable())),
        claimed(new Claiming(SALE), new ClaimAnswer.HeldByOther("K01")));
  }

  @Test
  void whatTheControllerNoLongerHasIsCleared() {
    assertEquals(Step.of(in(new Cleared())), claimed(new Claiming(SALE), new ClaimAnswer.Gone()));
  }

  @Test
  void aClaimThatMayHaveBeenGrantedIsGivenBack() {
    assertEquals(
        Step.of(in(new Releasing()), release(Duration.ZERO)),
        claimed(new Claiming(SALE), new ClaimAnswer.Unknown("timeout")));
  }

  @Test
  void aCustomerWhoLeavesDuringTheClaimGetsItGivenBackAfterIt() {
    Step<Fuelling> unwanted = FuellingMachine.givenUp(in(new Claiming(SALE)));
    assertEquals(Step.of(in(new Unwanted())), unwanted);
    assertEquals(
        Step.of(in(new Releasing()), release(Duration.ZERO)),
        claimed(new Unwanted(), new ClaimAnswer.Claimed()));
    assertEquals(
        Step.of(in(new Payable())), claimed(new Unwanted(), new ClaimAnswer.HeldByOther("K01")));
  }

  @Test
  void aClaimedFuellingThatIsGivenUpIsReleased() {
    assertEquals(
        Step.of(in(new Releasing()), release(Duration.ZERO)),
        FuellingMachine.givenUp(in(new Claimed(SALE))));
  }

  @Test
  void aReleaseIsAskedForUntilItIsAnswered() {
    assertEquals(Step.of(in(new Payable())), released(new ReleaseAnswer.Released()));
    assertEquals(Step.of(in(new Payable())), released(new ReleaseAnswer.NotOurs()));
  }

  /// One that was given up, or that a crash interrupted, may still be carried out, and would give
  /// back what is claimed again meanwhile.
  @Test
  void aReleaseThatGotNoAnswerIsRepeatedOnlyWhenItCanNoLongerHappen() {
    assertEquals(
        Step.of(in(new Releasing()), release(Forecourt.CRAWL)),
        released(new ReleaseAnswer.Unknown("timeout")));
    assertEquals(release(Forecourt.CRAWL), release(Duration.ZERO).afterCrash());
  }

  @Test
  void onlyWhatIsClaimedForThisSaleIsCleared() {
    assertEquals(
        Step.of(in(new Clearing(SALE)), clear(1, Duration.ZERO)),
        FuellingMachine.paid(in(new Claimed(SALE)), SALE));
    for (FuellingState state : ALL) {
      if (!(state instanceof Claimed)) {
        assertEquals(Step.of(in(state)), FuellingMachine.paid(in(state), SALE));
      }
    }
    assertEquals(
        Step.of(in(new Claimed(SALE))),
        FuellingMachine.paid(in(new Claimed(SALE)), "K02_261121_0047"));
  }

  @Test
  void aClearingIsRepeatedUntilItIsAnsweredAndMoreSlowlyAfterTen() {
    ClearAnswer unknown = new ClearAnswer.Unknown("timeout");
    assertEquals(
        Step.of(in(new Clearing(SALE)), clear(10, Duration.ofSeconds(3))),
        FuellingMachine.clearAnswered(in(new Clearing(SALE)), unknown, 9, TIMINGS));
    assertEquals(
        Step.of(in(new Clearing(SALE)), clear(11, Duration.ofMinutes(5))),
        FuellingMachine.clearAnswered(in(new Clearing(SALE)), unknown, 10, TIMINGS));
    assertEquals(
        Step.of(in(new Cleared())),
        FuellingMachine.clearAnswered(
            in(new Clearing(SALE)), new ClearAnswer.Cleared(), 11, TIMINGS));
  }

  @Test
  void aPaidFuellingThatTheControllerWillNotCloseIsForStaff() {
    assertEquals(
        Step.of(in(new Stuck(SALE, "not ours"))),
        FuellingMachine.clearAnswered(
            in(new Clearing(SALE)), new ClearAnswer.Refused("not ours"), 1, TIMINGS));
  }

  @Test
  void anEmptyFuellingIsClosedPatiently() {
    assertEquals(
        Step.of(in(new ClearingEmpty()), new ClearEmpty(KEY, Duration.ofMinutes(5))),
        FuellingMachine.emptyCleared(
            in(new ClearingEmpty()), new ClearAnswer.Refused("held"), TIMINGS));
    assertEquals(
        Step.of(in(new Cleared())),
        FuellingMachine.emptyCleared(in(new ClearingEmpty()), new ClearAnswer.Cleared(), TIMINGS));
  }

  @Test
  void whatSomebodyElseClosedIsClearedOnlyWhileItIsNobodys() {
    for (FuellingState state : ALL) {
      FuellingState next = state instanceof Payable ? new Cleared() : state;
      assertEquals(Step.of(in(next)), FuellingMachine.gone(in(state)));
    }
  }

  private static Step<Fuelling> claimed(FuellingState state, ClaimAnswer answer) {
    return FuellingMachine.claimAnswered(in(state), answer);
  }

  private static Step<Fuelling> released(ReleaseAnswer answer) {
    return FuellingMachine.releaseAnswered(in(new Releasing()), answer);
  }

  private static Fuelling in(FuellingState state) {
    return new Fuelling(TOTAL, state);
  }

  private static ReleaseFuelling release(Duration after) {
    return new ReleaseFuelling(KEY, after);
  }

  private static ClearFuelling clear(int tries, Duration after) {
    return new ClearFuelling(SALE, KEY, tries, after);
  }
}
