package jiayou.core.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.payment.AfterTheEnd;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.PaymentMachine;
import jiayou.core.payment.Refund;
import jiayou.core.payment.RefundMachine;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;

/// Money that came after its attempt had ended: it pays for the sale that still wants exactly it,
/// or it goes back. Never both, and never beside another payment.
final class LateMoney {

  private LateMoney() {}

  static Optional<PaymentAttempt> held(Sale sale) {
    return sale.attempts().stream().filter(a -> a.state() instanceof AttemptState.Held).findFirst();
  }

  /// Decides over one attempt whose money is held. While another is under way the money waits for
  /// its end: a code on our screen is taken away, for it is paid already; a code from a phone may
  /// be charged this moment, and is left to.
  static Step<Sale> came(Sale sale, PaymentAttempt held, Instant at, Rules rules) {
    Optional<PaymentAttempt> other =
        sale.runningAttempt().filter(a -> !a.trade().equals(held.trade()));
    boolean waits = sale.state() instanceof SaleState.Tendering && isOnly(sale) && fits(sale, held);
    if (other.isPresent() && waits) {
      return other.get().presentation() == Presentation.SHOWN
          ? endingOther(sale, other.get())
          : Step.of(sale);
    }
    if (other.isEmpty() && isUnpaid(sale) && fits(sale, held)) {
      return attached(sale, held, at, rules);
    }
    Step<Sale> back = givenBack(sale, held, at);
    return other.isEmpty() && back.state().state() instanceof SaleState.Tendering(var wish)
        ? Tender.endedUnpaid(back.state(), wish, at, rules).withFirst(back.effects())
        : back;
  }

  private static boolean isOnly(Sale sale) {
    return sale.attempts().stream().filter(a -> a.state() instanceof AttemptState.Held).count()
        == 1;
  }

  /// The same claims, just what she is asked for, nothing that must be answered first, and no
  /// reversal that may still undo it.
  private static boolean fits(Sale sale, PaymentAttempt held) {
    return held.presentation() == Presentation.SHOWN
        && sale.basket().isClaimed()
        && sale.terms().approval().barrier().isEmpty()
        && sale.due().equals(held.amount())
        && sale.forWallet().equals(held.amount());
  }

  private static boolean isUnpaid(Sale sale) {
    return switch (sale.state()) {
      case SaleState.Open _, SaleState.Holding _, SaleState.Tendering _ -> true;
      case SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          false;
    };
  }

  private static Step<Sale> endingOther(Sale sale, PaymentAttempt other) {
    Step<PaymentAttempt> ending = PaymentMachine.end(other, EndReason.REPLACED);
    return new Step<>(sale.replacing(ending.state()), ending.effects());
  }

  private static Step<Sale> attached(Sale sale, PaymentAttempt held, Instant at, Rules rules) {
    PaymentAttempt paid = AfterTheEnd.wanted(held);
    Step<Sale> told =
        Reports.payment(sale.replacing(paid), paid, Fact.PaymentOutcome.SUCCEEDED, at);
    return Tender.paid(told.state(), at, rules).withFirst(told.effects());
  }

  private static Step<Sale> givenBack(Sale sale, PaymentAttempt held, Instant at) {
    Step<PaymentAttempt> step = AfterTheEnd.unwanted(held, at);
    List<Refund> refunds = new ArrayList<>(sale.refunds());
    for (Effect effect : step.effects()) {
      if (effect instanceof RefundPayment asked) {
        refunds.add(RefundMachine.begin(asked));
      }
    }
    return Reports.payment(
            sale.replacing(step.state()).withRefunds(refunds),
            step.state(),
            Fact.PaymentOutcome.REVERSED,
            at)
        .withFirst(step.effects());
  }
}
