package jiayou.ui.dispenser;

import jiayou.core.value.Money;

/// A nozzle of an idle side that somebody has paid for in advance.
public sealed interface KeptNozzle {

  /// Paid at this station's own kiosk: whoever paid comes and lifts it.
  record Prepaid(Hose hose, Money paid) implements KeptNozzle {}

  /// Kept by another terminal for somebody who pays there: others take another nozzle.
  record ForOther(int nozzleSign) implements KeptNozzle {}
}
