package jiayou.core.value;

import java.math.BigDecimal;

/// An amount of yuan, held as whole fen so that no sum can ever drift.
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public static Money fen(long fen) {
    return new Money(fen);
  }

  /// Reads an amount in yuan exactly; more than two decimals that matter are a bug of the sender.
  ///
  /// @throws ArithmeticException when the amount is not a whole number of fen
  public static Money yuan(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money times(int count) {
    return new Money(Math.multiplyExact(fen, count));
  }

  public boolean isZero() {
    return fen == 0;
  }

  public boolean isPositive() {
    return fen > 0;
  }

  /// The amount in yuan with two decimals and no sign of the currency: `216.33`.
  public String yuan() {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  public String toString() {
    return "¥" + yuan();
  }
}
