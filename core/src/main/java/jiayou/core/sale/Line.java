package jiayou.core.sale;

import java.util.Optional;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;

/// One thing in the basket.
public sealed interface Line {

  Money amount();

  /// A fuelling, with the controller's amount as it stands.
  ///
  /// @param ceiling what was paid in advance, where it was: no more is ever charged
  record Fuel(FuellingTotal total, Claim claim, Optional<Money> ceiling) implements Line {
    @Override
    public Money amount() {
      return total.amount();
    }

    /// What was delivered beyond what was paid for.
    public Money overrun() {
      return ceiling
          .filter(most -> amount().compareTo(most) > 0)
          .map(most -> amount().minus(most))
          .orElse(Money.ZERO);
    }

    Fuel with(Claim next) {
      return new Fuel(total, next, ceiling);
    }
  }

  /// A nozzle that is paid for before it delivers.
  ///
  /// @param ceiling what is paid in advance; what is not delivered goes back
  record Prepaid(
      int pump, int nozzle, String grade, Preset limit, Money ceiling, PrepaidState state)
      implements Line {
    @Override
    public Money amount() {
      return ceiling;
    }

    Prepaid with(PrepaidState next) {
      return new Prepaid(pump, nozzle, grade, limit, ceiling, next);
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
