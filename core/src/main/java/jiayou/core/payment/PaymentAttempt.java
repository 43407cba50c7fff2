package jiayou.core.payment;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.value.Money;

/// One try to pay for a sale, under one number that is never used again.
///
/// @param lookBackAt when it is to be looked at for the last time, because it ended unpaid
/// @param looks how often it was looked at before that
public record PaymentAttempt(
    String sale,
    PaymentRequest request,
    Instant begunAt,
    AttemptState state,
    Optional<Instant> lookBackAt,
    int looks) {

  public String trade() {
    return request.trade();
  }

  public String provider() {
    return request.provider();
  }

  public Money amount() {
    return request.amount();
  }

  public Optional<Asked> asked() {
    return request.asked();
  }

  public Presentation presentation() {
    return request.method().presentation();
  }

  /// When its money moved, as far as anybody has said when.
  public Optional<Instant> paidAt() {
    return switch (state) {
      case AttemptState.Succeeded paid -> Optional.of(paid.at());
      case AttemptState.PaidLate paid -> Optional.of(paid.at());
      case AttemptState.Held paid -> Optional.of(paid.at());
      case AttemptState.Submitting _,
          AttemptState.Stopping _,
          AttemptState.AwaitingScan _,
          AttemptState.UserConfirming _,
          AttemptState.Querying _,
          AttemptState.Ending _,
          AttemptState.Failed _,
          AttemptState.NeverBegun _,
          AttemptState.Ended _,
          AttemptState.Manual _,
          AttemptState.SettledByStaff _ ->
          Optional.empty();
    };
  }

  /// Whether it ended unpaid and is still to be looked at once more.
  public boolean lookBackOwed() {
    return lookBackAt.isPresent();
  }

  PaymentAttempt with(AttemptState next) {
    return new PaymentAttempt(sale, request, begunAt, next, lookBackAt, looks);
  }

  PaymentAttempt owingLookBack(Instant due) {
    return new PaymentAttempt(sale, request, begunAt, state, Optional.of(due), 0);
  }

  PaymentAttempt owingLookBackStill(Instant due) {
    return new PaymentAttempt(sale, request, begunAt, state, Optional.of(due), looks + 1);
  }

  PaymentAttempt lookedBack() {
    return new PaymentAttempt(sale, request, begunAt, state, Optional.empty(), 0);
  }
}
