package jiayou.sim.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jiayou.sim.invoice.Outcome.Issued;
import jiayou.sim.invoice.Outcome.Reason;
import jiayou.sim.invoice.Outcome.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the bureau issues, and everything that it refuses.
class TaxBureauTest {

  private final TaxBureau bureau = Office.bureau();

  @Test
  void theGoldenVectorIsIssued() {
    Issued issued = issued(bureau.issue(Office.fuel("A", Office.petrol())));
    assertEquals("26312000004914581131", issued.number());
    assertTrue(
        issued.qrText().matches("01,32,,26312000004914581131,500.00,20260610,,[0-9A-F]{4}"),
        issued.qrText());
    String xml = new String(issued.documents().xml(), StandardCharsets.UTF_8);
    assertTrue(xml.contains("<TotalAmWithoutTax>442.48</TotalAmWithoutTax>"), xml);
    assertTrue(xml.contains("<TotalTaxAm>57.52</TotalTaxAm>"), xml);
    assertTrue(xml.contains("<TotalTax-includedAmount>500.00</TotalTax-includedAmount>"), xml);
    assertTrue(xml.contains("<TotaltaxIncludedAmount>500.00</TotaltaxIncludedAmount>"), xml);
    assertTrue(xml.contains("Chinese>伍佰圆整<"), xml);
    assertTrue(xml.contains("<ItemName>*汽油*95号车用汽油(VIB)</ItemName>"), xml);
    assertTrue(xml.contains("<UnPrice>7.8318584070796</UnPrice>"), xml);
  }

  @Test
  void taxIsWhatTheNetLeaves() {
    issued(bureau.issue(Office.shop("A", Office.water(88_496, 11_505))));
    assertEquals(
        Reason.WRONG_AMOUNT, why(bureau.issue(Office.shop("B", Office.water(88_497, 11_504)))));
    assertEquals(
        Reason.WRONG_AMOUNT, why(bureau.issue(Office.shop("C", Office.water(44_247, 5_753)))));
  }

  @Test
  void fuelStandsAlone() {
    assertEquals(
        Reason.WRONG_GOODS,
        why(bureau.issue(Office.fuel("A", Office.petrol(), Office.water(177, 23)))));
    assertEquals(Reason.WRONG_GOODS, why(bureau.issue(Office.shop("A", Office.petrol()))));
  }

  @Test
  void fuelIsMeasuredInLitresOrTonnes() {
    assertEquals(Reason.WRONG_GOODS, why(bureau.issue(fuel("瓶", Optional.of(BigDecimal.TEN)))));
    assertEquals(Reason.WRONG_GOODS, why(bureau.issue(fuel("升", Optional.of(BigDecimal.ZERO)))));
    assertEquals(Reason.WRONG_GOODS, why(bureau.issue(fuel("升", Optional.empty()))));
    issued(bureau.issue(fuel("吨", Optional.of(new BigDecimal("0.05")))));
  }

  @Test
  void nobodySellsMoreThanHeBought() {
    bureau.stock(Office.PETROL, new BigDecimal("60"));
    Issued first = issued(bureau.issue(Office.fuel("A", Office.petrol())));
    assertEquals(Reason.OUT_OF_STOCK, why(bureau.issue(Office.fuel("B", Office.petrol()))));
    issued(bureau.redden(red(first.number())));
    issued(bureau.issue(Office.fuel("B", Office.petrol())));
  }

  @Test
  void theDrawerMustBeLoggedIn() {
    bureau.drawerLoggedIn(false);
    assertEquals(Reason.DRAWER_AWAY, why(bureau.issue(Office.fuel("A", Office.petrol()))));
    bureau.drawerLoggedIn(true);
    issued(bureau.issue(Office.fuel("A", Office.petrol())));
  }

