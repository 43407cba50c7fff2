package jiayou.ui.dispenser;

import java.time.LocalDateTime;
import java.util.List;
import jiayou.core.value.Grade;
import jiayou.core.value.UnitPrice;

/// What stands beside the pictures while nobody fuels. A price that may be old is not shown at all.
public sealed interface PriceBoard {

  /// @param since from when these prices hold, the station's local time
  record Current(List<Priced> rows, LocalDateTime since) implements PriceBoard {
    public Current {
      rows = List.copyOf(rows);
    }
  }

  /// Nobody can vouch for the prices: the pump's own display tells.
  record Stale(List<Served> rows) implements PriceBoard {
    public Stale {
      rows = List.copyOf(rows);
    }
  }

  /// A grade and the nozzles of this side that give it.
  record Served(Grade grade, List<Integer> nozzleSigns) {
    public Served {
      nozzleSigns = List.copyOf(nozzleSigns);
    }
  }

  record Priced(Served served, UnitPrice price) {}
}
