package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.value.Money;

/// How far the fuelling may go, and whether the driver has a say in it.
public sealed interface Limits {

  /// This terminal sets no limits: the trigger fills up.
  record NotHere() implements Limits {}

  /// The driver may choose, and choose again.
  ///
  /// @param offered one button each, five at most; the sixth is 其他
  /// @param chosen may be another one than those offered: typed on the number pad
  record Open(List<Preset> offered, Optional<Preset> chosen) implements Limits {
    public Open {
      offered = List.copyOf(offered);
    }
  }

  /// Fuel has flowed: what was chosen holds.
  record Fixed(Preset chosen) implements Limits {}

  /// Paid before the nozzle was lifted.
  record Prepaid(Money paid) implements Limits {}
}
