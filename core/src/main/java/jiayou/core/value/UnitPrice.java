package jiayou.core.value;

import java.math.BigDecimal;

/// Yuan per unit, with the decimals that the forecourt controller gave.
public record UnitPrice(BigDecimal yuan, Unit unit) {

  public static UnitPrice perLitre(String yuan) {
    return new UnitPrice(new BigDecimal(yuan), Unit.LITRE);
  }

  /// At least two decimals: `7.38`.
  public String shown() {
    return yuan.scale() < 2 ? yuan.setScale(2).toPlainString() : yuan.toPlainString();
  }
}
