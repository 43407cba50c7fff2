package jiayou.core.payment;

import jiayou.core.value.Money;

/// Money on its way back, under one number for ever.
public record Refund(
    String sale, String number, String trade, String provider, Money amount, State state) {

  /// Where a refund stands.
  public sealed interface State {
    record Submitting() implements State {}

    /// Accepted, or nobody can say: it is asked about.
    record Processing() implements State {}

    record Succeeded() implements State {}

    /// Staff must settle it by hand.
    record Abnormal(String why) implements State {}
  }

  Refund with(State next) {
    return new Refund(sale, number, trade, provider, amount, next);
  }
}
