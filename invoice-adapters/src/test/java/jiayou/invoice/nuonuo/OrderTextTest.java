package jiayou.invoice.nuonuo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.Title;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is sent, to the letter and to the fen.
class OrderTextTest {

  @Test
  void theGoldenOrder() {
    assertEquals(
        """
        {"order":{"orderNo":"S1_K1-7_F1","invoiceDate":"2026-06-10 12:00:00","invoiceType":"1",\
        "invoiceLine":"pc","specificFactor":"1","salerTaxNum":"91330782147634358J",\
        "salerTel":"","salerAddress":"","buyerName":"西部运输有限公司",\
        "buyerTaxNum":"91610000681575394Q","naturalPersonFlag":"0","pushMode":"-1",\
        "buyerPhone":"","clerk":"王芳","remark":"K1-7","invoiceDetail":[{\
        "goodsName":"95号车用汽油(VIB)","goodsCode":"1070101010100000000","specType":"",\
        "unit":"升","withTaxFlag":"1","num":"56.497","price":"8.85002744","taxRate":"0.13",\
        "taxExcludedAmount":"442.48","tax":"57.52","taxIncludedAmount":"500.00",\
        "invoiceLineProperty":"0","favouredPolicyFlag":"0"}]}}\
        """,
        text(Provider.fuel("S1_K1-7_F1"), Provider.COMPANY));
  }

  @Test
  void aPersonIsToldByPhone() {
    JsonNode order = Gateway.JSON.readTree(text(Provider.fuel("A"), Provider.PERSON)).path("order");
    assertEquals(
        List.of("1", "1", "13800000000", ""),
        List.of(
            Gateway.text(order, "naturalPersonFlag"),
            Gateway.text(order, "pushMode"),
            Gateway.text(order, "buyerPhone"),
            Gateway.text(order, "buyerTaxNum")));
  }

  @Test
  void taxIsWhatTheNetLeaves() {
    assertEquals(List.of("884.96 115.05 1000.01"), amounts(Provider.goods("*软饮料*水", "3", 100_001)));
  }

  /// Two lines of 10.00 and 5.00 with 3.00 off, shared in proportion.
  @Test
  void aDiscountIsInTheLines() {
    assertEquals(
        List.of("7.08 0.92 8.00", "3.54 0.46 4.00"),
        amounts(Provider.goods("*软饮料*水", "2", 800), Provider.goods("*软饮料*茶", "1", 400)));
  }

  private static List<String> amounts(InvoiceLine... lines) {
    return Gateway.JSON
        .readTree(text(Provider.shop("A", lines), Provider.COMPANY))
        .path("order")
        .path("invoiceDetail")
        .valueStream()
        .map(d ->
            Gateway.text(d, "taxExcludedAmount")
                + " "
                + Gateway.text(d, "tax")
                + " "
                + Gateway.text(d, "taxIncludedAmount"))
        .toList();
  }

  private static String text(InvoiceOrder order, Title title) {
    return Gateway.JSON.writeValueAsString(
        OrderText.of(order, title, Provider.settings("http://127.0.0.1:1")));
  }
}
