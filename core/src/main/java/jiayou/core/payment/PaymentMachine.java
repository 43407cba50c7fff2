package jiayou.core.payment;

import static jiayou.core.port.PaymentProvider.Presentation.SHOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.WatchPayment;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.Step;
import jiayou.core.payment.AttemptState.AwaitingScan;
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
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.rules.Rules.Timings;

/// The life of one payment attempt. Only an explicit yes succeeds, only an explicit no fails;
/// everything else is asked about until it has an end.
public final class PaymentMachine {

  /// The same request with the same number is sent at most this often.
  private static final int MOST_REQUESTS = 3;

  private PaymentMachine() {}

  public static Step<PaymentAttempt> begin(String sale, PaymentRequest request, Instant at) {
    return Step.of(
        new PaymentAttempt(sale, request, at, new Submitting(1), Optional.empty(), 0),
        new RequestPayment(sale, request, Duration.ZERO));
  }

  /// What the gateway said while the attempt was being asked for, watched or settled.
  public static Step<PaymentAttempt> answered(
      PaymentAttempt attempt, PayAnswer answer, Instant at, Timings timings) {
    return switch (attempt.state()) {
      case Submitting s -> submitted(attempt, s, answer, at, timings);
      case Stopping s -> answeredWhileStopping(attempt, s, answer, at, timings);
      case AwaitingScan _, UserConfirming _, Querying _ -> watched(attempt, answer, at, timings);
      case Ending e -> Endings.answeredWhileEnding(attempt, e, answer, timings);
      case Manual m -> Endings.answeredInManual(attempt, m, answer);
      case Failed _, NeverBegun _, Ended _ ->
          answer instanceof PayAnswer.Paid ? AfterTheEnd.lateNews(attempt) : Step.of(attempt);
      case Succeeded _, Held _, PaidLate _, SettledByStaff _ -> Step.of(attempt);
    };
  }

  /// Ends an attempt that is not over; anything else stays as it is.
  public static Step<PaymentAttempt> end(PaymentAttempt attempt, EndReason reason) {
    return switch (attempt.state()) {
      case Submitting _, Stopping _ -> Step.of(attempt.with(new Stopping(reason)));
      case Querying _ -> Endings.ending(attempt, reason, true);
      case AwaitingScan _, UserConfirming _ -> Endings.ending(attempt, reason, false);
      case Ending e -> Step.of(attempt.with(new Ending(reason, e.unclear(), e.tries())));
      case Manual _, Succeeded _, Failed _, NeverBegun _, Ended _ -> Step.of(attempt);
      case Held _, PaidLate _, SettledByStaff _ -> Step.of(attempt);
    };
  }

  /// What the gateway said to being asked for the end.
  public static Step<PaymentAttempt> endAnswered(
      PaymentAttempt attempt, EndAnswer answer, Instant at, Timings timings) {
    return switch (attempt.state()) {
      case Ending e -> Endings.endAnsweredWhileEnding(attempt, e, answer, at, timings);
      case Manual _ -> Endings.endAnsweredInManual(attempt, answer, at, timings);
      case Submitting _, Stopping _, AwaitingScan _, UserConfirming _, Querying _ ->
          Step.of(attempt);
      case Failed _, NeverBegun _, Ended _ ->
          answer instanceof EndAnswer.AlreadyPaid
              ? AfterTheEnd.lateNews(attempt)
              : Step.of(attempt);
      case Succeeded _, Held _, PaidLate _, SettledByStaff _ -> Step.of(attempt);
    };
  }

