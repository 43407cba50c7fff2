package jiayou.sim.nuonuo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.sim.invoice.InvoiceRequest;
import jiayou.sim.invoice.InvoiceRequest.Item;
import jiayou.sim.invoice.InvoiceRequest.Kind;
import jiayou.sim.invoice.InvoiceRequest.Mark;
import jiayou.sim.invoice.Taxpayer;
import tools.jackson.databind.JsonNode;

/// Reads an order as the provider's document describes it, and says what is wrong with it.
final class OrderReader {

  private static final int LINES_MAX = 2000;
  private static final int PRICE_DECIMALS = 13;

  private OrderReader() {}

  /// A request for the bureau, or why there is none.
  sealed interface Read {
    record Good(InvoiceRequest request) implements Read {}

    record Bad(String words) implements Read {}
  }

  /// @param seller whom the caller may issue for
  static Read read(JsonNode order, String seller) {
    return fault(order, seller)
        .<Read>map(Read.Bad::new)
        .orElseGet(() -> {
          try {
            return new Read.Good(request(order));
          } catch (NumberFormatException | ArithmeticException e) {
            return new Read.Bad("金额或数量格式不正确");
          }
        });
  }

  private static Optional<String> fault(JsonNode order, String seller) {
    if (!has(order, "orderNo", ".{1,64}")) {
      return Optional.of("订单号不能为空或超长");
    }
    if (!text(order, "salerTaxNum").equals(seller)) {
      return Optional.of("销方税号与授权税号不一致");
    }
    if (!has(order, "buyerName", ".{1,100}")) {
      return Optional.of("购方名称不能为空或超长");
    }
    boolean framed =
        has(order, "invoiceDate", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
            && has(order, "clerk", ".{1,20}")
            && has(order, "invoiceType", "1")
            && has(order, "invoiceLine", "pc|bs")
            && has(order, "pushMode", "-1|0|1|2")
            && has(order, "specificFactor", "|0|1")
            && has(order, "naturalPersonFlag", "|0|1")
            && has(order, "remark", ".{0,200}");
    JsonNode details = order.path("invoiceDetail");
    boolean listed = details.isArray() && !details.isEmpty() && details.size() <= LINES_MAX;
    return framed && listed ? Optional.empty() : Optional.of("参数校验失败");
  }

  private static InvoiceRequest request(JsonNode order) {
    List<Item> items = new ArrayList<>();
    for (JsonNode detail : order.path("invoiceDetail")) {
      items.add(item(detail));
    }
    return new InvoiceRequest(
        text(order, "orderNo"),
        text(order, "invoiceLine").equals("bs") ? Kind.SPECIAL : Kind.ORDINARY,
        text(order, "specificFactor").equals("1") ? Mark.FUEL : Mark.NONE,
        text(order, "salerTaxNum"),
        Taxpayer.of(text(order, "buyerTaxNum"), text(order, "buyerName")),
        text(order, "clerk"),
        items,
        items.stream().mapToLong(Item::net).sum(),
        items.stream().mapToLong(Item::tax).sum(),
        items.stream().mapToLong(Item::total).sum(),
        text(order, "remark"));
  }

  /// The price that the bureau wants is without tax, whatever the caller's is.
  private static Item item(JsonNode detail) {
    Optional<BigDecimal> quantity = number(detail, "num");
    long net = fen(detail, "taxExcludedAmount");
    return new Item(
        text(detail, "goodsCode"),
        text(detail, "goodsName"),
        text(detail, "specType"),
        text(detail, "unit"),
        quantity,
        quantity
            .filter(q -> q.signum() != 0)
            .map(q -> BigDecimal.valueOf(net, 2).divide(q, PRICE_DECIMALS, RoundingMode.HALF_UP)),
        new BigDecimal(text(detail, "taxRate")),
        net,
        fen(detail, "tax"),
        fen(detail, "taxIncludedAmount"));
  }

  private static Optional<BigDecimal> number(JsonNode json, String name) {
    return Optional.of(text(json, name)).filter(t -> !t.isEmpty()).map(BigDecimal::new);
  }

  private static long fen(JsonNode json, String name) {
    return new BigDecimal(text(json, name)).movePointRight(2).longValueExact();
  }

  private static boolean has(JsonNode json, String name, String pattern) {
    return text(json, name).matches(pattern);
  }

  static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }
}
