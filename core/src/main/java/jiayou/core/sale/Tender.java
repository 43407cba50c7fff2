package jiayou.core.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.effect.Fact;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.payment.AfterTheEnd;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.PaymentMachine;
import jiayou.core.payment.Refund;
import jiayou.core.payment.RefundMachine;
import jiayou.core.rules.Rules;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Pay;
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
    return attempt(sale, e.trade())
        .map(a -> PaymentMachine.answered(a, e.answer(), at, rules.timings()))
        .map(step -> moved(sale, step, at, rules))
        .orElse(Step.of(sale));
  }

  static Step<Sale> endAnswered(Sale sale, EndAnswered e, Instant at, Rules rules) {
    return attempt(sale, e.trade())
        .map(a -> PaymentMachine.endAnswered(a, e.answer(), at, rules.timings()))
        .map(step -> moved(sale, step, at, rules))
        .orElse(Step.of(sale));
  }

  static Step<Sale> lookedBack(Sale sale, LookedBack e, Instant at, Rules rules) {
    return attempt(sale, e.trade())
        .map(a -> AfterTheEnd.lookedBack(a, e.answer(), at, rules.timings()))
        .map(step -> moved(sale, step, at, rules))
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
      case Refund.State.Submitting _, Refund.State.Processing _, Refund.State.SettledByStaff _ ->
          new Step<>(next, step.effects());
    };
  }

  private static Step<Sale> begin(
      Sale sale,
      String provider,
      PaymentRequest.Method method,
      Duration open,
      Instant at,
      Rules rules) {
    PaymentRequest request =
        new PaymentRequest(
            rules.station() + "_" + sale.id() + "_" + (sale.attempts().size() + 1),
            provider,
            method,
            sale.due(),
            rules.head().name() + " " + sale.trace(),
            at.plus(open),
            Optional.of(at));
    Step<PaymentAttempt> begun = PaymentMachine.begin(sale.id(), request, at);
    return new Step<>(
        sale.plus(begun.state()).with(new Tendering(new Next.Decide()), at), begun.effects());
  }

  private static Optional<PaymentAttempt> attempt(Sale sale, String trade) {
    return sale.attempts().stream().filter(a -> a.trade().equals(trade)).findFirst();
  }

  /// Only the attempt under way decides over the sale; what comes of an older one says nothing
  /// about it, except that its money may be there.
  private static Step<Sale> moved(Sale sale, Step<PaymentAttempt> step, Instant at, Rules rules) {
    PaymentAttempt attempt = step.state();
    Step<Sale> told = told(sale, attempt, at);
    Sale next = told.state();
    boolean underWay = sale.runningAttempt().filter(a -> isSame(a, attempt)).isPresent();
    Step<Sale> follow = Step.of(next);
    if (attempt.state() instanceof AttemptState.Held) {
      follow = LateMoney.came(next, attempt, at, rules);
    } else if (underWay && attempt.state() instanceof AttemptState.Succeeded) {
      Step<Sale> late = ruleTooLate(next, attempt(sale, attempt.trade()), at);
      follow = paid(late.state(), at, rules).withFirst(late.effects());
    } else if (underWay
        && attempt.state().isOver()
        && sale.state() instanceof Tendering(Next wish)) {
      follow = endedUnpaid(next, wish, at, rules);
    }
    return follow.withFirst(told.effects()).withFirst(step.effects());
  }

  /// What the customer wished for comes to pass, unless older money turned up meanwhile that pays
  /// for just this.
  static Step<Sale> endedUnpaid(Sale sale, Next wish, Instant at, Rules rules) {
    Sale unlocked = sale.with(new Open(), at);
    Step<Sale> open =
        wish instanceof Next.Change(var edits)
            ? Quoting.edited(unlocked, edits, rules)
            : Step.of(unlocked);
    Step<Sale> decided =
        LateMoney.held(open.state())
            .map(held -> LateMoney.came(open.state(), held, at, rules))
            .orElse(Step.of(open.state()))
            .withFirst(open.effects());
    return decided.state().isPaid()
        ? decided
        : wished(decided.state(), wish, at, rules).withFirst(decided.effects());
  }

  private static Step<Sale> wished(Sale open, Next wish, Instant at, Rules rules) {
    return switch (wish) {
      case Next.Decide _, Next.Change _ -> Step.of(open);
      case Next.TakeCode(var provider, var handle) ->
          Parts.begin(open, new Pay.TakeCode(provider, handle), at, rules);
      case Next.TakeCard(var holder, var handle) ->
          Parts.begin(open, new Pay.TakeCard(holder, handle), at, rules);
      case Next.Cancel(var reason) -> SaleMachine.cancel(open, reason, at, rules);
    };
  }

  /// Paid by the attempt under way: older money is one too many.
  static Step<Sale> paid(Sale sale, Instant at, Rules rules) {
    Step<Sale> paid = Fulfilment.paid(sale, at, rules);
    return LateMoney.held(paid.state())
        .map(held -> LateMoney.came(paid.state(), held, at, rules))
        .map(step -> step.withFirst(paid.effects()))
        .orElse(paid);
  }

  /// What staff are to deal with is told when it begins, and when it ends by itself.
  private static Step<Sale> told(Sale sale, PaymentAttempt attempt, Instant at) {
    boolean was = attempt(sale, attempt.trade()).filter(AfterTheEnd::isWithStaff).isPresent();
    boolean is = AfterTheEnd.isWithStaff(attempt);
    Sale next = sale.replacing(attempt);
    if (is && !was) {
      return Reports.payment(next, attempt, Fact.PaymentOutcome.MANUAL, at);
    }
    return was && attempt.state() instanceof AttemptState.Ended
        ? Reports.payment(next, attempt, Fact.PaymentOutcome.CLOSED, at)
        : Step.of(next);
  }

  /// A rule struck when the code was paid already: nobody can answer it any more.
  private static Step<Sale> ruleTooLate(Sale sale, Optional<PaymentAttempt> before, Instant at) {
    boolean wasEnding = before.map(PaymentAttempt::state).filter(Tender::isBeingEnded).isPresent();
    return wasEnding ? Approvals.tooLate(sale, at) : Step.of(sale);
  }

  private static boolean isBeingEnded(AttemptState state) {
    return state instanceof AttemptState.Ending
        || state instanceof AttemptState.Stopping
        || state instanceof AttemptState.Manual;
  }

  private static boolean isSame(PaymentAttempt one, PaymentAttempt other) {
    return one.trade().equals(other.trade());
  }
}
