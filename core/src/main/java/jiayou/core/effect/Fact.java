package jiayou.core.effect;

import java.util.List;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// What the back office is told, without anything personal.
public sealed interface Fact {

  /// @param reason why it ended as it did, where the type of the report does not say it all
  /// @param total what it costs, after discounts
  /// @param refunds what goes back of the tenders by itself; tenders less refunds are the total of
  ///   a sale that is paid
  record SaleFact(
      List<LineFact> lines,
      List<TenderFact> tenders,
      Money total,
      String reason,
      List<DiscountFact> discounts,
      List<TenderFact> refunds)
      implements Fact {
    public SaleFact {
      discounts = List.copyOf(discounts);
      refunds = List.copyOf(refunds);
      lines = List.copyOf(lines);
      tenders = List.copyOf(tenders);
    }
  }

  /// An attempt that ended otherwise than its sale tells.
  record PaymentFact(String provider, String trade, Money amount, PaymentOutcome outcome)
      implements Fact {}

  record RefundFact(
      String provider, String trade, String refund, Money amount, RefundOutcome outcome)
      implements Fact {}

  /// What staff ended by hand.
  ///
  /// @param subject a trade number, a refund number or a sale's id
  /// @param how in the words of the back office
  /// @param by a number or initials
  record StaffFact(String subject, StaffOutcome how, String by) implements Fact {}

  record HelpFact(String screen) implements Fact {}

  /// A local rule struck.
  record RiskFact(String rule, String outcome) implements Fact {}

  /// How an invoice ended. Who it is made out to is no business of this report.
  ///
  /// @param numbers of the invoices, twenty digits each
  /// @param why of a refusal
  record InvoiceFact(String sale, InvoiceOutcome outcome, List<String> numbers, String why)
      implements Fact {
    public InvoiceFact {
      numbers = List.copyOf(numbers);
    }
  }

  record RatingFact(int faces) implements Fact {}

  /// How such an attempt ended, in the words of the back office.
  enum PaymentOutcome {
    /// Paid after its end, and its sale still wanted the money.
    SUCCEEDED,
    /// Left to staff before, and ended unpaid by itself since.
    CLOSED,
    /// Paid after its end, and given back at once.
    REVERSED,
    /// Left to staff.
    MANUAL
  }

  /// How an invoice ended, in the words of the back office.
  enum InvoiceOutcome {
    ISSUED,
    REFUSED,
    REDDENED,
    /// Left to staff.
    NOT_REDDENED
  }

  /// How a refund ended, in the words of the back office.
  enum RefundOutcome {
    SUCCEEDED,
    /// Left to staff.
    ABNORMAL
  }

  /// How staff ended it, in the words of the back office.
  enum StaffOutcome {
    REFUNDED_BY_HAND,
    FULFILLED_BY_HAND,
    NOTHING_OWED,
    /// What only staff may pass has been looked at.
    ALLOWED
  }

  /// One line of a sale.
  sealed interface LineFact {
    record FuelFact(FuellingTotal total) implements LineFact {}

    record GoodsFact(String ean, String name, int quantity, Money price, Money amount)
        implements LineFact {}

    /// Paid in advance and not delivered yet.
    record PrepaidFact(int pump, String grade, Money ceiling) implements LineFact {}
  }

  /// What was taken off the price.
  record DiscountFact(String name, Money amount) {}

  /// One payment of a sale.
  record TenderFact(String provider, String reference, Money amount) {}
}
