package jiayou.office;

import java.util.List;
import jiayou.core.port.BackOffice.Report;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// Something that the back office wants to know, in our own nouns; [#report] makes it the
/// contract's event. No personal data belongs in here.
public sealed interface OfficeEvent {

  record SaleTendered(SaleFacts facts) implements OfficeEvent {}

  record SaleSettled(SaleFacts facts) implements OfficeEvent {}

  record SaleCancelled(SaleFacts facts, String reason) implements OfficeEvent {}

  record SaleWithStaff(SaleFacts facts, String reason) implements OfficeEvent {}

  /// @param reference our number of the attempt, as the provider knows it
  record PaymentEnded(String provider, String reference, Money amount, PaymentOutcome outcome)
      implements OfficeEvent {}

  /// @param payment the reference of the attempt that is given back
  record RefundEnded(
      String provider, String reference, String payment, Money amount, RefundOutcome outcome)
      implements OfficeEvent {}

  /// Staff ended by hand what a terminal could not.
  ///
  /// @param reference a payment's, a refund's or a sale's
  /// @param by a number or initials, never a person's name
  record StaffSettled(String reference, StaffOutcome outcome, String by) implements OfficeEvent {}

  /// Staff at a screen let something pass that only they may.
  record StaffAllowed(String reference, String by) implements OfficeEvent {}

  /// A local rule struck.
  ///
  /// @param outcome `ALLOW`, `WARN`, `ATTENDANT`, `DENY`, `TOO_LATE`
  record RiskFound(String rule, String outcome) implements OfficeEvent {}

  /// How an order for an invoice ended; who it is made out to is not in it.
  ///
  /// @param sale the sale's id
  /// @param numbers twenty digits each
  /// @param why of a refusal, else empty
  record InvoiceEnded(String sale, InvoiceOutcome outcome, List<String> numbers, String why)
      implements OfficeEvent {
    public InvoiceEnded {
      numbers = List.copyOf(numbers);
    }
  }

  /// @param place `kiosk`, `pump 3`
  record HelpRaised(String place, String reason) implements OfficeEvent {}

  /// @param stars 1..5
  record RatingGiven(int stars) implements OfficeEvent {}

  /// What was sold and how it was paid.
  ///
  /// @param total the sum of the lines' amounts less the discounts; the back office refuses any
  ///   other
  /// @param refunds what goes back of the tenders by itself
  record SaleFacts(
      List<Line> lines,
      List<Tender> tenders,
      Money total,
      List<Discount> discounts,
      List<Tender> refunds) {
    public SaleFacts {
      discounts = List.copyOf(discounts);
      refunds = List.copyOf(refunds);
      lines = List.copyOf(lines);
      tenders = List.copyOf(tenders);
    }
  }

  /// One line of a sale.
  sealed interface Line {
    record Fuel(FuellingTotal fuelling) implements Line {}

    record Goods(String ean, String name, int quantity, Money price, Money amount)
        implements Line {}

    /// Paid in advance, not delivered yet.
    record Prepaid(int pump, String grade, Money amount) implements Line {}
  }

  record Tender(String provider, String reference, Money amount) {}

  record Discount(String name, Money amount) {}

  /// Money is held only after `SUCCEEDED`.
  enum PaymentOutcome {
    SUCCEEDED,
    FAILED,
    CLOSED,
    REVERSED,
    MANUAL
  }

  /// Money is back only after `SUCCEEDED`.
  enum RefundOutcome {
    SUCCEEDED,
    ABNORMAL,
    FAILED
  }

  /// How asking for an invoice, or taking it back, ended.
  enum InvoiceOutcome {
    ISSUED,
    REFUSED,
    REDDENED,
    NOT_REDDENED
  }

  /// What staff did, or found.
  enum StaffOutcome {
    REFUNDED_BY_HAND,
    FULFILLED_BY_HAND,
    NOTHING_OWED
  }

  /// The contract's name for this kind of event.
  default String type() {
    return switch (this) {
      case SaleTendered event -> "sale.tendered";
      case SaleSettled event -> "sale.settled";
      case SaleCancelled event -> "sale.cancelled";
      case SaleWithStaff event -> "sale.with-staff";
      case PaymentEnded event -> "payment.ended";
      case RefundEnded event -> "refund.ended";
      case StaffSettled event -> "staff.settled";
      case StaffAllowed event -> "staff.allowed";
      case InvoiceEnded event -> "invoice.ended";
      case RiskFound event -> "risk.found";
      case HelpRaised event -> "help.raised";
      case RatingGiven event -> "rating.given";
    };
  }

  /// This event as it is owed to the back office.
  ///
  /// @param id the idempotency key; the same facts must come with the same id for ever
  /// @param subject the sale's id
  /// @param sequence 1, 2, 3, ... within the subject
  /// @param at RFC 3339
  default Report report(String id, String subject, int sequence, String at) {
    return new Report(id, type(), subject, sequence, at, EventJson.of(this));
  }
}
