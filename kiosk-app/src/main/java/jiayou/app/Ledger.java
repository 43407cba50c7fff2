package jiayou.app;

import java.util.Collection;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Fact;
import jiayou.core.event.Event;
import jiayou.core.hold.Hold;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Line;
import jiayou.core.sale.Reports;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.slip.Slip;
import jiayou.journal.H2Journal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The terminal's own books as JSON, read from its journal, so that a stranger can hold them
/// against everybody else's.
final class Ledger {

  private final JsonMapper json = new JsonMapper();
  private final Collection<Sale> sales;

  private Ledger(Collection<Sale> sales) {
    this.sales = sales;
  }

  static Ledger of(H2Journal<Event, Effect> journal, Rules rules) {
    return new Ledger(WholeJournal.of(journal, rules).sales());
  }

  /// `{"sales":[…]}` in the order in which they were opened, without any time of the clock.
  String json() {
    ObjectNode root = json.createObjectNode();
    ArrayNode list = root.putArray("sales");
    sales.forEach(sale -> list.add(sale(sale)));
    return root.toPrettyString();
  }

  private ObjectNode sale(Sale sale) {
    ObjectNode node =
        json.createObjectNode()
            .put("id", sale.id())
            .put("trace", sale.trace())
            .put("screen", sale.screen())
            .put("state", state(sale.state()))
            .put("total", sale.price().fen());
    ArrayNode discounts = node.putArray("discounts");
    discounts(sale)
        .forEach(d -> discounts.addObject().put("name", d.name()).put("amount", d.amount().fen()));
    ArrayNode lines = node.putArray("lines");
    sale.basket().lines().forEach(line -> lines.add(line(line)));
    ArrayNode tenders = node.putArray("tenders");
    ArrayNode attempts = node.putArray("attempts");
    for (PaymentAttempt attempt : sale.attempts()) {
      ObjectNode row =
          json.createObjectNode()
              .put("provider", attempt.provider())
              .put("reference", attempt.trade())
              .put("amount", attempt.amount().fen());
      if (attempt.state() instanceof AttemptState.Succeeded) {
        tenders.add(row);
      }
      attempts.add(row.deepCopy().put("state", attempt.state().getClass().getSimpleName()));
    }
    holds(sale, tenders, node.putArray("holds"));
    ArrayNode refunds = node.putArray("refunds");
    for (Refund refund : sale.refunds()) {
      refunds
          .addObject()
          .put("reference", refund.number())
          .put("payment", refund.trade())
          .put("amount", refund.amount().fen())
          .put("state", refund.state().getClass().getSimpleName());
    }
    ArrayNode slips = node.putArray("tickets");
    for (Slip slip : sale.slips()) {
      slips
          .addObject()
          .put("id", slip.ticket().id())
          .put("kind", slip.ticket().kind().name())
          .put("copy", slip.ticket().copy())
          .put("state", slip.state().getClass().getSimpleName());
    }
    return node;
  }

  private static void holds(Sale sale, ArrayNode tenders, ArrayNode holds) {
    for (Hold hold : sale.terms().holds()) {
      ObjectNode row =
          holds
              .addObject()
              .put("provider", Reports.tender(hold))
              .put("reference", hold.number())
              .put("amount", hold.paid().fen());
      if (hold.paid().isPositive()) {
        tenders.add(row.deepCopy());
      }
      row.put("state", hold.state().getClass().getSimpleName());
    }
  }

  private static List<Fact.DiscountFact> discounts(Sale sale) {
    return Reports.discounts(sale);
  }

  private ObjectNode line(Line line) {
    return switch (line) {
      case Line.Fuel fuel ->
          json.createObjectNode()
              .put("kind", "fuel")
              .put("pump", fuel.total().key().pump())
              .put("transaction", fuel.total().key().transaction())
              .put("volume", fuel.total().volume().figure())
              .put("amount", fuel.amount().fen());
      case Line.Prepaid nozzle ->
          json.createObjectNode()
              .put("kind", "prepaid")
              .put("pump", nozzle.pump())
              .put("amount", nozzle.ceiling().fen())
              .put("state", nozzle.state().getClass().getSimpleName());
      case Line.Goods goods ->
          json.createObjectNode()
              .put("kind", "goods")
              .put("ean", goods.product().ean())
              .put("quantity", goods.quantity())
              .put("amount", goods.amount().fen());
    };
  }

  private static String state(SaleState state) {
    return switch (state) {
      case SaleState.Open _ -> "OPEN";
      case SaleState.Holding _ -> "HOLDING";
      case SaleState.Tendering _ -> "TENDERING";
      case SaleState.Delivering _ -> "DELIVERING";
      case SaleState.Fulfilling _ -> "FULFILLING";
      case SaleState.Settled _ -> "SETTLED";
      case SaleState.Cancelled _ -> "CANCELLED";
      case SaleState.WithStaff _ -> "WITH_STAFF";
    };
  }
}
