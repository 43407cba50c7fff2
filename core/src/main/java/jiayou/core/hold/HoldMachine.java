package jiayou.core.hold;

import java.time.Duration;
import java.util.Optional;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.GiveBackHold;
import jiayou.core.effect.Effect.TakeHold;
import jiayou.core.effect.HoldRequest;
import jiayou.core.effect.Step;
import jiayou.core.hold.HoldState.Asking;
import jiayou.core.hold.HoldState.Free;
import jiayou.core.hold.HoldState.GivingBack;
import jiayou.core.hold.HoldState.Held;
import jiayou.core.hold.HoldState.Refused;
import jiayou.core.hold.HoldState.Stuck;
import jiayou.core.hold.HoldState.Taken;
import jiayou.core.hold.HoldState.Taking;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.value.Money;

/// The life of a hold: set aside before the wallet is asked, taken only after it paid, given back
/// whenever it did not.
public final class HoldMachine {

  /// After this many unanswered tries the pause grows; they go on until answered.
  private static final int QUICK_TRIES = 10;

  private HoldMachine() {}

  public static Step<Hold> ask(String sale, HoldRequest request) {
    return Step.of(new Hold(sale, request, new Asking()), new AskHold(sale, request));
  }

  /// What came of asking. An answer that nobody waits for any more changes nothing: the number is
  /// being given back already, which undoes it.
  public static Step<Hold> answered(Hold hold, HoldAnswer answer) {
    if (!(hold.state() instanceof Asking)) {
      return Step.of(hold);
    }
    return switch (answer) {
      case HoldAnswer.Held h when fits(hold, h.amount()) ->
          Step.of(hold.with(new Held(h.amount(), h.shown(), h.left(), Optional.empty())));
      case HoldAnswer.HeldOffline h when fits(hold, h.amount()) ->
          Step.of(
              hold.with(new Held(h.amount(), h.shown(), Optional.empty(), Optional.of(h.proof()))));
      case HoldAnswer.Held _ -> giveBack(hold, Optional.empty(), true, 1, Duration.ZERO);
      case HoldAnswer.HeldOffline h ->
          giveBack(hold, Optional.of(h.proof()), true, 1, Duration.ZERO);
      case HoldAnswer.Refused r -> Step.of(hold.with(new Refused(r.why())));
      case HoldAnswer.Unknown _ -> giveBack(hold, Optional.empty(), true, 1, Duration.ZERO);
    };
  }

  /// The sale is paid: so much of it is taken. Nothing of it is nothing to take.
  public static Step<Hold> take(Hold hold, Money amount) {
    if (!(hold.state() instanceof Held held)) {
      return Step.of(hold);
    }
    return amount.isPositive()
        ? take(hold, new Taking(amount, held, 1), Duration.ZERO)
        : giveBack(hold);
  }

  public static Step<Hold> takeAnswered(Hold hold, TakeAnswer answer, Timings timings) {
    if (!(hold.state() instanceof Taking t)) {
      return Step.of(hold);
    }
    String shown = t.held().shown();
    return switch (answer) {
      case TakeAnswer.Taken _ -> Step.of(hold.with(new Taken(t.amount(), shown)));
      case TakeAnswer.Refused(String why) -> Step.of(hold.with(new Stuck(t.amount(), shown, why)));
      case TakeAnswer.Unknown _ ->
          take(hold, new Taking(t.amount(), t.held(), t.tries() + 1), pause(t.tries(), timings));
    };
  }

  /// The sale does not want it, or not any more.
  public static Step<Hold> giveBack(Hold hold) {
    return switch (hold.state()) {
      case Asking _ -> giveBack(hold, Optional.empty(), false, 1, Duration.ZERO);
      case Held held -> giveBack(hold, held.proof(), false, 1, Duration.ZERO);
      case Refused _, Taking _, Taken _, GivingBack _, Free _, Stuck _ -> Step.of(hold);
      case HoldState.SettledByStaff _ -> Step.of(hold);
    };
  }

  /// A hold that a crash interrupted is given back whatever it was: see [AskHold#afterCrash].
  public static Step<Hold> giveBackAnswered(Hold hold, GiveBackAnswer answer, Timings timings) {
    return switch (hold.state()) {
      case GivingBack g -> givenBack(hold, g, answer, timings);
      case Asking _ -> givenBack(hold, new GivingBack(Optional.empty(), true, 1), answer, timings);
      case Held _, Refused _, Taking _, Taken _, Free _, Stuck _ -> Step.of(hold);
      case HoldState.SettledByStaff _ -> Step.of(hold);
    };
  }

  /// Staff took it by hand, or found that nothing is owed.
  public static Hold settledByStaff(Hold hold) {
    return hold.state() instanceof Stuck s
        ? hold.with(new HoldState.SettledByStaff(s.amount(), s.shown()))
        : hold;
  }

  private static Step<Hold> givenBack(
      Hold hold, GivingBack g, GiveBackAnswer answer, Timings timings) {
    return switch (answer) {
      case GiveBackAnswer.Free _ -> Step.of(hold.with(new Free(g.doubt())));
      case GiveBackAnswer.Taken _ ->
          Step.of(hold.with(new Stuck(Money.ZERO, "", "taken, though nobody took it")));
      case GiveBackAnswer.Unknown _ ->
          giveBack(hold, g.proof(), g.doubt(), g.tries() + 1, pause(g.tries(), timings));
    };
  }

  private static Step<Hold> take(Hold hold, Taking taking, Duration after) {
    return Step.of(
        hold.with(taking),
        new TakeHold(
            hold.sale(),
            hold.number(),
            hold.request().holder(),
            taking.amount(),
            taking.held().proof(),
            after));
  }

  private static Step<Hold> giveBack(
      Hold hold, Optional<String> proof, boolean doubt, int tries, Duration after) {
    return Step.of(
        hold.with(new GivingBack(proof, doubt, tries)),
        new GiveBackHold(hold.sale(), hold.number(), hold.request().holder(), proof, after));
  }

  /// Only a card may hold less than it was asked for, and nothing may hold more.
  private static boolean fits(Hold hold, Money amount) {
    Money asked = hold.request().amount();
    return hold.isCard()
        ? amount.isPositive() && amount.compareTo(asked) <= 0
        : amount.equals(asked);
  }

  private static Duration pause(int tries, Timings timings) {
    return tries < QUICK_TRIES ? timings.retry() : timings.slowRetry();
  }
}
