package jiayou.sim.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import jiayou.core.value.Unit;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The rules of the protocol, asked for with plain requests, so that box and adapter cannot agree
/// on the same mistake.
final class Pts2SimulatorTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private Pts2Simulator box;

  @BeforeEach
  void open() throws IOException {
    box = Pts2Simulator.start(site(Pts2Site.Login.BASIC, Pts2Site.Operation.ON_REQUEST));
  }

  @AfterEach
  void close() {
    box.close();
    client.connectionPool().evictAll();
  }

  @Test
  void lockAndCloseFollowOwnership() throws IOException {
    fuelled();
    assertEquals(46, code(one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":65535")));
    assertEquals(0, code(one("PumpLock", "\"Pump\":1")));
    JsonNode busy = two("PumpLock", "\"Pump\":1");
    assertEquals(40, code(busy));
    assertEquals("kiosk1", busy.path("Data").path("User").asString());
    assertEquals(91, code(two("PumpUnlock", "\"Pump\":1")));
    assertEquals(46, code(two("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":65535")));
    assertEquals(27, code(one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":9")));
    assertEquals(0, code(one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":65535")));
    assertEquals(69, code(one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":65535")));
  }

  @Test
  void anAuthorisationWithoutNotApplyUserBelongsToTheUser() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"FullTank\"");
    assertEquals("kiosk1", box.view(1).owner());
    assertEquals(40, code(two("PumpStop", "\"Pump\":1")));
  }

  @Test
  void aSecondAuthorisationReallyDeliversAgain() throws IOException {
    fuelled();
    one("PumpLock", "\"Pump\":1");
    one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":65535");
    fuelled();
    assertEquals(
        JSON.readTree(
            """
            {"transactions":[
              {"pump":1,"transaction":65535,"grade":"92","unit":"L","volume":"28.460",
               "price":"7.38","amount":21003,"cleared":true},
              {"pump":1,"transaction":1,"grade":"92","unit":"L","volume":"28.460",
               "price":"7.38","amount":21003,"cleared":false}]}\
            """),
        JSON.readTree(box.ledgerJson()));
  }

  @Test
  void authorisingTwiceIsRefusedAndNothingFlowsUnasked() throws IOException {
    box.lift(1, 1);
    assertThrows(IllegalStateException.class, () -> box.flow(1, "1.00"));
    one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"FullTank\",\"NotApplyUser\":true");
    assertEquals(39, code(one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"FullTank\"")));
  }

  @Test
  void aNozzleHungUpWithoutFuelLeavesNoTransaction() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"FullTank\",\"NotApplyUser\":true");
    box.hangUp(1);
    assertEquals(new PumpView(1, PumpView.Phase.IDLE, 0, 65535, ""), box.view(1));
    assertEquals(
        "Not found",
        one("PumpGetTransactionInformation", "\"Pump\":1,\"Transaction\":65535")
            .path("Data")
            .path("State")
            .asString());
  }

  @Test
  void theValveClosesAtTheOrderedAmount() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"Amount\",\"Dose\":100");
    box.deliver(1, "30");
    box.hangUp(1);
    assertTrue(box.ledgerJson().contains("\"amount\" : 10000"));
  }

  @Test
  void gradesLeftOutOfAPriceChangeFallToZero() throws IOException {
    one("SetFuelGradesPrices", "\"FuelGradesPrices\":[{\"FuelGradeId\":2,\"Price\":7.90}]");
    JsonNode prices = one("GetFuelGradesPrices", "").path("Data").path("FuelGradesPrices");
    assertEquals(0, prices.path(0).path("Price").decimalValue().signum());
    assertEquals("7.90", prices.path(1).path("Price").asString());
  }

  @Test
  void aMessageOfTooManyTokensIsRefusedWhole() throws IOException {
    String packets =
        String.join(",", Collections.nCopies(70, packet("PumpGetStatus", "\"Pump\":1")));
    JsonNode answer = JSON.readTree(post(basic("kiosk1", "one"), packets));
    assertEquals(5, answer.path("Code").asInt());
    assertTrue(answer.path("Packets").isMissingNode());
  }

  @Test
  void anOfflinePumpShowsWhatWasLastSeenOfIt() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"FullTank\",\"NotApplyUser\":true");
    box.flow(1, "5.00");
    box.pumpOffline(1, true);
    box.deliver(1, "28.46");
    box.hangUp(1);
    JsonNode status = one("PumpGetStatus", "\"Pump\":1");
    assertEquals("PumpOfflineStatus", status.path("Type").asString());
    assertEquals("Filling", status.path("Data").path("State").asString());
    assertEquals("5.00", status.path("Data").path("Volume").asString());
    assertEquals(96, code(one("PumpStop", "\"Pump\":1")));
    box.pumpOffline(1, false);
    assertEquals(
        "28.46", one("PumpGetStatus", "\"Pump\":1").path("Data").path("Volume").asString());
  }

  @Test
  void anAutomaticControllerServesTheNextDriverOnceThePumpIsFree() throws Exception {
    try (Pts2Simulator automatic =
        Pts2Simulator.start(site(Pts2Site.Login.BASIC, Pts2Site.Operation.AUTOMATIC))) {
      automatic.lift(1, 1);
      automatic.deliver(1, "28.46");
      automatic.hangUp(1);
      automatic.lift(1, 2);
      assertEquals(PumpView.Phase.ENDED, automatic.view(1).phase());
      String who = basic("kiosk1", "one");
      post(automatic, who, packet("PumpLock", "\"Pump\":1"));
      post(automatic, who, packet("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":65535"));
      assertTrue(automatic.await(1, PumpView.Phase.AUTHORISED, Duration.ofSeconds(5)));
      assertEquals(1, automatic.view(1).transaction());
    }
  }

  @Test
  void aDigestThatCameBeforeIsRefused() throws Exception {
    try (Pts2Simulator digest =
        Pts2Simulator.start(site(Pts2Site.Login.DIGEST, Pts2Site.Operation.AUTOMATIC))) {
      String challenge = challenge(digest, "");
      String nonce = challenge.replaceAll(".*nonce=\"([^\"]+)\".*", "$1");
      String proof = proof("one", nonce, "00000001");
      assertEquals("", challenge(digest, proof));
      assertTrue(challenge(digest, proof).startsWith("Digest realm"));
      assertEquals("", challenge(digest, proof("one", nonce, "00000002")));
      digest.expireNonces();
      assertTrue(challenge(digest, proof("one", nonce, "00000003")).endsWith("stale=true"));
      assertTrue(!challenge(digest, proof("wrong", nonce, "00000004")).contains("stale"));
    }
  }

  @Test
  void wrongPathsAreNotServed() throws IOException {
    Request get = new Request.Builder().url(box.url() + "/jsonPTS").build();
    Request path = new Request.Builder().url(box.url() + "/jsonpts").build();
    try (Response noPost = client.newCall(get).execute();
        Response noPath = client.newCall(path).execute()) {
      assertEquals(405, noPost.code());
      assertEquals(404, noPath.code());
    }
  }

  private void fuelled() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"FullTank\",\"NotApplyUser\":true");
    box.deliver(1, "28.46");
    box.hangUp(1);
  }

  private JsonNode one(String type, String data) throws IOException {
    return answer(basic("kiosk1", "one"), type, data);
  }

  private JsonNode two(String type, String data) throws IOException {
    return answer(basic("kiosk2", "two"), type, data);
  }

  private JsonNode answer(String who, String type, String data) throws IOException {
    return JSON.readTree(post(who, packet(type, data))).path("Packets").path(0);
  }

  private static int code(JsonNode packet) {
    return packet.path("Code").asInt(0);
  }

  private static String packet(String type, String data) {
    return "{\"Id\":1,\"Type\":\"" + type + "\",\"Data\":{" + data + "}}";
  }

  private String post(String who, String packets) throws IOException {
    return post(box, who, packets);
  }

  private String post(Pts2Simulator at, String who, String packets) throws IOException {
    try (Response response = client.newCall(request(at, who, packets)).execute()) {
      assertEquals(200, response.code());
      return response.body().string();
    }
  }

  private String challenge(Pts2Simulator at, String who) throws IOException {
    Request request = request(at, who, packet("PumpGetStatus", "\"Pump\":1"));
    try (Response response = client.newCall(request).execute()) {
      return response.header("WWW-Authenticate", "");
    }
  }

  private static Request request(Pts2Simulator at, String who, String packets) {
    String body = "{\"Protocol\":\"jsonPTS\",\"Packets\":[" + packets + "]}";
    return new Request.Builder()
        .url(at.url() + "/jsonPTS")
        .header("Authorization", who)
        .post(RequestBody.create(body, MediaType.get("application/json")))
        .build();
  }

  private static String basic(String login, String password) {
    return Credentials.basic(login, password);
  }

  private static String proof(String password, String nonce, String count) throws Exception {
    String secret = md5("kiosk1:PTS-2:" + password);
    String response = md5(secret + ":" + nonce + ":" + count + ":c:auth:" + md5("POST:/jsonPTS"));
    return "Digest username=\"kiosk1\", realm=\"PTS-2\", nonce=\""
        + nonce
        + "\", uri=\"/jsonPTS\", qop=auth, nc="
        + count
        + ", cnonce=\"c\", response=\""
        + response
        + "\"";
  }

  private static String md5(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
  }

  private static Pts2Site site(Pts2Site.Login login, Pts2Site.Operation operation) {
    return new Pts2Site(
        List.of(new Pts2Site.User(2, "kiosk1", "one"), new Pts2Site.User(3, "kiosk2", "two")),
        login,
        operation,
        List.of(
            new Pts2Site.SiteGrade(1, "92", "GASOLINE92", Unit.LITRE, new BigDecimal("7.38")),
            new Pts2Site.SiteGrade(2, "95", "GASOLINE95", Unit.LITRE, new BigDecimal("7.85"))),
        List.of(new Pts2Site.SitePump(1, List.of(1, 2))),
        65535,
        7,
        Clock.fixed(Instant.parse("2026-11-21T08:15:30Z"), ZoneOffset.UTC));
  }
}
