package jiayou.core.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.rules.Ways;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;

/// What a limit costs in advance.
public final class Limits {

  /// Up to 9999.99.
  private static final Pattern TYPABLE = Pattern.compile("[1-9][0-9]{0,3}(\\.[0-9]{0,2})?");

  /// Less than this is not worth a hose.
  private static final Money LEAST = Money.fen(1_000);

  private Limits() {}

  /// Whether this may stand on the pad while it is being typed.
  public static boolean isTypable(String typed) {
    return TYPABLE.matcher(typed).matches();
  }

  /// The limit that was typed; empty while it is none.
  public static Optional<Preset> typed(String typed, boolean litres) {
    if (!isTypable(typed) || typed.endsWith(".")) {
      return Optional.empty();
    }
    BigDecimal figure = new BigDecimal(typed);
    return Optional.of(
        litres
            ? new Preset.ByVolume(Quantity.of(figure, Unit.LITRE))
            : new Preset.ByAmount(Money.yuan(figure)));
  }

  /// What is paid in advance for it; empty when it cannot be paid in advance. A volume costs what
  /// the price makes of it, rounded up to the fen: what is not needed goes back.
  public static Optional<Money> ceiling(
      Preset limit, Optional<UnitPrice> price, Ways.Prepay prepay) {
    Optional<Money> ceiling =
        switch (limit) {
          case Preset.Full() -> Optional.of(prepay.full());
          case Preset.ByAmount(Money amount) -> Optional.of(amount);
          case Preset.ByVolume(Quantity volume) -> price.map(p -> cost(volume, p));
        };
    return ceiling
        .filter(amount -> amount.compareTo(prepay.most()) <= 0)
        .filter(amount -> amount.compareTo(LEAST) >= 0);
  }

  /// What the pump is told: a full tank ends at what was paid for.
  public static Preset forPump(Preset limit, Money ceiling) {
    return limit instanceof Preset.Full ? new Preset.ByAmount(ceiling) : limit;
  }

  private static Money cost(Quantity volume, UnitPrice price) {
    return Money.yuan(
        new BigDecimal(volume.figure()).multiply(price.yuan()).setScale(2, RoundingMode.CEILING));
  }
}
