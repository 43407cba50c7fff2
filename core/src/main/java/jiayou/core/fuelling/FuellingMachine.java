package jiayou.core.fuelling;

import java.time.Duration;
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
import jiayou.core.value.FuellingTotal;

/// The life of a finished fuelling: claimed before money is asked for, cleared only after it came,
/// released when it did not.
public final class FuellingMachine {

  /// After this many unanswered clearings the pause grows; they go on until answered.
  private static final int QUICK_CLEARS = 10;

  private FuellingMachine() {}

  /// A fuelling that delivered nothing is closed without asking anybody.
  public static Step<Fuelling> ended(FuellingTotal total) {
    return total.amount().isZero()
        ? Step.of(
            new Fuelling(total, new ClearingEmpty()), new ClearEmpty(total.key(), Duration.ZERO))
        : Step.of(new Fuelling(total, new Payable()));
  }

  /// One that this sale has paid for in advance.
  public static Step<Fuelling> endedFor(FuellingTotal total, String sale) {
    return total.amount().isZero() ? ended(total) : Step.of(new Fuelling(total, new Claimed(sale)));
  }

  /// Whether a sale may ask for it now.
  public static boolean canBePicked(Fuelling fuelling) {
    return fuelling.state() instanceof Payable;
  }

  public static Step<Fuelling> picked(Fuelling fuelling, String sale) {
    return canBePicked(fuelling)
        ? Step.of(fuelling.with(new Claiming(sale)), new ClaimFuelling(sale, fuelling.key()))
        : Step.of(fuelling);
  }

  public static Step<Fuelling> claimAnswered(Fuelling fuelling, ClaimAnswer answer) {
    return switch (fuelling.state()) {
      case Claiming c ->
          switch (answer) {
            case ClaimAnswer.Claimed _ -> Step.of(fuelling.with(new Claimed(c.sale())));
            case ClaimAnswer.HeldByOther _ -> Step.of(fuelling.with(new Payable()));
            case ClaimAnswer.Gone _ -> Step.of(fuelling.with(new Cleared()));
            case ClaimAnswer.Unknown _ -> release(fuelling, Duration.ZERO);
          };
      case Unwanted _ ->
          switch (answer) {
            case ClaimAnswer.Claimed _, ClaimAnswer.Unknown _ -> release(fuelling, Duration.ZERO);
            case ClaimAnswer.HeldByOther _ -> Step.of(fuelling.with(new Payable()));
            case ClaimAnswer.Gone _ -> Step.of(fuelling.with(new Cleared()));
          };
      case Payable _, Claimed _, Releasing _, Clearing _, ClearingEmpty _, Cleared _, Stuck _ ->
          Step.of(fuelling);
    };
  }

  /// A claim that was given up arrived late: it is given back, so that others can pay.
  public static Step<Fuelling> strayClaim(Fuelling fuelling) {
    return fuelling.state() instanceof Payable
        ? release(fuelling, Duration.ZERO)
        : Step.of(fuelling);
  }

  /// The sale does not want it any more.
  public static Step<Fuelling> givenUp(Fuelling fuelling) {
    return switch (fuelling.state()) {
      case Claiming _ -> Step.of(fuelling.with(new Unwanted()));
      case Claimed _ -> release(fuelling, Duration.ZERO);
      case Payable _, Unwanted _, Releasing _, Clearing _, ClearingEmpty _, Cleared _, Stuck _ ->
          Step.of(fuelling);
    };
  }

  public static Step<Fuelling> releaseAnswered(Fuelling fuelling, ReleaseAnswer answer) {
    if (!(fuelling.state() instanceof Releasing)) {
      return Step.of(fuelling);
    }
    return switch (answer) {
      case ReleaseAnswer.Released _, ReleaseAnswer.NotOurs _ ->
          Step.of(fuelling.with(new Payable()));
      // One that was given up may still be on its way, and would give back what we or others claim
      // next: only an answer after that counts.
      case ReleaseAnswer.Unknown _ -> release(fuelling, Forecourt.CRAWL);
    };
  }

  /// The money is there.
  public static Step<Fuelling> paid(Fuelling fuelling, String sale) {
    return switch (fuelling.state()) {
      case Claimed c when c.sale().equals(sale) -> clear(fuelling, sale, 1, Duration.ZERO);
      case Payable _,
          Claiming _,
          Unwanted _,
          Claimed _,
          Releasing _,
          Clearing _,
          ClearingEmpty _,
          Cleared _,
          Stuck _ ->
          Step.of(fuelling);
    };
  }

  public static Step<Fuelling> clearAnswered(
      Fuelling fuelling, ClearAnswer answer, int tries, Timings timings) {
    if (!(fuelling.state() instanceof Clearing c)) {
      return Step.of(fuelling);
    }
    return switch (answer) {
      case ClearAnswer.Cleared _ -> Step.of(fuelling.with(new Cleared()));
      case ClearAnswer.Refused r -> Step.of(fuelling.with(new Stuck(c.sale(), r.why())));
      case ClearAnswer.Unknown _ ->
          clear(
              fuelling,
              c.sale(),
              tries + 1,
              tries < QUICK_CLEARS ? timings.retry() : timings.slowRetry());
    };
  }

  public static Step<Fuelling> emptyCleared(
      Fuelling fuelling, ClearAnswer answer, Timings timings) {
    if (!(fuelling.state() instanceof ClearingEmpty)) {
      return Step.of(fuelling);
    }
    return switch (answer) {
      case ClearAnswer.Cleared _ -> Step.of(fuelling.with(new Cleared()));
      case ClearAnswer.Refused _, ClearAnswer.Unknown _ ->
          Step.of(fuelling, new ClearEmpty(fuelling.key(), timings.slowRetry()));
    };
  }

  /// Staff closed by hand what the controller would not close for us.
  public static Fuelling settledByStaff(Fuelling fuelling) {
    return fuelling.state() instanceof Stuck ? fuelling.with(new Cleared()) : fuelling;
  }

  /// Somebody else closed it while it was nobody's.
  public static Step<Fuelling> gone(Fuelling fuelling) {
    return fuelling.state() instanceof Payable
        ? Step.of(fuelling.with(new Cleared()))
        : Step.of(fuelling);
  }

  private static Step<Fuelling> release(Fuelling fuelling, Duration after) {
    return Step.of(fuelling.with(new Releasing()), new ReleaseFuelling(fuelling.key(), after));
  }

  private static Step<Fuelling> clear(Fuelling fuelling, String sale, int tries, Duration after) {
    return Step.of(
        fuelling.with(new Clearing(sale)), new ClearFuelling(sale, fuelling.key(), tries, after));
  }
}
