package jiayou.core.sale;

import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;

/// One thing in the basket.
public sealed interface Line {

  Money amount();

  /// A fuelling, with the controller's amount as it stands.
  record Fuel(FuellingTotal total, Claim claim) implements Line {
    @Override
    public Money amount() {
      return total.amount();
    }

    Fuel with(Claim next) {
      return new Fuel(total, next);
    }
  }

  /// @param quantity at least 1
  record Goods(Product product, int quantity) implements Line {
    @Override
    public Money amount() {
      return product.price().times(quantity);
    }
  }

  /// Whether the controller has given us the fuelling.
  enum Claim {
    ASKED,
    OURS,
    CLEARED,
    STUCK
  }
}
