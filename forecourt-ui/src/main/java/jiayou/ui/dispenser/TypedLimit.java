package jiayou.ui.dispenser;

import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;

/// A limit that is being typed.
///
/// @param unit of the grade in hand, for the switch between money and volume
/// @param typed digits and at most one point, as they were pressed; empty at first
public record TypedLimit(Kind kind, Unit unit, String typed, Entry entry) {

  /// What is typed, and the most that may be.
  public sealed interface Kind {

    record Amount(Money most) implements Kind {}

    record Volume(Quantity most) implements Kind {}
  }

  /// Whether it can be used as it stands.
  public enum Entry {
    /// Nothing is typed, or nothing but zeros.
    MISSING,
    TOO_MUCH,
    VALID
  }
}
