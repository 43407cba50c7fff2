package jiayou.ui.kiosk;

import jiayou.core.value.Money;
import jiayou.core.value.Quantity;

/// What became of fuel that was paid first.
public sealed interface PrepaidState {

  /// The same state without the figures that run.
  default PrepaidState still() {
    return this;
  }

  /// The pump waits for the nozzle.
  record AwaitingNozzle() implements PrepaidState {}

  record Flowing(Money amount, Quantity volume) implements PrepaidState {
    @Override
    public Flowing still() {
      return new Flowing(Money.ZERO, new Quantity(0, volume.unit()));
    }
  }

  /// The pump does not say what it does. Old figures would lie; what was too much goes back when it
  /// has said.
  record Unconfirmed() implements PrepaidState {}

  record Finished(FuelLine fuel, MoneyBack back) implements PrepaidState {}

  /// Nobody lifted the nozzle in time.
  record NotUsed(MoneyBack back) implements PrepaidState {}

  /// What was paid too much.
  sealed interface MoneyBack {

    /// To the fen what was paid.
    record Nothing() implements MoneyBack {}

    /// 已提交，原路退回.
    record Submitted(Money amount) implements MoneyBack {}

    record Returned(Money amount) implements MoneyBack {}

    /// It cannot go back the way it came: staff give it back.
    record ByStaff(Money amount) implements MoneyBack {}
  }
}
