package jiayou.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void yuanBecomeWholeFen() {
    assertEquals(Money.fen(21_003), Money.yuan(new BigDecimal("210.03")));
    assertEquals(Money.fen(21_000), Money.yuan(new BigDecimal("210")));
    assertEquals(Money.fen(1), Money.yuan(new BigDecimal("0.010")));
  }

  @Test
  void aThirdDecimalThatMattersIsABugOfTheSender() {
    assertThrows(ArithmeticException.class, () -> Money.yuan(new BigDecimal("0.015")));
  }

  @Test
  void aTenthAndTwoTenthsAreThreeTenths() {
    assertEquals(
        Money.yuan(new BigDecimal("0.3")),
        Money.yuan(new BigDecimal("0.1")).plus(Money.yuan(new BigDecimal("0.2"))));
  }

  @Test
  void amountsAddAndSubtractAndMultiply() {
    assertEquals(Money.fen(750), Money.fen(550).plus(Money.fen(200)));
    assertEquals(Money.fen(-350), Money.fen(200).minus(Money.fen(550)));
    assertEquals(Money.fen(600), Money.fen(200).times(3));
  }

  @Test
  void anOverflowIsNoAmount() {
    assertThrows(ArithmeticException.class, () -> Money.fen(Long.MAX_VALUE).plus(Money.fen(1)));
    assertThrows(ArithmeticException.class, () -> Money.fen(Long.MAX_VALUE).times(2));
  }

  @Test
  void everyAmountHasTwoDecimals() {
    assertEquals("0.00", Money.ZERO.yuan());
    assertEquals("0.05", Money.fen(5).yuan());
    assertEquals("216.33", Money.fen(21_633).yuan());
    assertEquals("-3.50", Money.fen(-350).yuan());
    assertEquals("12345678.90", Money.fen(1_234_567_890).yuan());
    assertEquals("¥216.33", Money.fen(21_633).toString());
  }

  @Test
  void zeroIsNeitherMoreNorLess() {
    assertEquals(true, Money.ZERO.isZero());
    assertEquals(false, Money.ZERO.isPositive());
    assertEquals(true, Money.fen(1).isPositive());
    assertEquals(false, Money.fen(-1).isPositive());
  }
}
