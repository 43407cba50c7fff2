package jiayou.core.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.rules.Ways;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a limit costs in advance, and what may be typed as one.
class LimitsTest {

  private static final Optional<UnitPrice> PRICE =
      Optional.of(new UnitPrice(new BigDecimal("7.38"), Unit.LITRE));
  private static final Ways.Prepay PREPAY =
      new Ways.Prepay(List.of(), Money.fen(50_000), Money.fen(40_000), Duration.ofMinutes(10));

  @ParameterizedTest
  @CsvSource({"1,true", "9999.99,true", "20.,true", "0,false", ".5,false", "10000,false"})
  void onlyWhatMayBecomeALimitIsTypable(String typed, boolean typable) {
    assertEquals(typable, Limits.isTypable(typed));
  }

  @Test
  void whatIsNotFinishedIsNoLimit() {
    assertEquals(Optional.empty(), Limits.typed("", false));
    assertEquals(Optional.empty(), Limits.typed("20.", false));
    assertEquals(Optional.of(new Preset.ByAmount(Money.fen(2_050))), Limits.typed("20.5", false));
    assertEquals(
        Optional.of(new Preset.ByVolume(Quantity.litres("20.5"))), Limits.typed("20.5", true));
  }

  @ParameterizedTest
  @CsvSource({"999,0", "1000,1000", "50000,50000", "50001,0"})
  void anAmountIsPaidAsItIsBetweenTheLeastAndTheMost(long fen, long ceiling) {
    assertEquals(
        Optional.of(Money.fen(ceiling)).filter(Money::isPositive),
        Limits.ceiling(new Preset.ByAmount(Money.fen(fen)), PRICE, PREPAY));
  }

  @Test
  void aVolumeCostsItsPriceRoundedUpAndNothingWithoutOne() {
    Preset volume = new Preset.ByVolume(Quantity.litres("10.001"));
    assertEquals(Optional.of(Money.fen(7_381)), Limits.ceiling(volume, PRICE, PREPAY));
    assertEquals(Optional.empty(), Limits.ceiling(volume, Optional.empty(), PREPAY));
  }

  @Test
  void aFullTankEndsAtWhatWasPaidFor() {
    Money full = Limits.ceiling(new Preset.Full(), Optional.empty(), PREPAY).orElseThrow();
    assertEquals(Money.fen(40_000), full);
    assertEquals(new Preset.ByAmount(full), Limits.forPump(new Preset.Full(), full));
    Preset volume = new Preset.ByVolume(Quantity.litres("10"));
    assertEquals(volume, Limits.forPump(volume, full));
  }
}
