package jiayou.ui.kiosk;

import jiayou.core.value.Money;

/// What the customer does not pay, by where it comes from.
///
/// @param prices member prices and promotions on lines
public record Savings(Money coupons, Money points, Money prices) {

  public static final Savings NONE = new Savings(Money.ZERO, Money.ZERO, Money.ZERO);

  public Money total() {
    return coupons.plus(points).plus(prices);
  }
}
