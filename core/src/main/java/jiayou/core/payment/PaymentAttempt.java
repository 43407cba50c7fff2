package jiayou.core.payment;

import java.time.Instant;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.value.Money;

/// One try to pay for a sale, under one number that is never used again.
///
/// @param lookBackOwed whether it ended unpaid and is still to be looked at once more
public record PaymentAttempt(
    String sale,
    PaymentRequest request,
    Instant begunAt,
    AttemptState state,
    boolean lookBackOwed) {

  public String trade() {
    return request.trade();
  }

  public String provider() {
    return request.provider();
  }

  public Money amount() {
    return request.amount();
  }

  public Presentation presentation() {
    return request.method().presentation();
  }

  PaymentAttempt with(AttemptState next) {
    return new PaymentAttempt(sale, request, begunAt, next, lookBackOwed);
  }

  PaymentAttempt owingLookBack(boolean owed) {
    return new PaymentAttempt(sale, request, begunAt, state, owed);
  }
}
