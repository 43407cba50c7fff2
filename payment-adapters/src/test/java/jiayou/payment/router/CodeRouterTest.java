package jiayou.payment.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

final class CodeRouterTest {

  private final CodeRouter router = new CodeRouter(CodeRouter.chineseRules("JY[0-9A-Z]{10}"));

  record Row(String text, String route) {}

  static List<Row> routes() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CodeRouterTest.class.getResourceAsStream("routes.json"))) {
      return JsonMapper.shared()
          .readTree(in)
          .valueStream()
          .map(row -> new Row(row.path(0).stringValue(""), row.path(1).stringValue("")))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyRowOfTheTableGoesItsWay(Row row) {
    ScannedCode code = router.classify(row.text());
    switch (row.route()) {
      case "WECHAT" -> assertEquals(new ScannedCode.PaymentCode("wechat", row.text()), code);
      case "ALIPAY" -> assertEquals(new ScannedCode.PaymentCode("alipay", row.text()), code);
      case "UNIONPAY", "EMV_CPM" ->
          assertEquals(new ScannedCode.PaymentCode("unionpay", row.text()), code);
      case "ECNY (single-source)" ->
          assertEquals(new ScannedCode.PaymentCode("ecny", row.text()), code);
      case "NONE" ->
          assertEquals(
              row.text().startsWith("https://")
                  ? new ScannedCode.Url(row.text())
                  : row.text().equals("6901234567892")
                      ? new ScannedCode.Ean(row.text())
                      : new ScannedCode.Other(row.text()),
              code);
      default -> throw new AssertionError(row.route());
    }
  }

  @ParameterizedTest
  @CsvSource({"6901234567892", "6954767423579", "96385074", "4006381333931"})
  void barcodeWithItsCheckDigitIsAProduct(String digits) {
    assertEquals(new ScannedCode.Ean(digits), router.classify(digits));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6901234567893", "96385075", "690123456789", "６９０１２３４５６７８９２"})
  void barcodeWithAWrongDigitIsNot(String digits) {
    assertEquals(new ScannedCode.Other(digits), router.classify(digits));
  }

  @Test
  void marksOfTheScannerAreTakenOff() {
    assertEquals(
        new ScannedCode.PaymentCode("wechat", "134567890123456789"),
        router.classify("\t134567890123456789\r\n"));
  }

  @Test
  void spacesAreNotMarksOfTheScanner() {
    assertInstanceOf(ScannedCode.Other.class, router.classify("134567890123456789 "));
  }

  @Test
  void ticketAndAddressAreKnown() {
    assertEquals(new ScannedCode.ReceiptCode("JY00A1B2C3D4"), router.classify("JY00A1B2C3D4\r"));
    assertEquals(
        new ScannedCode.Url("https://qr.alipay.com/bax00000"),
        router.classify("https://qr.alipay.com/bax00000"));
    assertEquals(new ScannedCode.Url("wxp://f2f0AbCd"), router.classify("wxp://f2f0AbCd"));
  }

  @Test
  void firstRuleThatFitsDecides() {
    CodeRouter own =
        new CodeRouter(
            List.of(
                new CodeRouter.Rule("1[0-9]{17}", new CodeRouter.Kind.Payment("house card")),
                new CodeRouter.Rule("1[0-5][0-9]{16}", new CodeRouter.Kind.Payment("wechat"))));

    assertEquals(
        new ScannedCode.PaymentCode("house card", "134567890123456789"),
        own.classify("134567890123456789"));
  }

  @Test
  void paymentCodeIsNeverPrinted() {
    assertFalse(router.classify("134567890123456789").toString().contains("6789"));
  }

  @Test
  void anyTextWhateverHasAKind() {
    Random random = new Random(20261121);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int at = 0; at < length; at++) {
        text.append((char) (i % 2 == 0 ? random.nextInt(0x10000) : 0x2b + random.nextInt(0x50)));
      }
      Objects.requireNonNull(router.classify(text.toString()));
    }
    String endless = "hQVDUFYwMQ" + "A".repeat(1_000_000);
    assertEquals(new ScannedCode.Other(endless), router.classify(endless));
    assertEquals(new ScannedCode.Other(""), router.classify("\r\n"));
  }
}
