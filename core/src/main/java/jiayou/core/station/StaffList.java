package jiayou.core.station;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.hold.Hold;
import jiayou.core.hold.HoldState;
import jiayou.core.invoicing.Invoice;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.Doubt;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.value.Money;

/// Everything that waits for a person at the station, oldest first; each row stands until somebody
/// says how it was settled.
public final class StaffList {

  private StaffList() {}

  public static List<Row> of(Books books) {
    List<Row> rows = new ArrayList<>();
    books.sales().values().forEach(sale -> rows.addAll(of(books, sale)));
    books.invoices().values().forEach(invoice -> rows.addAll(of(invoice)));
    books.unexplained().values().forEach(u -> rows.add(row(u)));
    return rows;
  }

  private static List<Row> of(Books books, Sale sale) {
    List<Row> rows = new ArrayList<>();
    for (PaymentAttempt attempt : sale.attempts()) {
      if (attempt.state() instanceof AttemptState.Manual(Doubt doubt, String why)) {
        rows.add(
            new Row(
                doubt == Doubt.NO_END ? Matter.PAYMENT_OPEN : Matter.OTHER_AMOUNT_PAID,
                attempt.trade(),
                sale.trace(),
                Optional.of(attempt.trade()),
                attempt.amount(),
                why));
      }
    }
    for (Refund refund : sale.refunds()) {
      if (refund.state() instanceof Refund.State.Abnormal(String why)) {
        rows.add(
            new Row(
                Matter.REFUND_IMPOSSIBLE,
                refund.number(),
                sale.trace(),
                Optional.of(refund.trade()),
                refund.amount(),
                why));
      }
    }
    for (Hold hold : sale.terms().holds()) {
      if (hold.state() instanceof HoldState.Stuck(Money amount, String _, String why)) {
        rows.add(
            new Row(
                Matter.PART_STUCK,
                hold.number(),
                sale.trace(),
                Optional.of(hold.number()),
                amount,
                why));
      }
    }
    if (sale.state() instanceof SaleState.WithStaff(String why)) {
      rows.add(
          new Row(
              Matter.FUELLING_STUCK,
              sale.id(),
              sale.trace(),
              sale.paidAttempt().map(PaymentAttempt::trade),
              sale.basket().total(),
              stuck(books, sale).orElse(why)));
    }
    return rows;
  }

  private static List<Row> of(Invoice invoice) {
    List<Row> rows = new ArrayList<>();
    for (Invoice.Part part : invoice.parts()) {
      if (part.state() instanceof Invoice.State.Wanted(var obstacle) && obstacle.isPresent()) {
        rows.add(row(Matter.INVOICE_STUCK, part, obstacle.get().name()));
      }
      if (part.state() instanceof Invoice.State.NotReddened(var _, String why)) {
        rows.add(row(Matter.INVOICE_NOT_REDDENED, part, why));
      }
    }
    return rows;
  }

  private static Row row(Matter matter, Invoice.Part part, String why) {
    return new Row(
        matter,
        part.order().number(),
        SaleIds.trace(part.order().sale()),
        Optional.empty(),
        part.order().total(),
        why);
  }

  /// Which pump to go to, and what its controller said.
  private static Optional<String> stuck(Books books, Sale sale) {
    return sale.basket().fuels().stream()
        .map(fuel -> books.fuelling(fuel.total().key()))
        .flatMap(Optional::stream)
        .filter(f -> f.state() instanceof FuellingState.Stuck)
        .map(StaffList::stuck)
        .findFirst();
  }

  private static String stuck(Fuelling fuelling) {
    String why = fuelling.state() instanceof FuellingState.Stuck(_, String said) ? said : "";
    return "pump %d, fuelling %d: %s"
        .formatted(fuelling.key().pump(), fuelling.key().transaction(), why);
  }

  private static Row row(Unexplained unexplained) {
    return new Row(
        Matter.PAYMENT_UNEXPLAINED,
        unexplained.trade(),
        SaleIds.traceOfTrade(unexplained.trade()),
        Optional.of(unexplained.trade()),
        unexplained.amount(),
        "in the bill of " + unexplained.day() + " as " + unexplained.transaction());
  }

  /// One thing to do.
  ///
  /// @param subject what staff name when they have done it
  /// @param trace the number on the customer's papers
  /// @param trade the number that the provider knows
  /// @param why what the gateway, the controller or the bill said
  public record Row(
      Matter matter,
      String subject,
      String trace,
      Optional<String> trade,
      Money amount,
      String why) {}

  /// What is wrong.
  public enum Matter {
    /// Nobody can say whether it was paid.
    PAYMENT_OPEN,
    /// Paid, but not what was asked for.
    OTHER_AMOUNT_PAID,
    /// Money that must go back and cannot go back by itself.
    REFUND_IMPOSSIBLE,
    /// A part that was set aside and could not be taken, or was taken and should not have been.
    PART_STUCK,
    /// Paid, and the controller will not let the fuelling go.
    FUELLING_STUCK,
    /// The provider has money from a customer, and no sale has it.
    PAYMENT_UNEXPLAINED,
    /// An invoice waits for the station: for stock, for whoever draws it, for credit.
    INVOICE_STUCK,
    /// The money went back, and its invoice could not be taken back.
    INVOICE_NOT_REDDENED
  }
}
