package jiayou.core.bill;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jiayou.core.value.Money;

/// What a provider says happened on one day, for the whole merchant: trades of other terminals are
/// in it too.
///
/// @param day by the provider's clock, which is China's
/// @param costs what the payments cost, as far as the bill tells it
public record Bill(String provider, LocalDate day, List<Row> rows, List<Cost> costs) {

  /// Providers close their days by this clock wherever a station is.
  public static final ZoneOffset CLOCK = ZoneOffset.ofHours(8);

  public Bill {
    rows = List.copyOf(rows);
    costs = List.copyOf(costs);
  }

  /// A bill that tells no costs.
  public Bill(String provider, LocalDate day, List<Row> rows) {
    this(provider, day, rows, List.of());
  }

  /// What it says of the trades whose numbers begin so.
  Bill only(String prefix) {
    return new Bill(
        provider,
        day,
        rows.stream().filter(row -> row.trade().startsWith(prefix)).toList(),
        costs.stream().filter(cost -> cost.trade().startsWith(prefix)).toList());
  }

  /// What one payment cost, or its refund gave back: several of one trade add up.
  ///
  /// @param discount what the provider paid in the customer's place
  /// @param fee what the provider keeps; below zero when it gives some back with a refund
  public record Cost(String trade, Optional<Money> discount, Optional<Money> fee) {}

  /// One line of the bill.
  public sealed interface Row {
    /// Our number, or whatever stands where it should.
    String trade();

    /// @param transaction the provider's own number
    /// @param amount what was ordered, before the provider's own discounts
    record Paid(String trade, String transaction, Money amount, LocalDateTime at) implements Row {}

    /// A payment that was undone as a whole: it stands in the bill as paid, too.
    record Reversed(String trade, String transaction) implements Row {}

    /// @param refund our number of the refund, or the merchant's own
    record Refunded(String trade, String refund, Money amount, Back back) implements Row {}
  }

  /// How far the provider has got with giving money back.
  public enum Back {
    THERE,
    ON_ITS_WAY,
    FAILED
  }
}
