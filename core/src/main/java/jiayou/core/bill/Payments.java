package jiayou.core.bill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jiayou.core.event.Settlement;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.sale.Sale;
import jiayou.core.station.SaleIds;
import jiayou.core.value.Money;

/// Our attempts against the payments of a bill.
final class Payments {

  private final Bill bill;
  private final List<Bill> neighbours;
  private final Map<String, PaymentAttempt> attempts = new LinkedHashMap<>();
  private final Set<String> reversed;

  Payments(Bill bill, List<Bill> neighbours, Collection<Sale> sales) {
    this.bill = bill;
    this.neighbours = neighbours;
    sales.forEach(sale -> sale.attempts().forEach(a -> attempts.put(a.trade(), a)));
    attempts.values().removeIf(a -> !a.provider().equals(bill.provider()));
    this.reversed = new HashSet<>(reversals(bill));
    neighbours.forEach(b -> reversed.addAll(reversals(b)));
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Bill.Row.Paid row : paid(bill)) {
      findings.add(finding(difference(row), row.trade(), Optional.of(row.amount())));
    }
    Set<String> known = trades(bill);
    for (String trade : reversals(bill)) {
      if (!known.contains(trade)) {
        findings.add(finding(reversedAlone(trade), trade, Optional.empty()));
      }
    }
    Set<String> around =
        neighbours.stream().flatMap(b -> trades(b).stream()).collect(Collectors.toSet());
    for (PaymentAttempt attempt : attempts.values()) {
      boolean today = paidOn(attempt).filter(bill.day()::equals).isPresent();
      if (today && !known.contains(attempt.trade())) {
        Difference missing =
            around.contains(attempt.trade()) ? Difference.CROSS_DAY : Difference.LOCAL_ONLY;
        findings.add(finding(missing, attempt.trade(), Optional.empty()));
      }
    }
    return findings;
  }

  /// Money at the provider, not given back since, that no attempt of ours accounts for.
  List<Bill.Row.Paid> unexplained() {
    return paid(bill).stream()
        .filter(row -> !isAccountedFor(row.trade()) && !reversed.contains(row.trade()))
        .filter(row -> refunded(row.trade()).fen() < row.amount().fen())
        .toList();
  }

  private Difference difference(Bill.Row.Paid row) {
    PaymentAttempt attempt = attempts.get(row.trade());
    if (attempt == null) {
      return Difference.BILL_ONLY;
    }
    boolean undone = reversed.contains(row.trade());
    return switch (attempt.state()) {
      case AttemptState.Succeeded s -> both(row, attempt, undone, s.at());
      case AttemptState.PaidLate s -> both(row, attempt, undone, s.at());
      case AttemptState.Held s -> both(row, attempt, undone, s.at());
      case AttemptState.SettledByStaff(Settlement how) when how != Settlement.NOTHING_OWED ->
          row.amount().equals(attempt.amount()) ? Difference.OK : Difference.AMOUNT_DIFF;
      case AttemptState.Ended _ when !undone && attempt.presentation() == Presentation.TAKEN ->
          Difference.STATE_DIFF;
      case AttemptState.Ended _,
          AttemptState.Failed _,
          AttemptState.NeverBegun _,
          AttemptState.SettledByStaff _ ->
          undone ? Difference.OK : Difference.BILL_ONLY;
      case AttemptState.Submitting _,
          AttemptState.Stopping _,
          AttemptState.AwaitingScan _,
          AttemptState.UserConfirming _,
          AttemptState.Querying _,
          AttemptState.Ending _,
          AttemptState.Manual _ ->
          Difference.STATE_DIFF;
    };
  }

  private Difference both(Bill.Row.Paid row, PaymentAttempt attempt, boolean undone, Instant at) {
    if (!row.amount().equals(attempt.amount())) {
      return Difference.AMOUNT_DIFF;
    }
    return undone ? Difference.STATE_DIFF : days(day(at), bill.day());
  }

  private Difference reversedAlone(String trade) {
    PaymentAttempt attempt = attempts.get(trade);
    return attempt != null && paidOn(attempt).isEmpty() ? Difference.OK : Difference.STATE_DIFF;
  }

  /// Whether we know that there was money, or still ask about it, or staff have it before them.
  private boolean isAccountedFor(String trade) {
    PaymentAttempt attempt = attempts.get(trade);
    return attempt != null
        && switch (attempt.state()) {
          case AttemptState.Ended _, AttemptState.Failed _, AttemptState.NeverBegun _ -> false;
          case AttemptState.SettledByStaff(Settlement how) -> how != Settlement.NOTHING_OWED;
          case AttemptState.Submitting _,
              AttemptState.Stopping _,
              AttemptState.AwaitingScan _,
              AttemptState.UserConfirming _,
              AttemptState.Querying _,
              AttemptState.Ending _,
              AttemptState.Manual _,
              AttemptState.Held _,
              AttemptState.Succeeded _,
              AttemptState.PaidLate _ ->
              true;
        };
  }

  private Finding finding(Difference difference, String trade, Optional<Money> theirs) {
    Optional<Money> ours =
        isAccountedFor(trade)
            ? Optional.ofNullable(attempts.get(trade)).map(PaymentAttempt::amount)
            : Optional.empty();
    return new Finding(
        difference, SaleIds.traceOfTrade(trade), trade, Optional.empty(), ours, theirs);
  }

  private Money refunded(String trade) {
    return bill.rows().stream()
        .filter(row -> row.trade().equals(trade))
        .map(row -> row instanceof Bill.Row.Refunded back ? back.amount() : Money.ZERO)
        .reduce(Money.ZERO, Money::plus);
  }

  static Optional<LocalDate> paidOn(PaymentAttempt attempt) {
    return attempt.paidAt().map(Payments::day);
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Bill.CLOCK);
  }

  /// Two clocks may see one moment on two sides of midnight, but not days apart.
  static Difference days(LocalDate ours, LocalDate theirs) {
    long apart = Math.abs(ChronoUnit.DAYS.between(ours, theirs));
    return apart == 0 ? Difference.OK : apart == 1 ? Difference.CROSS_DAY : Difference.STATE_DIFF;
  }

  private static List<Bill.Row.Paid> paid(Bill bill) {
    return bill.rows().stream()
        .filter(Bill.Row.Paid.class::isInstance)
        .map(Bill.Row.Paid.class::cast)
        .toList();
  }

  private static Set<String> trades(Bill bill) {
    return paid(bill).stream().map(Bill.Row.Paid::trade).collect(Collectors.toSet());
  }

  private static List<String> reversals(Bill bill) {
    return bill.rows().stream()
        .filter(Bill.Row.Reversed.class::isInstance)
        .map(Bill.Row::trade)
        .toList();
  }
}
