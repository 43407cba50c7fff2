package jiayou.core.payment;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.event.Settlement;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.value.Money;

/// Money on its way back, under one number for ever.
///
/// @param asked what the attempt had asked for
/// @param askedAt when the refund was first asked for
public record Refund(
    String sale,
    String number,
    String trade,
    String provider,
    Money amount,
    State state,
    Optional<Asked> asked,
    Optional<Instant> askedAt) {

  /// Where a refund stands.
  public sealed interface State {
    record Submitting() implements State {}

    /// Accepted, or nobody can say: it is asked about.
    record Processing() implements State {}

    record Succeeded(Instant at) implements State {}

    /// Staff must settle it by hand.
    record Abnormal(String why) implements State {}

    /// Staff settled it by hand.
    record SettledByStaff(Settlement how) implements State {}
  }

  /// Whether nothing more is to come, from the gateway or from staff.
  public boolean isOver() {
    return switch (state) {
      case State.Succeeded _, State.SettledByStaff _ -> true;
      case State.Submitting _, State.Processing _, State.Abnormal _ -> false;
    };
  }

  /// When the money was back.
  public Optional<Instant> backAt() {
    return state instanceof State.Succeeded(Instant at) ? Optional.of(at) : Optional.empty();
  }

  /// What the attempt was paid with.
  public Money total() {
    return asked.map(Asked::amount).orElse(amount);
  }

  /// Whether the money is on its way or there, without anybody's hand.
  public boolean goesBackByItself() {
    return switch (state) {
      case State.Submitting _, State.Processing _, State.Succeeded _ -> true;
      case State.Abnormal _, State.SettledByStaff _ -> false;
    };
  }

  Refund with(State next) {
    return new Refund(sale, number, trade, provider, amount, next, asked, askedAt);
  }
}
