package jiayou.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void litresBecomeWholeThousandths() {
    assertEquals(new Quantity(28_460, Unit.LITRE), Quantity.litres("28.46"));
    assertEquals(new Quantity(28_460, Unit.LITRE), Quantity.litres("28.4600"));
    assertEquals(
        new Quantity(1, Unit.KILOGRAM), Quantity.of(new BigDecimal("0.001"), Unit.KILOGRAM));
  }

  @Test
  void aFourthDecimalThatMattersIsABugOfTheSender() {
    assertThrows(ArithmeticException.class, () -> Quantity.litres("28.4605"));
  }

  @Test
  void theFigureHasAllThreeDecimals() {
    assertEquals("28.460", Quantity.litres("28.46").figure());
    assertEquals("0.000", Quantity.litres("0").figure());
    assertEquals("1.234", Quantity.litres("1.234").figure());
  }

  @Test
  void thePumpShowsAThirdDecimalOnlyWhenItMatters() {
    assertEquals("28.46", Quantity.litres("28.460").shown());
    assertEquals("5.00", Quantity.litres("5").shown());
    assertEquals("1.234", Quantity.litres("1.234").shown());
  }

  @Test
  void aPriceKeepsTheControllersDecimals() {
    assertEquals("7.38", UnitPrice.perLitre("7.38").shown());
    assertEquals("7.385", UnitPrice.perLitre("7.385").shown());
    assertEquals("7.00", UnitPrice.perLitre("7").shown());
  }
}
