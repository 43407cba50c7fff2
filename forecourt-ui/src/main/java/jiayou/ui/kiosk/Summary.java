package jiayou.ui.kiosk;

import java.util.List;
import jiayou.core.value.Money;

/// What is being paid, in two lines beside the amount.
///
/// @param goods pieces, not lines
public record Summary(List<FuelLine> fuels, int goods, Money fuelTotal, Money goodsTotal) {

  public Summary {
    fuels = List.copyOf(fuels);
  }
}
