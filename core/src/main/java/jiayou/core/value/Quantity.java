package jiayou.core.value;

import java.math.BigDecimal;

/// How much was delivered, in whole thousandths of its unit.
public record Quantity(long thousandths, Unit unit) {

  public static Quantity litres(String litres) {
    return of(new BigDecimal(litres), Unit.LITRE);
  }

  /// @throws ArithmeticException when the figure has more than three decimals that matter
  public static Quantity of(BigDecimal figure, Unit unit) {
    return new Quantity(figure.movePointRight(3).longValueExact(), unit);
  }

  /// All three decimals: `28.460`.
  public String figure() {
    return BigDecimal.valueOf(thousandths, 3).toPlainString();
  }

  /// As the pump shows it, two decimals unless the third matters: `28.46`, `1.234`.
  public String shown() {
    BigDecimal exact = BigDecimal.valueOf(thousandths, 3);
    return thousandths % 10 == 0 ? exact.setScale(2).toPlainString() : exact.toPlainString();
  }
}
