package jiayou.core.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.sale.Sale;
import jiayou.core.value.Money;

/// One terminal's day, tender by tender, each held against the provider's bill where there is one.
///
/// @param day by the clock of the bills
/// @param tenders in the order of their ids: each that took money, has something open, or sent a
///   bill
public record DaySheet(LocalDate day, List<Tender> tenders) {

  public DaySheet {
    tenders = List.copyOf(tenders);
  }

  /// @param bills of this day, and of the days around as far as they are at hand
  /// @param prefix how our trade numbers begin: `S1_K02_`
  /// @param sales every sale that ever was, or at least those of the days around
  public static DaySheet of(
      LocalDate day, List<Bill> bills, String prefix, Collection<Sale> sales) {
    TreeSet<String> providers = new TreeSet<>();
    bills.forEach(bill -> providers.add(bill.provider()));
    sales.forEach(sale -> sale.attempts().forEach(a -> providers.add(a.provider())));
    sales.forEach(sale -> sale.refunds().forEach(r -> providers.add(r.provider())));
    List<Tender> tenders = new ArrayList<>();
    for (String provider : providers) {
      List<Bill> its = bills.stream().filter(b -> b.provider().equals(provider)).toList();
      Tender tender = tender(provider, day, its, prefix, sales);
      if (!tender.isEmpty()) {
        tenders.add(tender);
      }
    }
    return new DaySheet(day, tenders);
  }

  /// What we have ourselves, over all tenders.
  public Turnover total() {
    return tenders.stream().map(Tender::ours).reduce(Turnover.NONE, Turnover::plus);
  }

  /// Whether every bill that came agrees; tenders without a bill are not judged.
  public boolean agrees() {
    return tenders.stream().flatMap(t -> t.bill().stream()).allMatch(b -> b.comparison().isClean());
  }

  /// One way to pay.
  ///
  /// @param discounts what the provider paid in the customers' place, as it told us with each
  ///   payment
  /// @param undecided how many attempts of the day have no end yet
  /// @param bill empty where none came
  public record Tender(
      String provider, Turnover ours, Money discounts, int undecided, Optional<Billed> bill) {

    boolean isEmpty() {
      return ours.equals(Turnover.NONE) && undecided == 0 && bill.isEmpty();
    }
  }

  /// The provider's side of it, for this terminal alone.
  ///
  /// @param discounts empty where the bill tells none
  /// @param fees what the provider keeps; empty where the bill tells none
  public record Billed(
      Turnover theirs, Optional<Money> discounts, Optional<Money> fees, Comparison comparison) {}

  private static Tender tender(
      String provider, LocalDate day, List<Bill> bills, String prefix, Collection<Sale> sales) {
    List<PaymentAttempt> attempts =
        sales.stream()
            .flatMap(sale -> sale.attempts().stream())
            .filter(a -> a.provider().equals(provider))
            .toList();
    List<Bill> around = bills.stream().filter(b -> !b.day().equals(day)).toList();
    return new Tender(
        provider,
        Turnover.ofBooks(provider, day, sales),
        attempts.stream()
            .filter(a -> Payments.paidOn(a).equals(Optional.of(day)))
            .map(DaySheet::discount)
            .reduce(Money.ZERO, Money::plus),
        (int)
            attempts.stream()
                .filter(a -> !a.state().isOver() && Payments.day(a.begunAt()).equals(day))
                .count(),
        bills.stream()
            .filter(b -> b.day().equals(day))
            .findFirst()
            .map(bill -> billed(bill, around, prefix, sales)));
  }

  private static Billed billed(
      Bill bill, List<Bill> around, String prefix, Collection<Sale> sales) {
    Bill own = bill.only(prefix);
    return new Billed(
        Turnover.ofBill(own),
        sum(own, Bill.Cost::discount),
        sum(own, Bill.Cost::fee),
        Comparison.of(bill, around, prefix, sales));
  }

  private static Optional<Money> sum(Bill bill, Function<Bill.Cost, Optional<Money>> which) {
    return bill.costs().stream().flatMap(cost -> which.apply(cost).stream()).reduce(Money::plus);
  }

  private static Money discount(PaymentAttempt attempt) {
    return switch (attempt.state()) {
      case AttemptState.Succeeded paid -> attempt.amount().minus(paid.payerPaid());
      case AttemptState.Held paid -> attempt.amount().minus(paid.payerPaid());
      case AttemptState.Submitting _,
          AttemptState.Stopping _,
          AttemptState.AwaitingScan _,
          AttemptState.UserConfirming _,
          AttemptState.Querying _,
          AttemptState.Ending _,
          AttemptState.Failed _,
          AttemptState.NeverBegun _,
          AttemptState.Ended _,
          AttemptState.Manual _,
          AttemptState.PaidLate _,
          AttemptState.SettledByStaff _ ->
          Money.ZERO;
    };
  }
}
