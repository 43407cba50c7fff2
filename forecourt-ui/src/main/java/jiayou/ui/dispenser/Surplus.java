package jiayou.ui.dispenser;

import jiayou.core.value.Money;

/// What was paid in advance and not fuelled.
public sealed interface Surplus {

  /// All of it was fuelled.
  record Nothing() implements Surplus {}

  /// On its way back to where it came from.
  ///
  /// @param submittedAt the station's local time, `10:49:12`
  record Returning(Money amount, String submittedAt) implements Surplus {}

  /// The provider says that it is back.
  record Returned(Money amount) implements Surplus {}

  /// It cannot go back by itself: staff give it back.
  record AtCounter(Money amount) implements Surplus {}
}
