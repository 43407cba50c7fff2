package jiayou.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.office.Wire.NotOfTheContract;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Orders for invoices as the contract wants them, and what is answered to them.
final class InvoiceJson {

  private static final int MOST_INVOICES = 20;

  private static final Predicate<String> NAME =
      Pattern.compile("[^\\x00-\\x1f\\x7f]{1,100}").asMatchPredicate();
  private static final Predicate<String> TAX_NUMBER =
      Pattern.compile("[0-9A-Z]{0,20}").asMatchPredicate();
  private static final Predicate<String> PHONE = Pattern.compile("[0-9]{0,20}").asMatchPredicate();
  private static final Predicate<String> NUMBER = Pattern.compile("[0-9]{20}").asMatchPredicate();

  private InvoiceJson() {}

  /// Whether a title can be sent at all.
  static boolean fits(Title title) {
    return NAME.test(title.name())
        && TAX_NUMBER.test(title.taxNumber())
        && PHONE.test(title.phone());
  }

  static ObjectNode wanted(InvoiceOrder order, Title title) {
    ObjectNode node = Wire.JSON.createObjectNode();
    node.put("number", order.number())
        .put("kind", order.kind().name())
        .put("sale", order.sale())
        .put("paidAt", order.paidAt().toString());
    ArrayNode lines = node.putArray("lines");
    order.lines().forEach(line -> line(line, lines.addObject()));
    node.put("total", order.total().fen()).put("claim", order.claim());
    node.putObject("title")
        .put("kind", title.kind().name())
        .put("name", title.name())
        .put("taxNumber", title.taxNumber())
        .put("phone", title.phone());
    return node;
  }

  /// @throws NotOfTheContract when a field is wrong, or it is about another order
  static InvoiceAnswer state(Fields answer, String order) {
    if (!answer.id("number").equals(order)) {
      throw new NotOfTheContract("an answer about another order");
    }
    List<IssuedInvoice> invoices =
        answer.list("invoices", MOST_INVOICES).stream().map(InvoiceJson::issued).toList();
    String state = answer.id("state");
    if (state.equals("ISSUED") == invoices.isEmpty()) {
      throw Fields.wrong("invoices");
    }
    return switch (state) {
      case "ISSUED" -> new InvoiceAnswer.Issued(invoices);
      case "UNDERWAY" -> new InvoiceAnswer.Underway();
      case "STUCK" -> new InvoiceAnswer.Stuck(obstacle(answer.id("obstacle")));
      default -> throw Fields.wrong("state");
    };
  }

  /// @throws NotOfTheContract when a field is wrong, or it is about another taking back
  static RedAnswer red(Fields answer, String number) {
    if (!answer.id("number").equals(number)) {
      throw new NotOfTheContract("an answer about another taking back");
    }
    return switch (answer.id("state")) {
      case "REDDENED" -> new RedAnswer.Reddened(number(answer, "invoice"), page(answer));
      case "UNDERWAY" -> new RedAnswer.Underway();
      default -> throw Fields.wrong("state");
    };
  }

  private static void line(InvoiceLine line, ObjectNode into) {
    into.put("code", line.item().code())
        .put("name", line.item().name())
        .put("spec", line.item().spec())
        .put("unit", line.item().unit())
        .put("quantity", line.quantity().toPlainString())
        .put("total", line.total().fen())
        .put("net", line.net().fen())
        .put("tax", line.tax().fen())
        .put("rate", line.item().rate().toPlainString());
  }

  private static IssuedInvoice issued(Fields invoice) {
    return new IssuedInvoice(number(invoice, "number"), invoice.moment("at"), page(invoice));
  }

  private static String number(Fields fields, String name) {
    String number = fields.id(name);
    if (!NUMBER.test(number)) {
      throw Fields.wrong(name);
    }
    return number;
  }

  private static Optional<String> page(Fields fields) {
    return fields.node().has("page") ? Optional.of(fields.link("page")) : Optional.empty();
  }

  private static Obstacle obstacle(String word) {
    for (Obstacle known : Obstacle.values()) {
      if (known.name().equals(word)) {
        return known;
      }
    }
    return Obstacle.OTHER;
  }
}
