package jiayou.ui.kiosk;

import java.util.List;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Product;

/// One line of the ticket that is getting longer.
public sealed interface BasketLine {

  /// What the line costs before anything is taken off.
  Money amount();

  /// What is taken off this line alone.
  List<LineDiscount> discounts();

  /// What the line costs after its own discounts.
  default Money net() {
    return discounts().stream().map(LineDiscount::amount).reduce(amount(), Money::minus);
  }

  record Fuel(FuelLine fuel, List<LineDiscount> discounts) implements BasketLine {
    public Fuel {
      discounts = List.copyOf(discounts);
    }

    @Override
    public Money amount() {
      return fuel.amount();
    }
  }

  /// @param quantity at least 1; the minus beside 1 takes the line out
  record Goods(
      Product product, int quantity, Money amount, List<LineDiscount> discounts, Standing standing)
      implements BasketLine {
    public Goods {
      discounts = List.copyOf(discounts);
    }
  }

  /// Fuel that is paid before it flows; what does not flow comes back.
  record Prepaid(int nozzleSign, Grade grade, FuelLimit limit, Money amount) implements BasketLine {
    @Override
    public List<LineDiscount> discounts() {
      return List.of();
    }
  }

  /// Whether a person must look at the goods first.
  enum Standing {
    FREE,
    WAITS_FOR_STAFF
  }
}
