package jiayou.core.payment;

import static jiayou.core.port.PaymentProvider.Presentation.SHOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Step;
import jiayou.core.event.Settlement;
import jiayou.core.payment.AttemptState.AwaitingScan;
import jiayou.core.payment.AttemptState.Doubt;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.AttemptState.Ended;
import jiayou.core.payment.AttemptState.Ending;
import jiayou.core.payment.AttemptState.Failed;
import jiayou.core.payment.AttemptState.Held;
import jiayou.core.payment.AttemptState.Manual;
import jiayou.core.payment.AttemptState.NeverBegun;
import jiayou.core.payment.AttemptState.PaidLate;
import jiayou.core.payment.AttemptState.Querying;
import jiayou.core.payment.AttemptState.SettledByStaff;
import jiayou.core.payment.AttemptState.Stopping;
import jiayou.core.payment.AttemptState.Submitting;
import jiayou.core.payment.AttemptState.Succeeded;
import jiayou.core.payment.AttemptState.UserConfirming;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.rules.Rules.Timings;

/// What becomes of an attempt that had ended unpaid, or that only staff can end.
public final class AfterTheEnd {

  private AfterTheEnd() {}

  /// What a later look found. Money that came after the end waits for the sale's word. A first look
  /// is early, and a crash forgets pauses: before its time a look believes bad news only.
  public static Step<PaymentAttempt> lookedBack(
      PaymentAttempt attempt, PayAnswer answer, Instant at, Timings timings) {
    return switch (attempt.state()) {
      case Failed _, NeverBegun _, Ended _ -> lookedBackAtEnd(attempt, answer, at, timings);
      case SettledByStaff(Settlement how) when how == Settlement.NOTHING_OWED ->
          lookedBackAtEnd(attempt, answer, at, timings);
      case Manual m -> lookedBackInManual(attempt, m, answer, at, timings);
      case Submitting _, Stopping _, AwaitingScan _, UserConfirming _, Querying _, Ending _ ->
          Step.of(attempt);
      case Succeeded _, Held _, PaidLate _, SettledByStaff _ -> Step.of(attempt);
    };
  }

  /// Whether staff have it before them, or had until a moment ago.
  public static boolean isWithStaff(PaymentAttempt attempt) {
    return Endings.wasManual(attempt.state());
  }

  /// The sale wants the money that is held.
  public static PaymentAttempt wanted(PaymentAttempt attempt) {
    return attempt.state() instanceof Held(var transaction, var payerPaid, var at)
        ? attempt.with(new Succeeded(transaction, payerPaid, at))
        : attempt;
  }

  /// No sale wants the money that is held: it goes back, once.
  public static Step<PaymentAttempt> unwanted(PaymentAttempt attempt, Instant now) {
    return attempt.state() instanceof Held(var transaction, _, var at)
        ? Step.of(
            attempt.with(new PaidLate(transaction, at)),
            new RefundPayment(
                attempt.sale(),
                refundNumber(attempt),
                attempt.trade(),
                attempt.provider(),
                attempt.amount(),
                attempt.amount(),
                Duration.ZERO,
                attempt.asked(),
                Optional.of(now)))
        : Step.of(attempt);
  }

  /// Staff end what the gateway would not. Where they say that no money moved, it is looked at once
  /// more; where they moved money themselves, nothing may move by itself any more.
  public static Step<PaymentAttempt> settledByStaff(
      PaymentAttempt attempt, Settlement how, Instant at, Timings timings) {
    return switch (how) {
      case FULFILLED_BY_HAND, REFUNDED_BY_HAND -> Endings.over(attempt, new SettledByStaff(how));
      case NOTHING_OWED -> Endings.overUnpaid(attempt, new SettledByStaff(how), at, timings);
    };
  }

  /// Staff vouch for the money of an attempt that a sale still waits for.
  public static PaymentAttempt vouchedFor(PaymentAttempt attempt, String by, Instant at) {
    return attempt.with(new Succeeded("staff " + by, attempt.amount(), at));
  }

  /// Deterministic, so that a crash asks for the same refund again.
  public static String refundNumber(PaymentAttempt attempt) {
    return attempt.trade() + "_R1";
  }

