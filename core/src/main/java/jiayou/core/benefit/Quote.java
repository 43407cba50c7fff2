package jiayou.core.benefit;

import java.util.List;
import jiayou.core.value.Money;

/// What the back office says that a basket costs, and why.
///
/// @param id the back office's own number of it, which holds name
/// @param coupons best value first, those that are refused last
/// @param wouldSave what a member would save; zero when nobody could save anything
public record Quote(
    String id,
    List<Discount> discounts,
    List<Coupon> coupons,
    List<PursePoints> purses,
    Money wouldSave) {

  public Quote {
    discounts = List.copyOf(discounts);
    coupons = List.copyOf(coupons);
    purses = List.copyOf(purses);
  }

  /// What promotions and member prices take off.
  public Money discount() {
    return discounts.stream().map(Discount::amount).reduce(Money.ZERO, Money::plus);
  }

  /// What the coupons that are used take off.
  public Money couponValue() {
    return used().stream().map(Coupon::value).reduce(Money.ZERO, Money::plus);
  }

  /// What is paid with points.
  public Money points() {
    return purses.stream().map(PursePoints::use).reduce(Money.ZERO, Money::plus);
  }

  public List<Coupon> used() {
    return coupons.stream().filter(Coupon::used).toList();
  }
}
