package jiayou.core.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jiayou.core.value.Money;

/// One line of an invoice. The tax is always what the net amount leaves of the total, so that both
/// add up to the fen.
///
/// @param quantity in the unit of the item
/// @param total with tax, after everything that was taken off it
public record InvoiceLine(TaxItem item, BigDecimal quantity, Money total) {

  private static final int PRICE_DECIMALS = 13;

  public Money net() {
    BigDecimal gross = BigDecimal.valueOf(total.fen());
    BigDecimal net = gross.divide(BigDecimal.ONE.add(item.rate()), 0, RoundingMode.HALF_UP);
    return Money.fen(net.longValueExact());
  }

  public Money tax() {
    return total.minus(net());
  }

  /// Without tax, for one unit, thirteen decimals.
  public BigDecimal unitPrice() {
    return BigDecimal.valueOf(total.fen(), 2)
        .divide(
            quantity.multiply(BigDecimal.ONE.add(item.rate())),
            PRICE_DECIMALS,
            RoundingMode.HALF_UP);
  }
}
