package jiayou.core.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Fact;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.PaymentMachine;
import jiayou.core.payment.Refund;
import jiayou.core.payment.RefundMachine;
import jiayou.core.rules.Rules;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Tendering;

/// How a sale asks for its money: one attempt at a time, the next only when the last is over.
final class Tender {

  private Tender() {}

  static Step<Sale> showCode(Sale sale, String provider, Instant at, Rules rules) {
    Duration open = rules.timings().codeShown().plus(rules.timings().gatewayMargin());
    return begin(sale, provider, new PaymentRequest.Method.ShowCode(), open, at, rules);
  }

  static Step<Sale> takeCode(Sale sale, String provider, String handle, Instant at, Rules rules) {
    Duration open = rules.timings().confirm().plus(rules.timings().gatewayMargin());
    return begin(sale, provider, new PaymentRequest.Method.TakeCode(handle), open, at, rules);
  }

  /// Ends the attempt under way, and says what follows if it ends unpaid.
  static Step<Sale> end(Sale sale, EndReason reason, Next next) {
    Sale waiting = sale.with(new Tendering(next), sale.changedAt());
    return sale.runningAttempt()
        .map(attempt -> PaymentMachine.end(attempt, reason))
        .map(step -> new Step<>(waiting.replacing(step.state()), step.effects()))
        .orElse(Step.of(waiting));
  }

  static Step<Sale> answered(Sale sale, PaymentAnswered e, Instant at, Rules rules) {
    return openAttempt(sale, e.trade())
        .map(a -> PaymentMachine.answered(a, e.answer(), at, rules.timings()))
        .map(step -> moved(sale, step, at, rules))
        .orElse(Step.of(sale));
  }

  static Step<Sale> endAnswered(Sale sale, EndAnswered e, Instant at, Rules rules) {
    return openAttempt(sale, e.trade())
        .map(a -> PaymentMachine.endAnswered(a, e.answer(), at, rules.timings()))
        .map(step -> moved(sale, step, at, rules))
        .orElse(Step.of(sale));
  }

  static Step<Sale> lookedBack(Sale sale, LookedBack e, Instant at, Rules rules) {
    return attempt(sale, e.trade())
        .map(a -> PaymentMachine.lookedBack(a, e.answer(), at, rules.timings()))
        .map(step -> refunding(sale, step, at))
        .orElse(Step.of(sale));
  }

  static Step<Sale> refundAnswered(Sale sale, RefundAnswered e, Instant at, Rules rules) {
    Optional<Refund> found =
        sale.refunds().stream().filter(r -> r.number().equals(e.refund())).findFirst();
    if (found.isEmpty()) {
      return Step.of(sale);
    }
    Refund before = found.get();
    Step<Refund> step = RefundMachine.answered(before, e.answer(), rules.timings());
    Sale next =
        sale.withRefunds(
            sale.refunds().stream().map(r -> r.equals(before) ? step.state() : r).toList());
    if (before.equals(step.state())) {
      return new Step<>(sale, step.effects());
    }
    return switch (step.state().state()) {
      case Refund.State.Succeeded _ ->
          Reports.refund(next, step.state(), Fact.RefundOutcome.SUCCEEDED, at);
      case Refund.State.Abnormal _ ->
          Reports.refund(next, step.state(), Fact.RefundOutcome.ABNORMAL, at);
      case Refund.State.Submitting _, Refund.State.Processing _ -> new Step<>(next, step.effects());
    };
  }

  private static Step<Sale> begin(
      Sale sale,
      String provider,
      PaymentRequest.Method method,
      Duration open,
      Instant at,
      Rules rules) {
    boolean ready =
        sale.state() instanceof Open
            && sale.basket().isClaimed()
            && sale.basket().total().isPositive();
    if (!ready) {
      return Step.of(sale);
    }
    PaymentRequest request =
        new PaymentRequest(
            rules.station() + "_" + sale.id() + "_" + (sale.attempts().size() + 1),
            provider,
            method,
            sale.basket().total(),
            rules.head().name() + " " + sale.trace(),
            at.plus(open));
    Step<PaymentAttempt> begun = PaymentMachine.begin(sale.id(), request, at);
    return new Step<>(
        sale.plus(begun.state()).with(new Tendering(new Next.Decide()), at), begun.effects());
  }

  private static Optional<PaymentAttempt> attempt(Sale sale, String trade) {
    return sale.attempts().stream().filter(a -> a.trade().equals(trade)).findFirst();
  }

  /// A late answer to an attempt that is over says nothing about the one that runs now.
  private static Optional<PaymentAttempt> openAttempt(Sale sale, String trade) {
    return attempt(sale, trade).filter(a -> !a.state().isOver());
  }

  private static Step<Sale> moved(Sale sale, Step<PaymentAttempt> step, Instant at, Rules rules) {
    PaymentAttempt attempt = step.state();
    Sale next = sale.replacing(attempt);
    if (!(sale.state() instanceof Tendering(Next wish)) || !attempt.state().isOver()) {
      return new Step<>(next, step.effects());
    }
    Step<Sale> follow =
        attempt.state() instanceof AttemptState.Succeeded
            ? Fulfilment.paid(next, at, rules)
            : endedUnpaid(next, wish, at, rules);
    return follow.withFirst(step.effects());
  }

  private static Step<Sale> endedUnpaid(Sale sale, Next wish, Instant at, Rules rules) {
    Sale open = sale.with(new Open(), at);
    return switch (wish) {
      case Next.Decide _ -> Step.of(open);
      case Next.Change(var edits) -> Step.of(open.with(open.basket().edited(edits)));
      case Next.TakeCode(var provider, var handle) -> takeCode(open, provider, handle, at, rules);
      case Next.Cancel(var reason) -> SaleMachine.cancel(open, reason, at, rules);
    };
  }

  /// Money that came after the end is on its way back: the refund gets its record.
  private static Step<Sale> refunding(Sale sale, Step<PaymentAttempt> step, Instant at) {
    Sale next = sale.replacing(step.state());
    List<Refund> refunds = new ArrayList<>(next.refunds());
    for (Effect effect : step.effects()) {
      if (effect instanceof RefundPayment asked) {
        refunds.add(RefundMachine.begin(asked));
      }
    }
    Sale refunded = next.withRefunds(refunds);
    return step.state().state() instanceof AttemptState.PaidLate
        ? Reports.fact(
                refunded,
                "payment.ended",
                new Fact.PaymentFact(
                    step.state().provider(),
                    step.state().trade(),
                    step.state().amount(),
                    Fact.PaymentOutcome.REVERSED),
                at)
            .withFirst(step.effects())
        : new Step<>(refunded, step.effects());
  }
}
