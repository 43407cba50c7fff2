package jiayou.core.bill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How one provider writes its bills, for a file that somebody saved from the merchant's pages.
@FunctionalInterface
public interface BillFormat {

  Reading read(byte[] file);

  /// What a file turned out to be.
  sealed interface Reading {
    /// Read to its end.
    ///
    /// @param costs empty where the file tells none
    /// @param day that of its first payment; empty where it has none
    record Readable(List<Bill.Row> rows, List<Bill.Cost> costs, Optional<LocalDate> day)
        implements Reading {
      public Readable {
        rows = List.copyOf(rows);
        costs = List.copyOf(costs);
      }
    }

    /// No bill, or half of one; nothing of it counts.
    record Unreadable(String why) implements Reading {}
  }
}
