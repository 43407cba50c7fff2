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
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;

/// What the back office learns of a sale, in the order in which it happened.
final class Reports {

  private Reports() {}

  static Step<Sale> sale(Sale sale, String type, String reason, Instant at) {
    return fact(
        sale, type, new SaleFact(lines(sale), tenders(sale), sale.basket().total(), reason), at);
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
    return tenders;
  }
}
