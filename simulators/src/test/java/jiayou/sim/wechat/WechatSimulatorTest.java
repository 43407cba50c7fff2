package jiayou.sim.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jiayou.sim.phone.Scan;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who gets in at the simulated gateway, asked by hand and not by the adapter.
final class WechatSimulatorTest {

  private static final WechatKeys KEYS = WechatKeys.generate(new SecureRandom());
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String PATH = "/v3/pay/transactions/native";
  private static final String BODY =
      """
      {"appid":"%s","mchid":"%s","description":"92#","out_trade_no":"S1_K1_0001_1",
       "amount":{"total":21633}}\
      """
          .formatted(KEYS.appid(), KEYS.mchid());

  private final WechatSimulator gateway =
      WechatSimulator.start(WechatSimulatorSettings.usual(), KEYS, InstantSource.fixed(NOW));
  private final OkHttpClient client = new OkHttpClient();

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void signedOrderIsTakenAndWrittenDown() throws Exception {
    assertEquals(200, post(authorization(NOW, "n1", BODY), BODY));
    assertEquals(
        """
        {
          "trades" : [ {
            "reference" : "S1_K1_0001_1",
            "codeUrl" : "%s",
            "amount" : 21633,
            "state" : "NOTPAY",
            "refunds" : [ ]
          } ]
        }\
        """
            .formatted(codeUrl()),
        gateway.ledgerJson().replace("\r", ""));
  }

  @Test
  void aWitnessSeesAnOrderBeforeAndAfterItIsInTheBooks() throws Exception {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    gateway.watchedBy(
        (request, moment) -> seen.add(request + " " + moment + " " + !codeUrl().isEmpty()));

    assertEquals(401, post("", BODY));
    assertEquals(200, post(authorization(NOW, "n1", BODY), BODY));
    assertEquals("NATIVE ARRIVED false", seen.poll(10, TimeUnit.SECONDS));
    assertEquals("NATIVE CARRIED_OUT true", seen.poll(10, TimeUnit.SECONDS));
    assertEquals("NATIVE ANSWERED true", seen.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void requestWithoutSignatureIsRefused() throws Exception {
    assertEquals(401, post("", BODY));
    assertEquals(401, post("WECHATPAY2-SHA256-RSA2048 mchid=\"1900007291\"", BODY));
  }

  @Test
  void changedBodyIsRefused() throws Exception {
    String authorization = authorization(NOW, "n1", BODY);

    assertEquals(401, post(authorization, BODY.replace("21633", "21634")));
  }

  @Test
  void copiedRequestIsRefused() throws Exception {
    String authorization = authorization(NOW, "n1", BODY);

    assertEquals(200, post(authorization, BODY));
    assertEquals(401, post(authorization, BODY));
  }

  @Test
  void fiveMinutesOfSkewAreAllowedAndNoMore() throws Exception {
    assertEquals(200, post(authorization(NOW.minusSeconds(300), "n1", BODY), BODY));
    assertEquals(401, post(authorization(NOW.minusSeconds(301), "n2", BODY), BODY));
    assertEquals(401, post(authorization(NOW.plusSeconds(301), "n3", BODY), BODY));
  }

  @Test
  void orderOfNothingIsAParameterError() throws Exception {
    String free = BODY.replace("21633", "0");

    assertEquals(400, post(authorization(NOW, "n1", free), free));
  }

  @Test
  void oneOrderIsForOnePhone() throws Exception {
    post(authorization(NOW, "n1", BODY), BODY);
    gateway.phone("anna").scan(codeUrl());

    assertEquals(new Scan.Refused("请使用原扫码用户支付"), gateway.phone("ben").scan(codeUrl()));
  }

  @Test
  void keysAreHandedOutAsText() {
    String json = gateway.keysJson();

    assertTrue(json.contains(gateway.url()) && json.contains(KEYS.publicKeyId()));
    assertEquals(64, KEYS.apiV2Key().length() + KEYS.apiV3Key().length());
  }

  private String codeUrl() {
    return Answer.JSON
        .readTree(gateway.ledgerJson())
        .path("trades")
        .path(0)
        .path("codeUrl")
        .stringValue("");
  }

  private int post(String authorization, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Request request =
        new Request.Builder()
            .url(gateway.url() + PATH)
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            .header("User-Agent", "by hand")
            .post(RequestBody.create(bytes, MediaType.get("application/json")))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }

  private static String authorization(Instant at, String nonce, String body)
      throws GeneralSecurityException {
    String message =
        "POST\n" + PATH + "\n" + at.getEpochSecond() + "\n" + nonce + "\n" + body + "\n";
    Signature rsa = Signature.getInstance("SHA256withRSA");
    rsa.initSign(KEYS.merchant().keyPair().getPrivate());
    rsa.update(message.getBytes(StandardCharsets.UTF_8));
    String fields =
        "serial_no=\"%s\",mchid=\"%s\",timestamp=\"%d\",nonce_str=\"%s\",signature=\"%s\"";
    return "WECHATPAY2-SHA256-RSA2048 "
        + fields.formatted(
            KEYS.merchantSerial(),
            KEYS.mchid(),
            at.getEpochSecond(),
            nonce,
            Base64.getEncoder().encodeToString(rsa.sign()));
  }
}
