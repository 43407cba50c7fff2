package jiayou.core.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact.SaleFact;
import jiayou.core.effect.Fact.TenderFact;
import jiayou.core.effect.Step;
import jiayou.core.hold.Hold;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.port.Holder.What;
import jiayou.core.value.Money;

/// What the back office learns of a sale, in the order in which it happened.
public final class Reports {

  private Reports() {}

  static Step<Sale> sale(Sale sale, String type, String reason, Instant at) {
    return fact(
        sale,
        type,
        new SaleFact(
            lines(sale), tenders(sale), sale.price(), reason, discounts(sale), refunds(sale)),
        at);
  }

  /// A part that staff must look at.
  static Step<Sale> stuck(Sale sale, Hold hold, Instant at) {
    return fact(
        sale,
        "payment.ended",
        new Fact.PaymentFact(tender(hold), hold.number(), hold.paid(), Fact.PaymentOutcome.MANUAL),
        at);
  }

  /// What pays, in the words of tickets and reports.
  public static String tender(Hold hold) {
    return switch (hold.request().what()) {
      case What.Coupons _ -> "coupons";
      case What.Points _ -> "points";
      case What.Card _ -> hold.request().holder();
    };
  }

  static Step<Sale> refund(Sale sale, Refund refund, Fact.RefundOutcome outcome, Instant at) {
    return fact(
        sale,
        "refund.ended",
        new Fact.RefundFact(
            refund.provider(), refund.trade(), refund.number(), refund.amount(), outcome),
        at);
  }

  static Step<Sale> payment(
      Sale sale, PaymentAttempt attempt, Fact.PaymentOutcome outcome, Instant at) {
    return fact(
        sale,
        "payment.ended",
        new Fact.PaymentFact(attempt.provider(), attempt.trade(), attempt.amount(), outcome),
        at);
  }

  static Step<Sale> fact(Sale sale, String type, Fact fact, Instant at) {
    int sequence = sale.reports() + 1;
    return Step.of(
        sale.withReports(sequence),
        new SendReport(sale.id() + "-" + sequence, type, sale.id(), sequence, at, fact));
  }

  private static List<LineFact> lines(Sale sale) {
    List<LineFact> lines = new ArrayList<>();
    for (Line line : sale.basket().lines()) {
      lines.add(
          switch (line) {
            case Line.Fuel fuel -> new LineFact.FuelFact(fuel.total());
            case Line.Prepaid p -> new LineFact.PrepaidFact(p.pump(), p.grade(), p.ceiling());
            case Line.Goods goods ->
                new LineFact.GoodsFact(
                    goods.product().ean(),
                    goods.product().nameZh(),
                    goods.quantity(),
                    goods.product().price(),
                    goods.amount());
          });
    }
    return lines;
  }

  private static List<TenderFact> tenders(Sale sale) {
    List<TenderFact> tenders = new ArrayList<>();
    for (PaymentAttempt attempt : sale.attempts()) {
      if (attempt.state() instanceof AttemptState.Succeeded) {
        tenders.add(new TenderFact(attempt.provider(), attempt.trade(), attempt.amount()));
      }
    }
    for (Hold hold : sale.terms().holds()) {
      // What was paid in advance is taken when it is known how much of it was used.
      Money part = sale.isPaid() ? hold.paid().plus(hold.setAside()) : hold.paid();
      if (part.isPositive()) {
        tenders.add(new TenderFact(tender(hold), hold.number(), part));
      }
    }
    return tenders;
  }

  /// What was taken off the price of its lines.
  public static List<Fact.DiscountFact> discounts(Sale sale) {
    List<Fact.DiscountFact> discounts = new ArrayList<>();
    sale.terms()
        .quote()
        .ifPresent(q ->
            q.discounts().forEach(d -> discounts.add(new Fact.DiscountFact(d.name(), d.amount()))));
    if (sale.basket().overrun().isPositive()) {
      discounts.add(new Fact.DiscountFact(Tickets.OVERRUN, sale.basket().overrun()));
    }
    return discounts;
  }

  /// What goes back of attempts that paid for the sale.
  private static List<TenderFact> refunds(Sale sale) {
    return sale.attempts().stream()
        .filter(a -> a.state() instanceof AttemptState.Succeeded)
        .flatMap(a -> sale.refunds().stream().filter(r -> r.trade().equals(a.trade())))
        .map(r -> new TenderFact(r.provider(), r.number(), r.amount()))
        .toList();
  }
}
