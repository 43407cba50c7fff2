package jiayou.ui.dispenser;

import jiayou.core.value.Money;
import jiayou.core.value.Quantity;

/// What is known of the fuel at this moment.
public sealed interface Flow {

  record Flowing(Money amount, Quantity volume) implements Flow {}

  /// The trigger is let go, or the controller has suspended the pump.
  record Paused(Money amount, Quantity volume) implements Flow {}

  /// The link to the pump is gone. There are no figures here, because old ones would lie.
  record LinkLost() implements Flow {}
}
