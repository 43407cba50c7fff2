package jiayou.core.bill;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jiayou.core.value.Money;

/// What a provider says happened on one day, for the whole merchant: trades of other terminals are
/// in it too.
///
/// @param day by the provider's clock, which is China's
public record Bill(String provider, LocalDate day, List<Row> rows) {

  /// Providers close their days by this clock wherever a station is.
  public static final ZoneOffset CLOCK = ZoneOffset.ofHours(8);

  public Bill {
    rows = List.copyOf(rows);
  }

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
