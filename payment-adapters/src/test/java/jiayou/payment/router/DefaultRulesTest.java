package jiayou.payment.router;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jiayou.payment.router.CodeRouter.Kind;
import jiayou.payment.router.CodeRouter.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of every day: each code has one home, and nothing that a scanner reads can hurt.
final class DefaultRulesTest {

  private static final String DIGITS = "0123456789";
  private static final String UPPER = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String BASE64 = UPPER + "abcdefghijklmnopqrstuvwxyz+/";

  private final List<Rule> rules = CodeRouter.chineseRules(HouseCodes.usual());
  private final CodeRouter router = new CodeRouter(rules);

  /// A way to make up any number of codes of one kind.
  record Maker(Kind kind, Supplier<String> codes) {}

  static Stream<Maker> makers() {
    Random dice = new Random(20261122);
    return Stream.of(
        new Maker(new Kind.Receipt(), () -> "JY" + any(dice, UPPER, 10, 10)),
        new Maker(new Kind.Member(), () -> "JM" + any(dice, UPPER, 8, 30)),
        new Maker(new Kind.Coupon(), () -> "JC" + any(dice, UPPER, 8, 30)),
        new Maker(new Kind.StaffBadge(), () -> "JS" + any(dice, UPPER, 8, 30)),
        new Maker(new Kind.Ecard(), () -> "JE" + any(dice, UPPER, 8, 30)),
        new Maker(new Kind.Ecard(), () -> binaryEcard(dice)),
        new Maker(new Kind.Title(), () -> "$01" + any(dice, BASE64, 8, 400) + "=$"),
        new Maker(
            new Kind.Payment("wechat"),
            () -> "1" + any(dice, "012345", 1, 1) + any(dice, DIGITS, 16, 16)),
        new Maker(
            new Kind.Payment("alipay"),
            () -> "2" + any(dice, "56789", 1, 1) + any(dice, DIGITS, 14, 22)),
        new Maker(new Kind.Payment("alipay"), () -> "30" + any(dice, DIGITS, 14, 22)),
        new Maker(new Kind.Payment("unionpay"), () -> "62" + any(dice, DIGITS, 17, 17)),
        new Maker(new Kind.Payment("ecny"), () -> "01" + any(dice, DIGITS, 17, 17)),
        new Maker(
            new Kind.Payment("unionpay"),
            () -> "hQVDUFYwMW" + any(dice, BASE64, 20, 400) + any(dice, "=", 0, 2)),
        new Maker(new Kind.Barcode(), () -> checked(any(dice, DIGITS, 12, 12))),
        new Maker(new Kind.Barcode(), () -> checked(any(dice, DIGITS, 7, 7))),
        new Maker(new Kind.Address(), () -> "https://qr.95516.com/" + any(dice, DIGITS, 8, 8)),
        new Maker(new Kind.Address(), () -> "wxp://" + any(dice, BASE64, 8, 100)));
  }

  @ParameterizedTest
  @MethodSource("makers")
  void everyCodeFitsOneRuleAlone(Maker maker) {
    for (int i = 0; i < 2_000; i++) {
      String code = maker.codes().get();
      List<Kind> fitting = rules.stream().filter(rule -> rule.fits(code)).map(Rule::kind).toList();
      assertEquals(List.of(maker.kind()), fitting, code);
      assertEquals(maker.kind().of(code), router.classify("\t" + code + "\r\n"));
    }
  }

  @ParameterizedTest
  @MethodSource("makers")
  void noCodeIsEverPrinted(Maker maker) {
    String code = maker.codes().get();
    String printed = router.classify(code).toString();
    for (int at = 0; at + 5 <= code.length(); at++) {
      assertFalse(printed.contains(code.substring(at, at + 5)), printed);
    }
  }

  @Test
  void textOfNoKindIsNotPrintedEither() {
    assertEquals("Other[]", router.classify("13812345678").toString());
  }

  @Test
  void ticketsOfAnotherStationAreNotOurs() {
    CodeRouter other = new CodeRouter(CodeRouter.chineseRules("R[0-9]{8}"));
    assertEquals(new ScannedCode.ReceiptCode("R00000012"), other.classify("R00000012"));
    assertEquals(new ScannedCode.Other("JY00A1B2C3D4"), other.classify("JY00A1B2C3D4"));
    assertEquals(new ScannedCode.Member("JM00001234"), other.classify("JM00001234"));
  }

  @Test
  void prefixOfTheDigitalYuanIsASetting() {
    HouseCodes usual = HouseCodes.usual();
    HouseCodes moved =
        new HouseCodes(
            usual.receipt(),
            usual.member(),
            usual.coupon(),
            usual.staffBadge(),
            usual.ecard(),
            usual.title(),
            "09[0-9]{17}");
    CodeRouter other = new CodeRouter(CodeRouter.chineseRules(moved));
    String code = "0900000000000000000";

    assertEquals(new ScannedCode.PaymentCode("ecny", code), other.classify(code));
    assertInstanceOf(ScannedCode.Other.class, router.classify(code));
  }

  @ParameterizedTest
  @CsvSource({
    "280000000000000000,alipay",
    "130000000000000000,wechat",
    "300000000000000000,alipay"
  })
  void eighteenDigitsAreToldApartByTheirFirstTwo(String code, String provider) {
    assertEquals(new ScannedCode.PaymentCode(provider, code), router.classify(code));
  }

  @Test
  void hundredThousandTextsOfAnyKindHarmNothing() {
    Random dice = new Random(20261123);
    Map<Integer, String> alphabets =
        Map.of(
            0, "\u0000\u0007\u001b\r\n\t \u007f\u0085\u2028\ufeff",
            1, DIGITS,
            2, BASE64,
            3, "０１２３４５６７８９٠١٢٣۱۲๑๒",
            4, "$JYMCSE0123://=hQVDUFYwgF.*+?()[]{}\\^|",
            5, "加油站付款码\ud83d\udc4d\ud800\udc00\udfff");
    for (int i = 0; i < 100_000; i++) {
      String text =
          i % 7 == 6
              ? anyUnicode(dice)
              : any(dice, alphabets.getOrDefault(i % 7, DIGITS), 0, i % 500 == 0 ? 4_000 : 40);
      assertNotNull(router.classify(text));
    }
    for (String start : List.of("hQVDUFYwMW", "gQF", "$01", "JM", "a://", "1", "")) {
      String endless = start + "A".repeat(1_000_000);
      assertEquals(new ScannedCode.Other(endless), router.classify(endless));
    }
  }

  private static String anyUnicode(Random dice) {
    StringBuilder text = new StringBuilder();
    for (int left = dice.nextInt(40); left > 0; left--) {
      text.append((char) dice.nextInt(0x10000));
    }
    return text.toString();
  }

  /// Bytes as long as they say, which is all that the router can see of a signed code.
  private static String binaryEcard(Random dice) {
    byte[] bytes = new byte[332 + dice.nextInt(33)];
    dice.nextBytes(bytes);
    bytes[0] = (byte) 0x81;
    bytes[1] = (byte) ((bytes.length - 3) >> 8);
    bytes[2] = (byte) (bytes.length - 3);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String checked(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
      sum += weight * (digits.charAt(i) - '0');
    }
    return digits + (10 - sum % 10) % 10;
  }

  private static String any(Random dice, String alphabet, int least, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = least + dice.nextInt(most - least + 1); left > 0; left--) {
      text.append(alphabet.charAt(dice.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
