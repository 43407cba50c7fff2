package jiayou.core.payment;

import java.time.Duration;
import java.util.Optional;
import jiayou.core.effect.Effect.CheckRefund;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Step;
import jiayou.core.event.Settlement;
import jiayou.core.payment.Refund.State.Abnormal;
import jiayou.core.payment.Refund.State.Processing;
import jiayou.core.payment.Refund.State.SettledByStaff;
import jiayou.core.payment.Refund.State.Submitting;
import jiayou.core.payment.Refund.State.Succeeded;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.rules.Rules.Timings;

/// The life of a refund: asked for until the money is back or staff must settle it.
public final class RefundMachine {

  private RefundMachine() {}

  public static Refund begin(RefundPayment asked) {
    return new Refund(
        asked.sale(),
        asked.refund(),
        asked.trade(),
        asked.provider(),
        asked.amount(),
        new Submitting(),
        asked.asked(),
        asked.askedAt());
  }

  public static Step<Refund> answered(Refund refund, RefundAnswer answer, Timings timings) {
    return switch (refund.state()) {
      case Submitting _, Processing _ -> open(refund, answer, timings);
      case Succeeded _, Abnormal _, SettledByStaff _ -> Step.of(refund);
    };
  }

  /// Staff gave the money back, or found that nothing is owed.
  public static Refund settledByStaff(Refund refund, Settlement how) {
    return refund.state() instanceof Abnormal ? refund.with(new SettledByStaff(how)) : refund;
  }

  private static Step<Refund> open(Refund refund, RefundAnswer answer, Timings timings) {
    return switch (answer) {
      case RefundAnswer.Succeeded s -> Step.of(refund.with(new Succeeded(s.at())));
      case RefundAnswer.Abnormal a -> Step.of(refund.with(new Abnormal(a.why())));
      case RefundAnswer.Processing _, RefundAnswer.Unknown _ ->
          Step.of(
              refund.with(new Processing()),
              new CheckRefund(
                  refund.sale(),
                  refund.number(),
                  refund.provider(),
                  timings.retry(),
                  Optional.of(refund.trade()),
                  refund.asked(),
                  refund.askedAt()));
      case RefundAnswer.Absent _ -> again(refund, timings.retry());
      case RefundAnswer.Refused _ -> again(refund, timings.slowRetry());
    };
  }

  /// The same number is the same refund: asking again can never pay twice.
  private static Step<Refund> again(Refund refund, Duration after) {
    return Step.of(
        refund.with(new Submitting()),
        new RefundPayment(
            refund.sale(),
            refund.number(),
            refund.trade(),
            refund.provider(),
            refund.amount(),
            refund.total(),
            after,
            refund.asked(),
            refund.askedAt()));
  }
}
