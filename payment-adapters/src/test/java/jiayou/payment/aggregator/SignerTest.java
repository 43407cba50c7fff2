package jiayou.payment.aggregator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.payment.wire.Pem;
import jiayou.sim.phone.Script;
import jiayou.sim.unionpay.UnionpayKeys;
import jiayou.sim.unionpay.UnionpaySimulatorSettings;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Brand;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Signing;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Unpaid;
import okhttp3.tls.HeldCertificate;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SignerTest {

  private static final String REQUEST = Resources.text("golden-request.txt");
  private static final JsonNode SM2 =
      JsonMapper.shared().readTree(Resources.text("golden-sm2.json"));

  @Test
  void requestIsSortedAndSignedAsOpensslSignsIt() throws IOException {
    Map<String, String> fields = new TreeMap<>(Comparator.reverseOrder());
    for (String field : REQUEST.split("&")) {
      fields.put(field.split("=")[0], field.split("=")[1]);
    }
    fields.put("signature", "old");
    fields.put("termId", "");
    Signer signer =
        new RsaSigner(
            "68759585097",
            Pem.privateKey(Resources.text("golden-merchant-key.pem")),
            trust(UnionpayKeys.NAME));

    assertEquals(REQUEST, AcpForm.signedText(fields));
    assertEquals(Resources.text("golden-request.sig"), signer.sign(REQUEST));
  }

  @Test
  void digestIsTheOneOfTheStandard() {
    SM3Digest sm3 = new SM3Digest();
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    sm3.update(abc, 0, abc.length);
    byte[] sum = new byte[32];
    sm3.doFinal(sum, 0);
    assertEquals(text("/sm3_abc"), HexFormat.of().formatHex(sum));
  }

  @Test
  void signatureOfTheStandardIsBelieved() {
    byte[] signature = HexFormat.of().parseHex(text("/standard/signature"));
    String base64 = Base64.getEncoder().encodeToString(signature);
    var signer = Sm2Signer.point(text("/standard/point"));

    assertTrue(Sm2Signer.isSigned(text("/standard/text"), base64, signer));
    assertFalse(Sm2Signer.isSigned(text("/standard/text") + ".", base64, signer));
    signature[63] ^= 1;
    String changed = Base64.getEncoder().encodeToString(signature);
    assertFalse(Sm2Signer.isSigned(text("/standard/text"), changed, signer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "MEUCIQ=="})
  void whatIsNoSignatureIsNotBelieved(String base64) {
    var signer = Sm2Signer.point(text("/standard/point"));
    assertFalse(Sm2Signer.isSigned(text("/standard/text"), base64, signer));
  }

  @Test
  void signatureOfOpensslIsBelievedAndOursIsOfTheSameKey() {
    String point = text("/openssl/point");
    Sm2Signer signer = Sm2Signer.of("99", "1", text("/openssl/number"), point, new SecureRandom());

    assertTrue(Sm2Signer.isSigned(REQUEST, text("/openssl/signature"), Sm2Signer.point(point)));
    assertTrue(Sm2Signer.isSigned(REQUEST, signer.sign(REQUEST), Sm2Signer.point(point)));
    assertEquals(64, Base64.getDecoder().decode(signer.sign(REQUEST)).length);
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Sm2Signer.of("99", "1", "zz", text("/openssl/point"), new SecureRandom()));
    assertThrows(IllegalArgumentException.class, () -> Sm2Signer.point("0411"));
  }

  @Test
  void bankThatSignsWithSm2IsSpokenTo() {
    var settings = new UnionpaySimulatorSettings(0, 1, Brand.ECNY, Signing.SM2, Unpaid.WAITS, true);
    try (Bench bank = new Bench(settings)) {
      AggregatorProvider terminal = bank.terminal(Bench.sm2(), Bench.PATIENT);
      assertEquals("ecny", terminal.id());
      assertEquals("数字人民币", terminal.name());

      assertInstanceOf(PayAnswer.Paid.class, bank.takeFrom(terminal, Script.PAYS_AT_ONCE));
      assertInstanceOf(
          PayAnswer.Unknown.class, bank.terminal().query(Bench.trade()), "RSA is not believed");
    }
  }

  @Test
  void digitalYuanIsTheSameAdapterWithOtherSettings() {
    try (Bench bank = new Bench(UnionpaySimulatorSettings.of(Brand.ECNY))) {
      AggregatorProvider terminal = bank.terminal();
      assertTrue(
          bank.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits().startsWith("01"));

      bank.scan(terminal).confirm();
      assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
    }
  }

  @Test
  void codeOfAnotherPurseIsNotShown() {
    try (Bench bank = new Bench(UnionpaySimulatorSettings.of(Brand.ECNY))) {
      AggregatorSettings wrong =
          new AggregatorSettings(
              "unionpay",
              "云闪付",
              bank.gateway.url(),
              Bench.KEYS.merchantId(),
              "K1000001",
              "https://qr.95516.com/",
              Set.of(),
              Bench.rsa(UnionpayKeys.NAME),
              Bench.PATIENT);
      AggregatorProvider terminal = new AggregatorProvider(wrong, bank.clock, bank.clock::elapsed);
      assertEquals(
          new PayAnswer.Unknown("answer without a code"), terminal.showCode(Bench.order()));
    }
  }

  @Test
  void certificateCountsByItsRootItsNameAndItsTime() throws IOException {
    String root = Bench.KEYS.rootPem();
    Trust trust = trust(UnionpayKeys.NAME);
    Trust.Verdict none = trust.keyIn("", TestClock.NOON);

    assertEquals(new Trust.Verdict.Refused("no certificate"), none);
    assertEquals(
        new Trust.Verdict.Refused("unreadable certificate"), trust.keyIn("x", TestClock.NOON));
    assertEquals(
        new Trust.Verdict.Refused("certificate of another"), trust.keyIn(root, TestClock.NOON));
    assertEquals(
        new Trust.Verdict.Refused("certificate without our root"),
        trust("golden").keyIn(selfSigned(), TestClock.NOON));
  }

  @Test
  void expiredCertificateIsNotBelieved() {
    try (Bench bench = new Bench()) {
      AggregatorProvider terminal = bench.terminal();
      terminal.showCode(Bench.order());
      bench.clock.pass(Duration.between(TestClock.NOON, Instant.parse("2047-01-01T00:00:00Z")));
      assertEquals(
          new PayAnswer.Unknown("answer not believed: certificate without our root"),
          terminal.query(Bench.trade()));
    }
  }

  @Test
  void merchantWhomTheGatewayDoesNotKnowHasAFault() {
    try (Bench bench = new Bench()) {
      RsaSigner right = (RsaSigner) Bench.rsa(UnionpayKeys.NAME);
      Signer wrong = new RsaSigner("1", right.key(), right.trust());
      AggregatorProvider terminal = bench.terminal(wrong, Bench.PATIENT);

      assertEquals(new PayAnswer.Fault("11"), terminal.showCode(Bench.order()));
      assertEquals(new PayAnswer.Unknown("11"), terminal.query(Bench.trade()));
    }
  }

  @ParameterizedTest
  @CsvSource({"77729005811004,K1000001", "777290058110048,K1", "777290058110048,K1_00001"})
  void settingsThatAcpCannotCarryAreRefused(String merchant, String terminal) {
    Signer signer = Bench.sm2();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new AggregatorSettings(
                "unionpay",
                "云闪付",
                "http://x",
                merchant,
                terminal,
                "https://",
                Set.of(),
                signer,
                Bench.PATIENT));
  }

  @Test
  void keysAreNeverPrinted() {
    assertEquals("Sm2Signer[method=99, certificate=" + Bench.KEYS.certId() + "]", Bench.sm2() + "");
    assertFalse(Bench.rsa("x").toString().contains("key="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "=b", "a=1&a=2", "a=1&&b=2", "<html></html>"})
  void whatIsNoMessageIsNotRead(String body) {
    assertEquals(Optional.empty(), AcpForm.decoded(body));
  }

  @Test
  void answersAreReadAsTheyAreOrPercentEncoded() {
    assertEquals(
        Optional.of(new TreeMap<>(Map.of("signature", "A+b/==", "respMsg", "成功[0]"))),
        AcpForm.decoded("signature=A+b/==&respMsg=成功[0]"));
    assertEquals(
        Optional.of(new TreeMap<>(Map.of("signature", "A+b/==", "respMsg", "成功"))),
        AcpForm.decoded("signature=A%2Bb%2F%3D%3D&respMsg=%E6%88%90%E5%8A%9F"));
    assertEquals(Optional.empty(), AcpForm.decoded("signature=%zz"));
  }

  private static Trust trust(String name) throws IOException {
    return new Trust(Pem.certificate(Bench.KEYS.rootPem()), List.of(), name);
  }

  private static String selfSigned() {
    return new HeldCertificate.Builder().commonName("golden").build().certificatePem();
  }

  private static String text(String at) {
    return SM2.at(at).stringValue("");
  }
}
