package jiayou.core.benefit;

import java.util.List;
import java.util.Optional;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// A basket that is to be quoted.
///
/// @param revision which state of the basket it is; the answer to an older one is worth nothing
/// @param member the member's id, when somebody has shown one
public record QuoteRequest(
    String sale, long revision, List<Line> lines, Optional<String> member, Wish wish) {

  public QuoteRequest {
    lines = List.copyOf(lines);
  }

  /// One line of the basket, in its order.
  public sealed interface Line {
    Money amount();

    record Fuel(FuellingTotal total) implements Line {
      @Override
      public Money amount() {
        return total.amount();
      }
    }

    record Goods(String ean, int quantity, Money price, Money amount) implements Line {}
  }

  /// What the customer wants used.
  ///
  /// @param coupons exactly these; empty for the best that there are
  /// @param partners codes of other firms' coupons that she scanned
  public record Wish(Optional<List<String>> coupons, List<String> partners, boolean points) {
    public static final Wish BEST = new Wish(Optional.empty(), List.of(), false);

    public Wish {
      coupons = coupons.map(List::copyOf);
      partners = List.copyOf(partners);
    }
  }
}