  /// "Paid" of an attempt that is over may be older than its end: it is asked about at once. What a
  /// reversal may still give back is not; its look is owed already.
  static Step<PaymentAttempt> lateNews(PaymentAttempt attempt) {
    return attempt.presentation() != SHOWN && attempt.lookBackOwed()
        ? Step.of(attempt)
        : Step.of(attempt, Endings.lookBack(attempt, Duration.ZERO));
  }

  private static Step<PaymentAttempt> lookedBackAtEnd(
      PaymentAttempt attempt, PayAnswer answer, Instant at, Timings timings) {
    Optional<Duration> pause = pause(attempt, at);
    return switch (answer) {
      // A reversal that crawls may still give it back: until its time nothing is believed.
      case PayAnswer.Paid _ when attempt.presentation() != SHOWN && pause.isPresent() ->
          lookLater(attempt, pause.get(), at, timings);
      case PayAnswer.Paid paid -> held(attempt, paid);
      // A crash or a lost answer may leave an order open that nobody would ever close.
      case PayAnswer.Pending _, PayAnswer.AwaitingScan _
          when attempt.presentation() == SHOWN && pause.isEmpty() ->
          lookLater(attempt, timings.lookBack(), at, timings)
              .withFirst(Endings.endOnceMore(attempt).effects());
      case PayAnswer.Unknown _,
          PayAnswer.NotSent _,
          PayAnswer.Pending _,
          PayAnswer.AwaitingScan _ ->
          lookLater(attempt, pause.orElse(timings.lookBack()), at, timings);
      case PayAnswer.Mismatch m -> Endings.mismatch(attempt, m, timings);
      case PayAnswer.Absent _,
          PayAnswer.Declined _,
          PayAnswer.Ended _,
          PayAnswer.Refunded _,
          PayAnswer.Fault _ ->
          isLast(attempt, pause)
              ? Step.of(attempt.lookedBack())
              : lookLater(attempt, pause.orElse(timings.lookBack()), at, timings);
    };
  }

  /// The early look at a shown code is never the last, even when a clock that was set says that its
  /// time has come.
  private static boolean isLast(PaymentAttempt attempt, Optional<Duration> pause) {
    return pause.isEmpty() && (attempt.presentation() != SHOWN || attempt.looks() > 0);
  }

  /// The whole pause lies between the first look and the last, whatever becomes of the clock
  /// between them; only a look that a crash made too early is made up for by the clock.
  private static Step<PaymentAttempt> lookLater(
      PaymentAttempt attempt, Duration left, Instant at, Timings timings) {
    Duration after = attempt.looks() == 0 ? timings.lookBack() : left;
    return Step.of(attempt.owingLookBackStill(at.plus(after)), Endings.lookBack(attempt, after));
  }

  /// What a slow look at an attempt found that staff are to deal with. What is not over is ended,
  /// now that the gateway answers; a wrong amount is left for staff to see. An end that is only
  /// seen now is looked at again like any other.
  private static Step<PaymentAttempt> lookedBackInManual(
      PaymentAttempt attempt, Manual m, PayAnswer answer, Instant at, Timings timings) {
    return switch (answer) {
      case PayAnswer.Paid p when attempt.presentation() == SHOWN -> held(attempt, p);
      case PayAnswer.Paid _ when m.doubt() == Doubt.NO_END -> Endings.endOnceMore(attempt);
      case PayAnswer.AwaitingScan _, PayAnswer.Pending _, PayAnswer.Absent _ ->
          Endings.endOnceMore(attempt);
      case PayAnswer.Ended _, PayAnswer.Refunded _, PayAnswer.Declined _ ->
          Endings.overUnpaid(attempt, new Ended(EndReason.UNCLEAR, true), at, timings);
      case PayAnswer.Mismatch other -> Endings.mismatch(attempt, other, timings);
      case PayAnswer.Paid _, PayAnswer.Unknown _, PayAnswer.Fault _, PayAnswer.NotSent _ ->
          Step.of(attempt, Endings.lookBack(attempt, timings.slowRetry()));
    };
  }

  private static Step<PaymentAttempt> held(PaymentAttempt attempt, PayAnswer.Paid p) {
    return Endings.over(attempt.lookedBack(), new Held(p.transaction(), p.payerPaid(), p.at()));
  }

  /// How long until a look counts; empty when it counts now.
  private static Optional<Duration> pause(PaymentAttempt attempt, Instant at) {
    return attempt.lookBackAt().filter(at::isBefore).map(due -> Duration.between(at, due));
  }
}
