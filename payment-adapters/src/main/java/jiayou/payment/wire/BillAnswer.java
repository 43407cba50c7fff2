package jiayou.payment.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jiayou.core.bill.Bill;

/// What became of asking for a bill, or of reading one.
public sealed interface BillAnswer {

  /// Read to its end, and it agrees with its own sums.
  ///
  /// @param day the day of its first payment; empty where it has none
  record Ready(List<Bill.Row> rows, Optional<LocalDate> day) implements BillAnswer {
    public Ready {
      rows = List.copyOf(rows);
    }
  }

  /// The provider says that nothing happened on that day.
  record NothingHappened() implements BillAnswer {}

  /// The bill is not made yet: bills of yesterday are there from ten o'clock.
  record NotYet(String why) implements BillAnswer {}

  /// No bill, or half of one; nothing of it counts.
  record Unreadable(String why) implements BillAnswer {}

  /// Nobody can say.
  record Unknown(String cause) implements BillAnswer {}
}
