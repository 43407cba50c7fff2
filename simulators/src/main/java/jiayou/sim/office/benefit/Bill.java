package jiayou.sim.office.benefit;

import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.Purse;

/// What a basket costs, as the office reckons it. Amounts are whole fen.
public record Bill(
    List<Discount> discounts, List<Entry> coupons, List<PurseUse> purses, long wouldSave) {

  public Bill {
    discounts = List.copyOf(discounts);
    coupons = List.copyOf(coupons);
    purses = List.copyOf(purses);
  }

  /// @param line from 0
  public record Discount(int line, String name, long amount) {}

  /// One coupon.
  ///
  /// @param value 0 when it is refused
  public record Entry(
      String id, String name, long value, boolean used, Optional<CouponRefusal> refusal) {}

  public record PurseUse(Purse purse, long balance, long use) {}

  List<Entry> used() {
    return coupons.stream().filter(Entry::used).toList();
  }
}