  private static Step<PaymentAttempt> submitted(
      PaymentAttempt attempt, Submitting s, PayAnswer answer, Instant at, Timings timings) {
    boolean shown = attempt.presentation() == SHOWN;
    return switch (answer) {
      case PayAnswer.AwaitingScan scan ->
          Step.of(
              attempt.with(new AwaitingScan(scan.codeUrl())),
              watch(attempt, at.plus(timings.codeShown())));
      // A crash has forgotten the code: the same number brings a fresh one, and the old one dies.
      case PayAnswer.Pending _ when shown && s.tries() < MOST_REQUESTS ->
          again(attempt, s, timings);
      case PayAnswer.Pending _ ->
          Step.of(attempt.with(new UserConfirming()), watch(attempt, at.plus(timings.confirm())));
      // Nobody has seen the code of an order that we never got, so nobody can pay it: the same
      // number may be asked for again, and then the customer need not wait. The gateway lets the
      // order die by itself; the look back makes sure.
      case PayAnswer.Unknown _ when shown && s.tries() < MOST_REQUESTS ->
          again(attempt, s, timings);
      case PayAnswer.Unknown u when shown ->
          Endings.overUnpaid(attempt, new NeverBegun(u.cause()), at, timings);
      case PayAnswer.Absent _ when shown ->
          Endings.overUnpaid(attempt, new NeverBegun("the gateway has no such order"), at, timings);
      case PayAnswer.Unknown _ ->
          Step.of(attempt.with(new Querying()), watch(attempt, at.plus(timings.confirm())));
      // The request may still be crawling towards the gateway: only a reversal is a fence.
      case PayAnswer.Absent _ -> Endings.ending(attempt, EndReason.UNCLEAR, true);
      case PayAnswer.NotSent _ when s.tries() < MOST_REQUESTS -> again(attempt, s, timings);
      case PayAnswer.NotSent n -> Endings.over(attempt, new NeverBegun(n.cause()));
      case PayAnswer.Paid _,
          PayAnswer.Declined _,
          PayAnswer.Ended _,
          PayAnswer.Refunded _,
          PayAnswer.Fault _,
          PayAnswer.Mismatch _ ->
          concluded(attempt, answer, at, timings);
    };
  }

  private static Step<PaymentAttempt> answeredWhileStopping(
      PaymentAttempt attempt, Stopping s, PayAnswer answer, Instant at, Timings timings) {
    return switch (answer) {
      case PayAnswer.AwaitingScan _, PayAnswer.Pending _ ->
          Endings.ending(attempt, s.reason(), false);
      case PayAnswer.Unknown _, PayAnswer.Absent _ -> Endings.ending(attempt, s.reason(), true);
      case PayAnswer.NotSent n -> Endings.over(attempt, new NeverBegun(n.cause()));
      case PayAnswer.Paid _,
          PayAnswer.Declined _,
          PayAnswer.Ended _,
          PayAnswer.Refunded _,
          PayAnswer.Fault _,
          PayAnswer.Mismatch _ ->
          concluded(attempt, answer, at, timings);
    };
  }

  private static Step<PaymentAttempt> watched(
      PaymentAttempt attempt, PayAnswer answer, Instant at, Timings timings) {
    return switch (answer) {
      case PayAnswer.AwaitingScan _, PayAnswer.Pending _ ->
          Endings.ending(attempt, EndReason.DEADLINE, false);
      case PayAnswer.Absent _ ->
          Endings.ending(attempt, EndReason.DEADLINE, attempt.presentation() != SHOWN);
      case PayAnswer.Unknown _, PayAnswer.NotSent _ ->
          Endings.ending(attempt, EndReason.UNCLEAR, true);
      case PayAnswer.Paid _,
          PayAnswer.Declined _,
          PayAnswer.Ended _,
          PayAnswer.Refunded _,
          PayAnswer.Fault _,
          PayAnswer.Mismatch _ ->
          concluded(attempt, answer, at, timings);
    };
  }

  private static Step<PaymentAttempt> concluded(
      PaymentAttempt attempt, PayAnswer answer, Instant at, Timings timings) {
    return switch (answer) {
      case PayAnswer.Paid p ->
          Endings.over(attempt, new Succeeded(p.transaction(), p.payerPaid(), p.at()));
      case PayAnswer.Declined d ->
          Endings.overUnpaid(attempt, new Failed(d.reason(), d.code()), at, timings);
      case PayAnswer.Ended _, PayAnswer.Refunded _ ->
          Endings.overUnpaid(attempt, new Ended(EndReason.UNCLEAR, false), at, timings);
      case PayAnswer.Fault f -> Endings.over(attempt, new NeverBegun(f.code()));
      case PayAnswer.Mismatch m -> Endings.mismatch(attempt, m, timings);
      case PayAnswer.AwaitingScan _,
          PayAnswer.Pending _,
          PayAnswer.Unknown _,
          PayAnswer.Absent _,
          PayAnswer.NotSent _ ->
          Step.of(attempt);
    };
  }

  private static Step<PaymentAttempt> again(PaymentAttempt attempt, Submitting s, Timings timings) {
    return Step.of(
        attempt.with(new Submitting(s.tries() + 1)),
        new RequestPayment(attempt.sale(), attempt.request(), timings.retry()));
  }

  private static WatchPayment watch(PaymentAttempt attempt, Instant until) {
    return new WatchPayment(
        attempt.sale(), attempt.trade(), attempt.provider(), until, attempt.asked());
  }
}
