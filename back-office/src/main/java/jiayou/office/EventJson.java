package jiayou.office;

import java.util.List;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.office.OfficeEvent.Line;
import jiayou.office.OfficeEvent.SaleFacts;
import jiayou.office.OfficeEvent.Tender;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes an event's facts as the contract wants them: fen as whole numbers, volumes as text.
final class EventJson {

  private EventJson() {}

  static String of(OfficeEvent event) {
    ObjectNode node =
        switch (event) {
          case OfficeEvent.SaleTendered(SaleFacts facts) -> sale(facts);
          case OfficeEvent.SaleSettled(SaleFacts facts) -> sale(facts);
          case OfficeEvent.SaleCancelled(SaleFacts facts, String reason) ->
              sale(facts).put("reason", reason);
          case OfficeEvent.SaleWithStaff(SaleFacts facts, String reason) ->
              sale(facts).put("reason", reason);
          case OfficeEvent.PaymentEnded payment -> payment(payment);
          case OfficeEvent.RefundEnded refund -> refund(refund);
          case OfficeEvent.StaffSettled settled -> settled(settled);
          case OfficeEvent.StaffAllowed(String reference, String by) ->
              node().put("reference", reference).put("by", by);
          case OfficeEvent.InvoiceEnded invoice -> invoice(invoice);
          case OfficeEvent.RiskFound(String rule, String outcome) ->
              node().put("rule", rule).put("outcome", outcome);
          case OfficeEvent.HelpRaised(String place, String reason) ->
              node().put("place", place).put("reason", reason);
          case OfficeEvent.RatingGiven(int stars) -> node().put("stars", stars);
        };
    return Wire.JSON.writeValueAsString(node);
  }

  private static ObjectNode sale(SaleFacts facts) {
    ObjectNode node = node();
    ArrayNode lines = node.putArray("lines");
    facts.lines().forEach(line -> lines.add(line(line)));
    tenders(node.putArray("tenders"), facts.tenders());
    if (!facts.discounts().isEmpty()) {
      ArrayNode discounts = node.putArray("discounts");
      facts
          .discounts()
          .forEach(
              d -> discounts.addObject().put("name", d.name()).put("amount", d.amount().fen()));
    }
    if (!facts.refunds().isEmpty()) {
      tenders(node.putArray("refunds"), facts.refunds());
    }
    return node.put("total", facts.total().fen());
  }

  private static ObjectNode line(Line line) {
    return switch (line) {
      case Line.Fuel(FuellingTotal fuelling) -> fuel(fuelling);
      case Line.Prepaid(int pump, String grade, Money amount) ->
          node()
              .put("kind", "prepaid")
              .put("pump", pump)
              .put("grade", grade)
              .put("amount", amount.fen());
      case Line.Goods goods ->
          node()
              .put("kind", "goods")
              .put("ean", goods.ean())
              .put("name", goods.name())
              .put("quantity", goods.quantity())
              .put("price", goods.price().fen())
              .put("amount", goods.amount().fen());
    };
  }

  /// A fuelling as a line, wherever the contract has one.
  static ObjectNode fuel(FuellingTotal fuelling) {
    return node()
        .put("kind", "fuel")
        .put("controller", fuelling.key().controller())
        .put("pump", fuelling.key().pump())
        .put("transaction", fuelling.key().transaction())
        .put("endedAt", fuelling.key().endedAt())
        .put("grade", fuelling.grade())
        .put("unit", fuelling.volume().unit().symbol())
        .put("volume", fuelling.volume().figure())
        .put("price", fuelling.price().shown())
        .put("amount", fuelling.amount().fen());
  }

  private static void tenders(ArrayNode into, List<Tender> tenders) {
    for (Tender tender : tenders) {
      into.addObject()
          .put("provider", tender.provider())
          .put("reference", tender.reference())
          .put("amount", tender.amount().fen());
    }
  }

  private static ObjectNode payment(OfficeEvent.PaymentEnded payment) {
    return node()
        .put("provider", payment.provider())
        .put("reference", payment.reference())
        .put("amount", payment.amount().fen())
        .put("outcome", payment.outcome().name());
  }

  private static ObjectNode refund(OfficeEvent.RefundEnded refund) {
    return node()
        .put("provider", refund.provider())
        .put("reference", refund.reference())
        .put("payment", refund.payment())
        .put("amount", refund.amount().fen())
        .put("outcome", refund.outcome().name());
  }

  private static ObjectNode settled(OfficeEvent.StaffSettled settled) {
    return node()
        .put("reference", settled.reference())
        .put("outcome", settled.outcome().name())
        .put("by", settled.by());
  }

  private static ObjectNode invoice(OfficeEvent.InvoiceEnded invoice) {
    ObjectNode node = node().put("sale", invoice.sale()).put("outcome", invoice.outcome().name());
    ArrayNode numbers = node.putArray("numbers");
    invoice.numbers().forEach(numbers::add);
    return node.put("why", invoice.why());
  }

  private static ObjectNode node() {
    return Wire.JSON.createObjectNode();
  }
}
