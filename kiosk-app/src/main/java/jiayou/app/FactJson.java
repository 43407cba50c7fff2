package jiayou.app;

import java.util.Set;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact;
import jiayou.core.port.BackOffice.Report;
import jiayou.core.value.FuellingTotal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a fact in the words of the back office's contract: money in whole fen, volumes as text.
final class FactJson {

  /// The types whose contract asks for a reason.
  private static final Set<String> REASONED = Set.of("sale.cancelled", "sale.with-staff");

  private final JsonMapper json = new JsonMapper();

  Report report(SendReport promise) {
    return new Report(
        promise.id(),
        promise.type(),
        promise.subject(),
        promise.sequence(),
        promise.at().toString(),
        data(promise).toString());
  }

  private ObjectNode data(SendReport promise) {
    return switch (promise.fact()) {
      case Fact.SaleFact sale -> sale(sale, REASONED.contains(promise.type()));
      case Fact.PaymentFact payment ->
          json.createObjectNode()
              .put("provider", payment.provider())
              .put("reference", payment.trade())
              .put("amount", payment.amount().fen())
              .put("outcome", payment.outcome().name());
      case Fact.RefundFact refund ->
          json.createObjectNode()
              .put("provider", refund.provider())
              .put("reference", refund.refund())
              .put("payment", refund.trade())
              .put("amount", refund.amount().fen())
              .put("outcome", refund.outcome().name());
      case Fact.HelpFact help ->
          json.createObjectNode().put("place", help.screen()).put("reason", "CALLED");
      case Fact.RatingFact rating -> json.createObjectNode().put("stars", rating.faces());
    };
  }

  private ObjectNode sale(Fact.SaleFact sale, boolean withReason) {
    ObjectNode node = json.createObjectNode().put("total", sale.total().fen());
    if (withReason) {
      node.put("reason", sale.reason());
    }
    ArrayNode lines = node.putArray("lines");
    for (LineFact line : sale.lines()) {
      lines.add(
          switch (line) {
            case LineFact.FuelFact fuel -> fuel(fuel.total());
            case LineFact.GoodsFact goods ->
                json.createObjectNode()
                    .put("kind", "goods")
                    .put("ean", goods.ean())
                    .put("name", goods.name())
                    .put("quantity", goods.quantity())
                    .put("price", goods.price().fen())
                    .put("amount", goods.amount().fen());
          });
    }
    ArrayNode tenders = node.putArray("tenders");
    for (Fact.TenderFact tender : sale.tenders()) {
      tenders
          .addObject()
          .put("provider", tender.provider())
          .put("reference", tender.reference())
          .put("amount", tender.amount().fen());
    }
    return node;
  }

  private ObjectNode fuel(FuellingTotal total) {
    return json.createObjectNode()
        .put("kind", "fuel")
        .put("controller", total.key().controller())
        .put("pump", total.key().pump())
        .put("transaction", total.key().transaction())
        .put("endedAt", total.key().endedAt())
        .put("grade", total.grade())
        .put("unit", total.volume().unit().symbol())
        .put("volume", total.volume().figure())
        .put("price", total.price().shown())
        .put("amount", total.amount().fen());
  }
}
