package jiayou.core.payment;

import static jiayou.core.port.PaymentProvider.Presentation.SHOWN;

import java.time.Duration;
import java.time.Instant;
import jiayou.core.effect.Effect.EndPayment;
import jiayou.core.effect.Effect.LookBack;
import jiayou.core.effect.Step;
import jiayou.core.payment.AttemptState.Doubt;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.AttemptState.Ended;
import jiayou.core.payment.AttemptState.Ending;
import jiayou.core.payment.AttemptState.Manual;
import jiayou.core.payment.AttemptState.Succeeded;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer.Mismatch;
import jiayou.core.rules.Rules.Timings;

/// How an attempt comes to its end when the customer has not paid with it: asked for until the
/// gateway says so, and looked back at.
final class Endings {

  /// After this many unanswered ends staff are told; from then on it is only asked about, slowly.
  private static final int MOST_QUICK_ENDS = 10;

  /// A first look while the customer may still be there, so that her money finds its sale; only the
  /// last look, much later, believes that nothing came.
  private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

  private Endings() {}

  /// A shown code that was paid cannot be undone by closing it, so "paid" stands. A reversal on its
  /// way may give the money of a taken code back, so only its own answer counts.
  static Step<PaymentAttempt> answeredWhileEnding(
      PaymentAttempt attempt, Ending e, PayAnswer answer, Timings timings) {
    if (answer instanceof PayAnswer.Paid p && attempt.presentation() == SHOWN) {
      return over(attempt, new Succeeded(p.transaction(), p.payerPaid(), p.at()));
    }
    if (answer instanceof Mismatch m) {
      return mismatch(attempt, m, timings);
    }
    if (answer instanceof PayAnswer.Unknown) {
      return Step.of(attempt.with(new Ending(e.reason(), true, e.tries())));
    }
    return Step.of(attempt);
  }

  static Step<PaymentAttempt> answeredInManual(PaymentAttempt attempt, Manual m, PayAnswer answer) {
    if (answer instanceof PayAnswer.Paid p && attempt.presentation() == SHOWN) {
      return over(attempt, new Succeeded(p.transaction(), p.payerPaid(), p.at()));
    }
    return Step.of(attempt.with(m));
  }

  static Step<PaymentAttempt> endAnsweredWhileEnding(
      PaymentAttempt attempt, Ending e, EndAnswer answer, Instant at, Timings timings) {
    return switch (answer) {
      case EndAnswer.Ended _ ->
          overUnpaid(attempt, new Ended(e.reason(), e.unclear()), at, timings);
      case EndAnswer.AlreadyPaid p ->
          over(attempt, new Succeeded(p.transaction(), p.payerPaid(), p.at()));
      case EndAnswer.NotYet _ when e.tries() < MOST_QUICK_ENDS ->
          endAgain(attempt, new Ending(e.reason(), e.unclear(), e.tries() + 1), timings.retry());
      case EndAnswer.Unknown _ when e.tries() < MOST_QUICK_ENDS ->
          endAgain(attempt, new Ending(e.reason(), true, e.tries() + 1), timings.retry());
      case EndAnswer.NotYet n -> manual(attempt, new Manual(Doubt.NO_END, n.cause()), timings);
      case EndAnswer.Unknown u -> manual(attempt, new Manual(Doubt.NO_END, u.cause()), timings);
    };
  }

  static Step<PaymentAttempt> endAnsweredInManual(
      PaymentAttempt attempt, EndAnswer answer, Instant at, Timings timings) {
    return switch (answer) {
      case EndAnswer.Ended _ ->
          overUnpaid(attempt, new Ended(EndReason.UNCLEAR, true), at, timings);
      case EndAnswer.AlreadyPaid p ->
          over(attempt, new Succeeded(p.transaction(), p.payerPaid(), p.at()));
      case EndAnswer.NotYet _, EndAnswer.Unknown _ -> Step.of(attempt);
    };
  }

  /// Whether staff were told before.
  static boolean wasManual(AttemptState state) {
    return state instanceof Manual
        || state instanceof Ending(_, _, int tries) && tries > MOST_QUICK_ENDS;
  }

  static Step<PaymentAttempt> ending(PaymentAttempt attempt, EndReason reason, boolean unclear) {
    return endAgain(attempt, new Ending(reason, unclear, 1), Duration.ZERO);
  }

  static Step<PaymentAttempt> endAgain(PaymentAttempt attempt, AttemptState next, Duration after) {
    return Step.of(
        attempt.with(next),
        new EndPayment(
            attempt.sale(),
            attempt.trade(),
            attempt.provider(),
            attempt.presentation(),
            after,
            attempt.asked()));
  }

  static Step<PaymentAttempt> over(PaymentAttempt attempt, AttemptState state) {
    return Step.of(attempt.with(state));
  }

  /// Neither yes nor no: staff must look, and it goes on being asked slowly.
  static Step<PaymentAttempt> mismatch(PaymentAttempt attempt, Mismatch m, Timings timings) {
    String why = "paid " + m.got() + ", asked " + m.expected();
    return manual(attempt, new Manual(Doubt.OTHER_AMOUNT, why), timings);
  }

  private static Step<PaymentAttempt> manual(
      PaymentAttempt attempt, Manual state, Timings timings) {
    PaymentAttempt manual = attempt.with(state).lookedBack();
    return Step.of(manual, lookBack(manual, timings.slowRetry()));
  }

  /// The gateway can be asked again, and the attempt is still not over. One more end: staff who
  /// know already need not hear of it twice.
  static Step<PaymentAttempt> endOnceMore(PaymentAttempt attempt) {
    Ending last = new Ending(EndReason.UNCLEAR, true, MOST_QUICK_ENDS + 1);
    return endAgain(attempt, last, Duration.ZERO);
  }

  /// Gateways err: what ended unpaid is looked at once more, later; a shown code soon as well. What
  /// a reversal that crawls may still give back is not looked at soon.
  static Step<PaymentAttempt> overUnpaid(
      PaymentAttempt attempt, AttemptState state, Instant at, Timings timings) {
    PaymentAttempt over = attempt.with(state).owingLookBack(at.plus(timings.lookBack()));
    boolean soon = attempt.presentation() == SHOWN && FIRST_LOOK.compareTo(timings.lookBack()) < 0;
    return Step.of(over, lookBack(over, soon ? FIRST_LOOK : timings.lookBack()));
  }

  static LookBack lookBack(PaymentAttempt attempt, Duration after) {
    return new LookBack(
        attempt.sale(), attempt.trade(), attempt.provider(), after, attempt.asked());
  }
}
