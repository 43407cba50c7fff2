package jiayou.core.bill;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jiayou.core.event.Settlement;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.sale.Sale;
import jiayou.core.value.Money;

/// What came in and went back on one day, as one side has it.
///
/// Money that came too late counts on both lines, because it did come. What is still open counts on
/// neither.
public record Turnover(int payments, Money paid, int refunds, Money refunded) {

  public static final Turnover NONE = new Turnover(0, Money.ZERO, 0, Money.ZERO);

  public Money net() {
    return paid.minus(refunded);
  }

  public Turnover plus(Turnover other) {
    return new Turnover(
        payments + other.payments,
        paid.plus(other.paid),
        refunds + other.refunds,
        refunded.plus(other.refunded));
  }

  /// A payment that the provider undid as a whole is none, and a refund that failed is none.
  static Turnover ofBill(Bill bill) {
    Set<String> undone = new HashSet<>();
    bill.rows().stream()
        .filter(Bill.Row.Reversed.class::isInstance)
        .forEach(row -> undone.add(row.trade()));
    Turnover sum = NONE;
    for (Bill.Row row : bill.rows()) {
      switch (row) {
        case Bill.Row.Paid paid when !undone.contains(paid.trade()) ->
            sum = sum.plus(in(paid.amount()));
        case Bill.Row.Refunded back when back.back() != Bill.Back.FAILED ->
            sum = sum.plus(out(back.amount()));
        case Bill.Row.Paid _, Bill.Row.Reversed _, Bill.Row.Refunded _ -> {}
      }
    }
    return sum;
  }

  static Turnover ofBooks(String provider, LocalDate day, Collection<Sale> sales) {
    Turnover sum = NONE;
    for (Sale sale : sales) {
      for (PaymentAttempt attempt : sale.attempts()) {
        if (attempt.provider().equals(provider)) {
          sum = sum.plus(of(attempt, day));
        }
      }
      for (Refund refund : sale.refunds()) {
        if (refund.provider().equals(provider) && backOn(refund).equals(Optional.of(day))) {
          sum = sum.plus(out(refund.amount()));
        }
      }
    }
    return sum;
  }

  /// What staff settled has no moment of its own: it counts on the day on which it began.
  private static Turnover of(PaymentAttempt attempt, LocalDate day) {
    Turnover in = in(attempt.amount());
    if (attempt.state() instanceof AttemptState.SettledByStaff(Settlement how)) {
      return !Payments.day(attempt.begunAt()).equals(day)
          ? NONE
          : switch (how) {
            case REFUNDED_BY_HAND -> in.plus(out(attempt.amount()));
            case FULFILLED_BY_HAND -> in;
            case NOTHING_OWED -> NONE;
          };
    }
    return Payments.paidOn(attempt).equals(Optional.of(day)) ? in : NONE;
  }

  private static Optional<LocalDate> backOn(Refund refund) {
    return switch (refund.state()) {
      case Refund.State.Succeeded(var at) -> Optional.of(Payments.day(at));
      case Refund.State.Submitting _, Refund.State.Processing _ ->
          refund.askedAt().map(Payments::day);
      case Refund.State.SettledByStaff(Settlement how) when how == Settlement.REFUNDED_BY_HAND ->
          refund.askedAt().map(Payments::day);
      case Refund.State.Abnormal _, Refund.State.SettledByStaff _ -> Optional.empty();
    };
  }

  private static Turnover in(Money amount) {
    return new Turnover(1, amount, 0, Money.ZERO);
  }

  private static Turnover out(Money amount) {
    return new Turnover(0, Money.ZERO, 1, amount);
  }
}