  @Test
  void creditIsUsedUp() {
    bureau.credit(44_247);
    assertEquals(Reason.OUT_OF_CREDIT, why(bureau.issue(Office.fuel("A", Office.petrol()))));
    bureau.credit(44_248);
    issued(bureau.issue(Office.fuel("A", Office.petrol())));
    assertEquals(0, bureau.credit());
  }

  @Test
  void anInvoiceIsTakenBackOnce() {
    Issued blue = issued(bureau.issue(Office.fuel("A", Office.petrol())));
    Issued red = issued(bureau.redden(red(blue.number())));
    String xml = new String(red.documents().xml(), StandardCharsets.UTF_8);
    assertTrue(xml.contains("Chinese>（负数）伍佰圆整<"), xml);
    assertTrue(xml.contains("<Quantity>-56.4971751412429</Quantity>"), xml);
    assertTrue(xml.contains("<Remark>被红冲蓝字数电票号码：" + blue.number()), xml);
    assertTrue(
        xml.contains("<OriginalInvoiceCode>" + blue.number() + "</OriginalInvoiceCode>"), xml);
    assertEquals(Reason.ALREADY_RED, why(bureau.redden(red(blue.number()))));
    assertEquals(Reason.UNKNOWN_INVOICE, why(bureau.redden(red(red.number()))));
  }

  @Test
  void theLedgerAddsUp() {
    Issued blue = issued(bureau.issue(Office.fuel("A", Office.petrol())));
    bureau.redden(red(blue.number()));
    JsonNode rows = JsonMapper.shared().readTree(bureau.ledgerJson()).path("invoices");
    assertEquals(List.of("BLUE", "RED"), rows.valueStream().map(r -> text(r, "color")).toList());
    assertEquals(0, rows.valueStream().mapToLong(r -> r.path("total").asLong()).sum());
    assertEquals(blue.number(), text(rows.path(1), "blue"));
  }

  @Test
  void amountsInCapitals() {
    assertEquals("伍佰圆整", Capitals.of(50_000));
    assertEquals("捌拾伍圆捌角陆分", Capitals.of(8_586));
    assertEquals("壹万零伍圆零叁分", Capitals.of(1_000_503));
    assertEquals("壹仟贰佰柒拾贰圆整", Capitals.of(127_200));
    assertEquals("壹拾圆柒角整", Capitals.of(1_070));
    assertEquals("叁分", Capitals.of(3));
    assertEquals("壹拾万圆整", Capitals.of(10_000_000));
    assertEquals("（负数）伍佰圆整", Capitals.of(-50_000));
  }

  @Test
  void creditCodesAreChecked() {
    for (String good :
        List.of(
            "91350100M000100Y43",
            "91330782147634358J",
            "91330782MAEKK29W4R",
            "91610000681575394Q",
            "52310106751466629W")) {
      assertTrue(CreditCode.isValid(good), good);
    }
    for (String bad : List.of("91330782147634358K", "91330782147643358J", "91110108MA01KPGP0L")) {
      assertTrue(!CreditCode.isValid(bad), bad);
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new TaxBureau(
                Taxpayer.of("91330782147634358K", "x"),
                TaxBureau.Area.SHANGHAI,
                new java.awt.Font("Dialog", 0, 1),
                InstantSource.system()));
  }

  private static InvoiceRequest fuel(String unit, Optional<BigDecimal> quantity) {
    return Office.fuel(
        "A", Office.item(Office.PETROL, "汽油", unit, quantity, Optional.empty(), 44_248, 5_752));
  }

  private static RedRequest red(String blue) {
    return new RedRequest("R", blue, RedRequest.Reason.RETURNED, "31012606000000000001");
  }

  private static String text(JsonNode row, String name) {
    return row.path(name).asString();
  }

  private static Issued issued(Outcome outcome) {
    assertTrue(outcome instanceof Issued, () -> "refused: " + outcome);
    return (Issued) outcome;
  }

  private static Reason why(Outcome outcome) {
    assertTrue(outcome instanceof Refused, "issued");
    return ((Refused) outcome).why();
  }
}
