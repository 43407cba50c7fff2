package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import jiayou.core.value.Money;

/// What is being paid, in two lines beside the amount.
///
/// @param prepaid fuel that is paid before it flows
/// @param goods pieces, not lines
public record Summary(
    List<FuelLine> fuels,
    Optional<BasketLine.Prepaid> prepaid,
    int goods,
    Money fuelTotal,
    Money goodsTotal) {

  public Summary {
    fuels = List.copyOf(fuels);
  }

  public boolean hasFuel() {
    return !fuels.isEmpty() || prepaid.isPresent();
  }
}
