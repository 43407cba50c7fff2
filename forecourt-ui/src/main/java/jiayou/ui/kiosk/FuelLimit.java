package jiayou.ui.kiosk;

import jiayou.core.value.Money;
import jiayou.core.value.Quantity;

/// How much a customer who pays first wants in the tank.
public sealed interface FuelLimit {

  record OfMoney(Money amount) implements FuelLimit {}

  record OfVolume(Quantity volume) implements FuelLimit {}

  /// 加满: paid up to the station's ceiling.
  record Full() implements FuelLimit {}
}
