package jiayou.sim.nuonuo;

import java.util.Arrays;
import java.util.Optional;
import jiayou.sim.invoice.InvoiceRequest;
import jiayou.sim.invoice.RedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes invoices back: a form first, which the bureau looks at, then the red invoice.
final class RedDesk {

  private final Books books;
  private final NuonuoKeys keys;

  RedDesk(Books books, NuonuoKeys keys) {
    this.books = books;
    this.keys = keys;
  }

  Answer apply(JsonNode body) {
    String billId = OrderReader.text(body, "billId");
    Optional<Billing> blue = books.byInvoice(OrderReader.text(body, "blueElecInvoiceNumber"));
    Optional<RedRequest.Reason> reason = reason(OrderReader.text(body, "redReason"));
    if (!billId.matches("[0-9A-Za-z_-]{1,32}") || reason.isEmpty()) {
      return Answer.no(Desk.BAD, "参数校验失败");
    }
    if (blue.isEmpty() || !isFor(blue.get().request, body)) {
      return Answer.no("E9102", "未查询到对应的蓝字发票");
    }
    RedRequest request =
        new RedRequest(
            billId,
            OrderReader.text(body, "blueElecInvoiceNumber"),
            reason.get(),
            "31" + books.digits(18));
    return books.apply(billId, blue.get(), request).isPresent()
        ? Answer.good("成功", Answer.JSON.getNodeFactory().stringNode(billId))
        : Answer.no("E9999", "申请号重复");
  }

  Answer query(JsonNode body) {
    ArrayNode list = Answer.JSON.createArrayNode();
    if (OrderReader.text(body, "identity").equals("0")) {
      books.lookAtForm(OrderReader.text(body, "billId")).ifPresent(f -> list.add(row(f)));
    }
    ObjectNode result = Answer.JSON.createObjectNode();
    result.put("total", list.size()).set("list", list);
    return Answer.good("查询成功", result);
  }

  Answer issue(JsonNode body) {
    Optional<RedForm> form = books.byBillNo(OrderReader.text(body, "billNo"));
    boolean fits =
        form.isPresent()
            && form.get().request.blue().equals(OrderReader.text(body, "elecInvoiceNumber"))
            && keys.userTax().equals(OrderReader.text(body, "taxNum"))
            && OrderReader.text(body, "orderNo").matches(".{1,64}");
    if (!fits) {
      return Answer.no(Desk.BAD, "参数校验失败");
    }
    if (form.get().wanted) {
      return Answer.no("E9106", "订单编号或流水号不能重复");
    }
    books.want(form.get());
    ObjectNode result = Answer.JSON.createObjectNode();
    return Answer.good("开票提交成功", result.put("invoiceSerialNum", "R" + form.get().billNo));
  }

  private static ObjectNode row(RedForm form) {
    ObjectNode row = Answer.JSON.createObjectNode();
    row.put("billId", form.billId).put("billNo", form.billNo);
    boolean applying = form.applying >= 0;
    row.put("billStatus", form.refused ? "16" : applying ? "15" : "01");
    row.put("billMessage", form.message);
    row.put("openStatus", form.red.isPresent() ? "1" : "0").put("applySource", 0);
    row.put("blueElecInvoiceNumber", form.request.blue());
    row.put("taxExcludedAmount", Desk.yuan(-form.blue.request.net()));
    row.put("taxAmount", Desk.yuan(-form.blue.request.tax()));
    row.put("redReason", Integer.toString(form.request.reason().digit()));
    form.red.ifPresentOrElse(
        red -> row.put("redInvoiceNumber", red.number()), () -> row.putNull("redInvoiceNumber"));
    return row;
  }

  private boolean isFor(InvoiceRequest blue, JsonNode body) {
    return OrderReader.text(body, "blueInvoiceLine").matches("pc|bs")
        && OrderReader.text(body, "applySource").equals("0")
        && OrderReader.text(body, "sellerTaxNo").equals(keys.userTax())
        && OrderReader.text(body, "buyerName").equals(blue.buyer().name())
        && OrderReader.text(body, "buyerTaxNo").equals(blue.buyer().taxNumber());
  }

  private static Optional<RedRequest.Reason> reason(String digit) {
    return Arrays.stream(RedRequest.Reason.values())
        .filter(r -> Integer.toString(r.digit()).equals(digit))
        .findFirst();
  }
}
