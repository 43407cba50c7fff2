package jiayou.sim.unionpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Brand;
import jiayou.sim.watch.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gateway asked by hand, with the JDK's own client and signatures.
final class UnionpaySimulatorTest {

  private static final UnionpayKeys KEYS = UnionpayKeys.generate(new SecureRandom());
  private static final Instant NOON = Instant.parse("2026-11-21T10:00:00Z");
  private static final String TIME = "20261121180000";

  private final HttpClient client = HttpClient.newHttpClient();
  private final UnionpaySimulator gateway =
      UnionpaySimulator.start(UnionpaySimulatorSettings.usual(), KEYS, () -> NOON);

  @AfterEach
  void close() {
    gateway.close();
    client.close();
  }

  @Test
  void codeIsAppliedForPaidFoundAndGivenBack() throws Exception {
    String code = ask(apply()).getOrDefault("qrCode", "");
    Scan.Bill bill = assertInstanceOf(Scan.Bill.class, gateway.phone("anna").scan(code));
    assertEquals(new PhoneAnswer.Paid(), bill.confirm());

    Map<String, String> found = ask(query());
    assertEquals("00", found.get("respCode"));
    assertEquals("00", found.get("origRespCode"));
    assertEquals("21633", found.get("txnAmt"));
    assertEquals("1121180000", found.get("traceTime"));

    Map<String, String> refund = apply();
    refund.put("txnType", "04");
    refund.put("txnSubType", "00");
    refund.put("orderId", "S1K126112100011R1");
    refund.put("txnAmt", "360");
    refund.put("origQryId", found.getOrDefault("queryId", ""));
    assertEquals("00", ask(refund).get("respCode"));
    assertEquals("12", ask(refund).get("respCode"));
    assertTrue(gateway.ledgerJson().contains("\"reference\" : \"S1K126112100011R1\""));
  }

  @Test
  void answerCarriesACertificateOfTheGatewaysRootAndItsSignatureHolds() throws Exception {
    Map<String, String> answer = ask(apply());
    X509Certificate signer = certificate(answer.getOrDefault("signPubKeyCert", ""));
    signer.verify(certificate(KEYS.rootPem()).getPublicKey());

    Signature rsa = Signature.getInstance("SHA256withRSA");
    rsa.initVerify(signer);
    rsa.update(digest(answer));
    assertTrue(rsa.verify(Base64.getDecoder().decode(answer.getOrDefault("signature", ""))));
    assertTrue(signer.getSubjectX500Principal().getName().contains("中国银联股份有限公司"));
  }

  @ParameterizedTest
  @CsvSource({
    "orderId,S1_K1_26112,10",
    "txnTime,2026112118,10",
    "txnAmt,0,10",
    "currencyCode,840,10",
    "version,5.0.0,10",
    "payTimeout,soon,10",
    "merId,700000000000001,31"
  })
  void requestThatIsNotWholeIsRefused(String field, String value, String code) throws Exception {
    Map<String, String> request = apply();
    request.put(field, value);
    assertEquals(code, ask(request).get("respCode"));
    assertFalse(gateway.ledgerJson().contains("reference"));
  }

  @Test
  void requestOfAStrangerIsRefused() throws Exception {
    Map<String, String> request = signed(apply());
    request.put("txnAmt", "1");
    assertEquals("11", read(send("backTransReq", request)).get("respCode"));
    assertEquals(404, send("fileTransRequest", signed(apply())).statusCode());
  }

  @Test
  void orderIsKnownByItsNumberAndItsTimeTogether() throws Exception {
    ask(apply());
    assertEquals("12", ask(apply()).get("respCode"));

    Map<String, String> other = query();
    other.put("txnTime", "20261121180001");
    assertEquals("34", ask(other).get("respCode"));
    assertEquals("05", ask(query()).get("origRespCode"));
  }

  @Test
  void phonesOfTheDigitalYuanShowItsCodes() {
    try (UnionpaySimulator bank =
        UnionpaySimulator.start(UnionpaySimulatorSettings.of(Brand.ECNY), KEYS, () -> NOON)) {
      String digits = bank.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
      assertTrue(digits.matches("01[0-9]{17}"), digits);
      assertTrue(bank.keysJson().contains("\"ecny\""));
    }
  }

  @Test
  void witnessSeesEachStepOfARequest() throws Exception {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch answered = new CountDownLatch(1);
    gateway.watchedBy((request, moment) -> {
      seen.add(request + " " + moment);
      if (moment == Moment.ANSWERED) {
        answered.countDown();
      }
    });
    ask(apply());
    answered.await();
    assertEquals(List.of("APPLY ARRIVED", "APPLY CARRIED_OUT", "APPLY ANSWERED"), seen);
  }

  private Map<String, String> ask(Map<String, String> request) throws Exception {
    String path = request.getOrDefault("txnType", "").equals("00") ? "queryTrans" : "backTransReq";
    return read(send(path, signed(request)));
  }

  private HttpResponse<String> send(String path, Map<String, String> request) throws Exception {
    String body =
        request.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(gateway.url() + "/gateway/api/" + path + ".do"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(post, HttpResponse.BodyHandlers.ofString());
  }

  private static Map<String, String> read(HttpResponse<String> answer) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : answer.body().split("&")) {
      int mark = field.indexOf('=');
      fields.put(field.substring(0, mark), field.substring(mark + 1));
    }
    return fields;
  }

  private static Map<String, String> signed(Map<String, String> request) throws Exception {
    byte[] der =
        Base64.getMimeDecoder().decode(KEYS.merchantKeyPem().replaceAll("-----[A-Z ]+-----", ""));
    Signature rsa = Signature.getInstance("SHA256withRSA");
    rsa.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
    rsa.update(digest(request));
    Map<String, String> all = new TreeMap<>(request);
    all.put("signature", Base64.getEncoder().encodeToString(rsa.sign()));
    return all;
  }

  /// Nothing that is empty is ever sent here, so nothing need be left out.
  private static byte[] digest(Map<String, String> fields) throws Exception {
    String text =
        new TreeMap<>(fields)
            .entrySet().stream()
                .filter(f -> !f.getKey().equals("signature"))
                .map(f -> f.getKey() + "=" + f.getValue())
                .collect(Collectors.joining("&"));
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sum).getBytes(StandardCharsets.US_ASCII);
  }

  private static X509Certificate certificate(String pem) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private static Map<String, String> apply() {
    Map<String, String> fields = query();
    fields.put("txnType", "01");
    fields.put("txnSubType", "07");
    fields.put("channelType", "08");
    fields.put("currencyCode", "156");
    fields.put("txnAmt", "21633");
    fields.put("payTimeout", "20261121180300");
    return fields;
  }

  private static Map<String, String> query() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("version", "5.1.0");
    fields.put("encoding", "UTF-8");
    fields.put("signMethod", "01");
    fields.put("certId", KEYS.certId());
    fields.put("bizType", "000000");
    fields.put("accessType", "0");
    fields.put("txnType", "00");
    fields.put("txnSubType", "00");
    fields.put("merId", KEYS.merchantId());
    fields.put("orderId", "S1K126112100011");
    fields.put("txnTime", TIME);
    return fields;
  }
}
