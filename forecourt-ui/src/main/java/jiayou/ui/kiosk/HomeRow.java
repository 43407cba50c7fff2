package jiayou.ui.kiosk;

import jiayou.core.value.FuellingKey;
import jiayou.core.value.Grade;

/// One ticket on the home screen.
public sealed interface HomeRow {

  /// Can be picked.
  record Payable(FuellingKey key, FuelLine fuel, Age age) implements HomeRow {}

  /// Somebody else is paying it.
  ///
  /// @param by the other terminal as customers know it: `2`
  record Claimed(FuelLine fuel, String by) implements HomeRow {}

  /// The nozzle is still in the tank.
  record Running(int nozzleSign, Grade grade) implements HomeRow {}

  /// Whether it ended within the last three minutes.
  enum Age {
    JUST_NOW,
    EARLIER
  }
}
