package jiayou.ui.kiosk;

import jiayou.core.value.Money;
import jiayou.core.value.Product;

/// One line of the ticket that is getting longer.
public sealed interface BasketLine {

  Money amount();

  record Fuel(FuelLine fuel) implements BasketLine {
    @Override
    public Money amount() {
      return fuel.amount();
    }
  }

  /// @param quantity at least 1; the minus beside 1 takes the line out
  record Goods(Product product, int quantity, Money amount) implements BasketLine {}
}
