package jiayou.invoice.nuonuo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.invoice.nuonuo.Gateway.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes invoices back: a form first (红字信息确认单), which has our number and exists once, then the red
/// invoice, which follows by itself or is asked for. Each call goes one step, from what the
/// provider says the last one was.
final class Reds {

  private static final String SELLER = "0";

  /// 销货退回: the only reason for which a terminal gives money back.
  private static final String RETURNED = "1";

  private static final int FORM_NUMBER_MAX = 32;

  private final Gateway gateway;
  private final NuonuoSettings settings;

  Reds(Gateway gateway, NuonuoSettings settings) {
    this.gateway = gateway;
    this.settings = settings;
  }

  RedAnswer redden(String number, InvoiceOrder order, IssuedInvoice blue) {
    String form = formNumber(number);
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.put("identity", SELLER).put("billId", form);
    return switch (gateway.ask(Method.RED_QUERY, body)) {
      case Reply.Silence(String cause) -> new RedAnswer.Unknown(cause);
      case Reply.Said said when said.code().equals(Meaning.GOOD) -> {
        JsonNode list = said.result().path("list");
        yield list.isEmpty() ? apply(form, order, blue) : judge(form, blue, list.path(0));
      }
      case Reply.Said said -> new RedAnswer.Unknown(said.code());
    };
  }

  /// The form wants the buyer's name, which only the provider still knows.
  private RedAnswer apply(String form, InvoiceOrder order, IssuedInvoice blue) {
    Optional<JsonNode> row = issued(order, blue);
    if (row.isEmpty()) {
      return new RedAnswer.Unknown("the blue invoice was not found");
    }
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.put("billId", form).put("blueInvoiceLine", line(row.get()));
    body.put("applySource", SELLER).put("blueElecInvoiceNumber", blue.number());
    body.put("sellerTaxNo", settings.seller().taxNumber());
    body.put("sellerName", settings.seller().name());
    body.put("buyerTaxNo", Gateway.text(row.get(), "payerTaxNo"));
    body.put("buyerName", Gateway.text(row.get(), "payerName"));
    body.put("redReason", RETURNED);
    return switch (gateway.ask(Method.RED_FORM, body)) {
      case Reply.Silence(String cause) -> new RedAnswer.Unknown(cause);
      case Reply.Said said when said.code().equals(Meaning.GOOD) -> new RedAnswer.Underway();
      case Reply.Said said when Meaning.isWrongOrder(said.code()) ->
          new RedAnswer.Refused(said.code());
      case Reply.Said said -> new RedAnswer.Unknown(said.code());
    };
  }

  private RedAnswer judge(String form, IssuedInvoice blue, JsonNode row) {
    if (!Gateway.text(row, "billId").equals(form)
        || !Gateway.text(row, "blueElecInvoiceNumber").equals(blue.number())) {
      return new RedAnswer.Unknown("the form is about another invoice");
    }
    String status = Gateway.text(row, "billStatus");
    return switch (status) {
      case "01", "04" -> confirmed(form, blue, row);
      // Waiting for one side or for the bureau.
      case "02", "03", "15" -> new RedAnswer.Underway();
      case "05", "06", "07", "08", "09", "16" -> new RedAnswer.Refused("form " + status);
      default -> new RedAnswer.Unknown("form " + status);
    };
  }

  private RedAnswer confirmed(String form, IssuedInvoice blue, JsonNode row) {
    String red = Gateway.text(row, "redInvoiceNumber");
    if (red.matches("\\d{20}")) {
      return new RedAnswer.Reddened(red, Optional.empty());
    }
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.put("orderNo", form).put("taxNum", settings.seller().taxNumber());
    body.put("elecInvoiceNumber", blue.number()).put("billNo", Gateway.text(row, "billNo"));
    body.put("invoiceLine", "pc");
    return switch (gateway.ask(Method.RED_ISSUE, body)) {
      case Reply.Silence(String cause) -> new RedAnswer.Unknown(cause);
      case Reply.Said _ -> new RedAnswer.Underway();
    };
  }

  private Optional<JsonNode> issued(InvoiceOrder order, IssuedInvoice blue) {
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.putArray("orderNos").add(order.number());
    body.put("isOfferInvoiceDetail", "0");
    return gateway.ask(Method.QUERY, body) instanceof Reply.Said said
            && said.code().equals(Meaning.GOOD)
        ? Optional.of(said.result().path(0))
            .filter(r -> Gateway.text(r, "allElectronicInvoiceNumber").equals(blue.number()))
        : Optional.empty();
  }

  private static String line(JsonNode row) {
    return Gateway.text(row, "invoiceKind").equals("bs") ? "bs" : "pc";
  }

  /// Forms have shorter numbers than we do; the same number of ours always gives the same.
  static String formNumber(String number) {
    if (number.length() <= FORM_NUMBER_MAX) {
      return number;
    }
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, FORM_NUMBER_MAX);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
