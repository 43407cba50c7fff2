package jiayou.core.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jiayou.core.event.Settlement;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.sale.Sale;
import jiayou.core.station.SaleIds;

/// Our refunds against those of a bill.
final class Refunds {

  private final Bill bill;
  private final List<Bill> neighbours;
  private final Map<String, Refund> refunds = new LinkedHashMap<>();
  private final List<PaymentAttempt> attempts = new ArrayList<>();

  Refunds(Bill bill, List<Bill> neighbours, Collection<Sale> sales) {
    this.bill = bill;
    this.neighbours = neighbours;
    for (Sale sale : sales) {
      attempts.addAll(sale.attempts());
      sale.refunds().forEach(r -> refunds.put(r.number(), r));
    }
    refunds.values().removeIf(r -> !r.provider().equals(bill.provider()));
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (Bill.Row.Refunded row : rows(bill)) {
      Optional<Refund> ours = Optional.ofNullable(refunds.get(row.refund()));
      findings.add(
          new Finding(
              ours.map(r -> difference(row, r)).orElseGet(() -> byHand(row)),
              SaleIds.traceOfTrade(row.trade()),
              row.trade(),
              Optional.of(row.refund()),
              ours.map(Refund::amount),
              Optional.of(row.amount())));
    }
    Set<String> known = numbers(bill);
    Set<String> around =
        neighbours.stream().flatMap(b -> numbers(b).stream()).collect(Collectors.toSet());
    for (Refund refund : refunds.values()) {
      boolean today = backOn(refund).filter(bill.day()::equals).isPresent();
      if (today && !known.contains(refund.number())) {
        findings.add(
            new Finding(
                around.contains(refund.number())
                    ? Difference.CROSS_DAY
                    : Difference.REFUND_LOCAL_ONLY,
                SaleIds.traceOfTrade(refund.trade()),
                refund.trade(),
                Optional.of(refund.number()),
                Optional.of(refund.amount()),
                Optional.empty()));
      }
    }
    return findings;
  }

  /// What is on its way was accepted, on whichever side it is farther by now.
  private Difference difference(Bill.Row.Refunded row, Refund refund) {
    if (!row.amount().equals(refund.amount())) {
      return Difference.AMOUNT_DIFF;
    }
    return switch (refund.state()) {
      case Refund.State.Succeeded(var at) ->
          row.back() == Bill.Back.FAILED
              ? Difference.STATE_DIFF
              : Payments.days(Payments.day(at), bill.day());
      case Refund.State.Submitting _, Refund.State.Processing _ ->
          row.back() == Bill.Back.ON_ITS_WAY ? Difference.OK : Difference.STATE_DIFF;
      case Refund.State.Abnormal _, Refund.State.SettledByStaff _ ->
          row.back() == Bill.Back.FAILED ? Difference.OK : Difference.STATE_DIFF;
    };
  }

  /// Staff who give money back in the merchant's pages do so under a number of their own.
  private Difference byHand(Bill.Row.Refunded row) {
    boolean refund =
        refunds.values().stream()
            .anyMatch(r ->
                r.trade().equals(row.trade())
                    && r.amount().equals(row.amount())
                    && r.state() instanceof Refund.State.SettledByStaff(Settlement how)
                    && how == Settlement.REFUNDED_BY_HAND);
    boolean payment =
        attempts.stream()
            .anyMatch(a ->
                a.trade().equals(row.trade())
                    && a.state() instanceof AttemptState.SettledByStaff(Settlement how)
                    && how == Settlement.REFUNDED_BY_HAND);
    return refund || payment ? Difference.OK : Difference.REFUND_BILL_ONLY;
  }

  private static Optional<LocalDate> backOn(Refund refund) {
    return refund.backAt().map(Payments::day);
  }

  private static List<Bill.Row.Refunded> rows(Bill bill) {
    return bill.rows().stream()
        .filter(Bill.Row.Refunded.class::isInstance)
        .map(Bill.Row.Refunded.class::cast)
        .toList();
  }

  private static Set<String> numbers(Bill bill) {
    return rows(bill).stream().map(Bill.Row.Refunded::refund).collect(Collectors.toSet());
  }
}
