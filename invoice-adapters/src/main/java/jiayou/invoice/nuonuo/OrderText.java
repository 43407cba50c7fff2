package jiayou.invoice.nuonuo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.Title;
import jiayou.core.value.Money;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An order in the provider's words. The same order gives the same words each time.
final class OrderText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int DECIMALS = 8;

  private OrderText() {}

  static ObjectNode of(InvoiceOrder order, Title title, NuonuoSettings settings) {
    ObjectNode json = Gateway.JSON.createObjectNode();
    ObjectNode fields = json.putObject("order");
    fields.put("orderNo", order.number());
    fields.put("invoiceDate", TIME.format(order.paidAt().atOffset(CHINA)));
    fields.put("invoiceType", "1").put("invoiceLine", "pc");
    fields.put("specificFactor", order.kind() == InvoiceOrder.Kind.FUEL ? "1" : "0");
    NuonuoSettings.Seller seller = settings.seller();
    fields.put("salerTaxNum", seller.taxNumber());
    fields.put("salerTel", seller.phone()).put("salerAddress", seller.address());
    fields.put("buyerName", title.name()).put("buyerTaxNum", title.taxNumber());
    fields.put("naturalPersonFlag", title.kind() == Title.Kind.PERSON ? "1" : "0");
    fields.put("pushMode", title.phone().isEmpty() ? "-1" : "1");
    fields.put("buyerPhone", title.phone());
    fields.put("clerk", settings.clerk()).put("remark", order.sale());
    ArrayNode details = fields.putArray("invoiceDetail");
    order.lines().forEach(line -> detail(details.addObject(), line));
    return json;
  }

  private static void detail(ObjectNode fields, InvoiceLine line) {
    BigDecimal gross = yuan(line.total());
    fields.put("goodsName", withoutStars(line.item().name()));
    fields.put("goodsCode", line.item().code());
    fields.put("specType", line.item().spec()).put("unit", line.item().unit());
    fields.put("withTaxFlag", "1").put("num", plain(line.quantity()));
    fields.put("price", plain(gross.divide(line.quantity(), DECIMALS, RoundingMode.HALF_UP)));
    fields.put("taxRate", plain(line.item().rate()));
    fields.put("taxExcludedAmount", yuan(line.net()).toPlainString());
    fields.put("tax", yuan(line.tax()).toPlainString());
    fields.put("taxIncludedAmount", gross.toPlainString());
    fields.put("invoiceLineProperty", "0").put("favouredPolicyFlag", "0");
  }

  /// The platform writes `*汽油*` itself, from the code.
  static String withoutStars(String name) {
    return name.replaceFirst("^\\*[^*]+\\*", "");
  }

  private static BigDecimal yuan(Money money) {
    return BigDecimal.valueOf(money.fen(), 2);
  }

  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
