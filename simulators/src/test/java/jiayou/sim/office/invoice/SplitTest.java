package jiayou.sim.office.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What may be invoiced of a sale, line by line; the figures were reckoned by hand.
class SplitTest {

  private static final String FUEL =
      "{\"kind\":\"fuel\",\"grade\":\"92\",\"unit\":\"L\",\"volume\":\"28.460\",\"amount\":21003}";
  private static final String WATER = goods("矿泉水", 3, 600);
  private static final String GUM = goods("口香糖", 1, 550);

  @Test
  void whatAWalletPaidIsInvoicedWhole() {
    assertEquals(List.of(21003L, 600L), shares(List.of(FUEL, WATER), "", "wechat 21603"));
  }

  @Test
  void theOddFenGoesWhereRoundingTookMost() {
    // 20000/22153: 18961.76, 541.69, 496.55; two fen are left.
    assertEquals(
        List.of(18962L, 542L, 496L),
        shares(List.of(FUEL, WATER, GUM), "", "wechat 20000", "coupons 2153"));
  }

  @Test
  void theCardPaysFuelFirst() {
    assertEquals(
        List.of(1003L, 600L), shares(List.of(FUEL, WATER), "", "ecard 20000", "alipay 1603"));
    assertEquals(List.of(500L), shares(List.of(FUEL, WATER), "", "ecard 21103", "alipay 500"));
  }

  @Test
  void theCardPaysFuelFirstWhereverItStands() {
    assertEquals(
        List.of(1003L, 600L), shares(List.of(WATER, FUEL), "", "ecard 20000", "alipay 1603"));
  }

  @Test
  void whatWentBackIsNotInvoiced() {
    assertEquals(List.of(19831L, 567L), shares(List.of(FUEL, WATER), "1205", "wechat 21603"));
  }

  @Test
  void fuelBeyondWhatWasPaidInAdvanceIsGivenAway() {
    Sold sold =
        sold(
            """
            {"lines":[%s,%s],"discounts":[{"name":"超出先付部分不收","amount":3}],
            "tenders":[{"provider":"wechat","amount":21600}],"total":21600}\
            """
                .formatted(FUEL, WATER));
    assertEquals(List.of(21000L, 600L), shares(sold));
  }

  @Test
  void nothingIsInvoicedOfWhatCouponsPaidWhole() {
    assertEquals(List.of(), shares(List.of(FUEL), "", "coupons 20003", "points 1000"));
  }

  @Test
  void taxIsTheRestOfTheNet() {
    Sold.Line line = new Sold.Line(true, "95", "95#", "56.497", "L", 50000);
    BigDecimal rate = new BigDecimal("0.13");
    TaxTable.Item item = TaxTable.usual().of(line);
    assertEquals(44248, new Split.Row(line, item, 50000).net(rate));
    // 1000.01 / 1.13 = 884.9646...
    assertEquals(88496, new Split.Row(line, item, 100_001).net(rate));
    assertEquals(1, new Split.Row(line, item, 1).net(rate));
  }

  private static List<Long> shares(List<String> lines, String back, String... tenders) {
    List<String> paid = Stream.of(tenders).map(SplitTest::part).toList();
    return shares(
        sold(
            "{\"lines\":%s,\"tenders\":%s,\"refunds\":%s,\"total\":0}"
                .formatted(lines, paid, back.isEmpty() ? "[]" : List.of(part("wechat " + back)))));
  }

  private static List<Long> shares(Sold sold) {
    return Stream.of(true, false)
        .flatMap(fuel -> Split.rows(sold, TaxTable.usual(), fuel).stream())
        .map(Split.Row::fen)
        .toList();
  }

  private static String goods(String name, int quantity, long fen) {
    return "{\"kind\":\"goods\",\"ean\":\"\",\"name\":\"%s\",\"quantity\":%d,\"amount\":%d}"
        .formatted(name, quantity, fen);
  }

  private static String part(String text) {
    String[] words = text.split(" ", -1);
    return "{\"provider\":\"%s\",\"amount\":%s}".formatted(words[0], words[1]);
  }

  private static Sold sold(String data) {
    return Sold.of(
        JsonMapper.shared()
            .readTree(
                "{\"type\":\"sale.settled\",\"time\":\"2026-11-21T12:00:00+08:00\",\"data\":%s}"
                    .formatted(data)));
  }
}
