package jiayou.core.station;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.UnexplainedPaymentSeen;
import jiayou.core.fuelling.FuellingMachine;
import jiayou.core.rules.Rules;
import jiayou.core.sale.ByHand;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;

/// What staff end by hand, and what a provider's bill brings before them.
final class StaffDesk {

  private StaffDesk() {}

  /// @return the sale's step; releasing and clearing among its effects are still wishes
  static Optional<Step<Sale>> settled(Books books, SettledByStaff e, Instant at, Rules rules) {
    return books.sales().values().stream()
        .map(sale -> changed(sale, ByHand.settled(sale, e, at, rules)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// What staff closed on the controller is closed here too.
  static Books withoutStuck(Books books, Sale sale) {
    if (sale.state() instanceof SaleState.WithStaff) {
      return books;
    }
    Books next = books;
    for (Line.Fuel fuel : sale.basket().fuels()) {
      Books before = next;
      next =
          before
              .fuelling(fuel.total().key())
              .map(FuellingMachine::settledByStaff)
              .map(before::with)
              .orElse(before);
    }
    return next;
  }

  static Step<Books> explained(Books books, SettledByStaff e, Instant at, Rules rules) {
    Map<String, Unexplained> next = new LinkedHashMap<>(books.unexplained());
    if (next.remove(e.subject()) == null) {
      return Step.of(books);
    }
    return Step.of(
        books.withUnexplained(next),
        report(e.subject(), 2, "staff.settled", ByHand.fact(e), at, rules));
  }

  /// A number stands on the list once, whatever bill it is found in.
  static Step<Books> seen(Books books, UnexplainedPaymentSeen e, Instant at, Rules rules) {
    if (books.unexplained().containsKey(e.trade())) {
      return Step.of(books);
    }
    Map<String, Unexplained> next = new LinkedHashMap<>(books.unexplained());
    next.put(
        e.trade(), new Unexplained(e.provider(), e.trade(), e.transaction(), e.amount(), e.day()));
    Fact fact =
        new Fact.PaymentFact(e.provider(), e.trade(), e.amount(), Fact.PaymentOutcome.MANUAL);
    return Step.of(
        books.withUnexplained(next), report(e.trade(), 1, "payment.ended", fact, at, rules));
  }

  /// No sale is behind it, so it is a subject of its own.
  private static SendReport report(
      String trade, int sequence, String type, Fact fact, Instant at, Rules rules) {
    String subject = rules.terminal() + "-bill-" + trade;
    return new SendReport(subject + "-" + sequence, type, subject, sequence, at, fact);
  }

  private static Optional<Step<Sale>> changed(Sale before, Step<Sale> step) {
    return before.equals(step.state()) && step.effects().equals(List.of())
        ? Optional.empty()
        : Optional.of(step);
  }
}
