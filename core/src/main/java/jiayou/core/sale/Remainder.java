package jiayou.core.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Step;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.payment.RefundMachine;
import jiayou.core.value.Money;

/// What was paid in advance and not delivered.
final class Remainder {

  private Remainder() {}

  /// What is not needed goes back: from the wallets first, the last that paid before the others,
  /// then from what is set aside.
  static Step<Sale> goesBack(Sale sale, Instant at) {
    Money left = sale.paidByWallets().plus(sale.terms().setAside()).minus(sale.price());
    List<Effect> effects = new ArrayList<>();
    List<Refund> refunds = new ArrayList<>(sale.refunds());
    for (PaymentAttempt attempt : sale.attempts().reversed()) {
      if (attempt.state() instanceof AttemptState.Succeeded && left.isPositive()) {
        Money back = left.compareTo(attempt.amount()) < 0 ? left : attempt.amount();
        RefundPayment asked = refund(attempt, back, at);
        refunds.add(RefundMachine.begin(asked));
        effects.add(asked);
        left = left.minus(back);
      }
    }
    Step<Sale> taken = Parts.takeAllBut(sale.withRefunds(refunds), left);
    return taken.withFirst(effects);
  }

  /// One rest an attempt, for ever.
  private static RefundPayment refund(PaymentAttempt attempt, Money back, Instant at) {
    return new RefundPayment(
        attempt.sale(),
        attempt.trade() + "_RF",
        attempt.trade(),
        attempt.provider(),
        back,
        attempt.amount(),
        Duration.ZERO,
        attempt.asked(),
        Optional.of(at));
  }
}
