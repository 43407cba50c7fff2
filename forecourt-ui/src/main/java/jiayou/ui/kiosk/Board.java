package jiayou.ui.kiosk;

import java.time.LocalDateTime;
import java.util.List;
import jiayou.core.value.Grade;
import jiayou.core.value.UnitPrice;

/// The price board. The price shown is the price charged, or no figure at all.
public sealed interface Board {

  /// @param since from when these prices hold, local time
  record Current(List<GradePrice> prices, LocalDateTime since) implements Board {
    public Current {
      prices = List.copyOf(prices);
    }
  }

  /// The price list is too old to be believed.
  record Stale(List<Grade> grades) implements Board {
    public Stale {
      grades = List.copyOf(grades);
    }
  }

  /// One column of the board.
  record GradePrice(Grade grade, UnitPrice price) {}
}
