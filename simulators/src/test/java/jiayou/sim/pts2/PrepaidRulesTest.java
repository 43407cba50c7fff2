package jiayou.sim.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a controller does with a pump that a user keeps, asked for with plain requests.
final class PrepaidRulesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PUMP = "\"Pump\":1";
  private static final String HUNDRED =
      "\"Pump\":1,\"Nozzle\":1,\"Type\":\"Amount\",\"Dose\":100.00";

  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private Pts2Simulator box;

  @BeforeEach
  void aPumpIsKept() throws IOException {
    box = Pts2Simulator.start(site());
    assertEquals(0, code(one("PumpLock", PUMP)));
  }

  @AfterEach
  void close() {
    box.close();
    client.connectionPool().evictAll();
  }

  @Test
  void aKeptPumpAnswersItsUserAlone() throws IOException {
    box.lift(1, 1);
    JsonNode refused = two("PumpAuthorize", HUNDRED);
    assertEquals(40, code(refused));
    assertEquals("kiosk1", refused.path("Data").path("User").asString());
    assertEquals(40, code(two("PumpLock", PUMP)));
    assertEquals(91, code(two("PumpUnlock", PUMP)));
    assertEquals(0, code(one("PumpUnlock", PUMP)));
    assertEquals(0, code(two("PumpLock", PUMP)));
  }

  @Test
  void aKeptPumpShowsItsUserAndItsLiftedNozzle() throws IOException {
    box.lift(1, 1);
    JsonNode status = one("PumpGetStatus", PUMP);
    assertEquals("PumpIdleStatus", status.path("Type").asString());
    assertEquals("PumpLock", status.path("Data").path("Request").asString());
    assertEquals("kiosk1", status.path("Data").path("User").asString());
    assertEquals(1, status.path("Data").path("NozzleUp").asInt());
    assertThrows(IllegalStateException.class, () -> box.flow(1, "1.00"));
  }

  @Test
  void aNozzleLiftedAndHungUpChangesNothing() throws IOException {
    box.lift(1, 1);
    box.hangUp(1);
    assertEquals(new PumpView(1, PumpView.Phase.IDLE, 0, 0, "kiosk1"), box.view(1));
  }

  @Test
  void anAuthorisedPumpShowsWhatWasOrderedAndByWhom() throws IOException {
    box.lift(1, 1);
    JsonNode confirmation = one("PumpAuthorize", HUNDRED);
    assertEquals("PumpAuthorizeConfirmation", confirmation.path("Type").asString());
    assertEquals(31, confirmation.path("Data").path("Transaction").asInt());
    JsonNode status = one("PumpGetStatus", PUMP).path("Data");
    assertEquals("PumpAuthorize", status.path("Request").asString());
    assertEquals("Amount", status.path("OrderedType").asString());
    assertEquals("kiosk1", status.path("User").asString());
    assertEquals(91, code(one("PumpUnlock", PUMP)));
    assertEquals(39, code(one("PumpAuthorize", HUNDRED)));
  }

  @Test
  void itsFuellingIsClosedByItsUserAlone() throws IOException {
    delivered("30");
    assertEquals(46, code(two("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":31")));
    assertEquals(40, code(two("PumpLock", PUMP)));
    assertEquals(0, code(one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":31")));
    assertEquals("", box.view(1).owner());
    assertEquals(List.of("13.550 10000 true"), ledger());
  }

  @Test
  void aValveThatClosesLateIsMeasuredAndCharged() throws IOException {
    box.overrun(1, "0.02");
    delivered("30");
    one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":31");
    one("PumpLock", PUMP);
    delivered("30");
    assertEquals(List.of("13.570 10015 true", "13.550 10000 false"), ledger());
  }

  @Test
  void aValveThatClosesLateAddsNothingToLessThanWasOrdered() throws IOException {
    box.overrun(1, "0.02");
    delivered("5.00");
    assertEquals(List.of("5.000 3690 false"), ledger());
  }

  @Test
  void theValveClosesAtTheOrderedVolumeAndStaysClosed() throws IOException {
    box.overrun(1, "0.01");
    box.lift(1, 1);
    one("PumpAuthorize", "\"Pump\":1,\"Nozzle\":1,\"Type\":\"Volume\",\"Dose\":20");
    box.flow(1, "19.99");
    box.flow(1, "20.00");
    box.deliver(1, "45");
    box.hangUp(1);
    assertEquals(List.of("20.010 14767 false"), ledger());
  }

  @Test
  void aStopBeforeTheFirstDropLeavesNoUserAndNoFuelling() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", HUNDRED);
    assertEquals(0, code(one("PumpStop", PUMP)));
    assertEquals(new PumpView(1, PumpView.Phase.IDLE, 1, 31, ""), box.view(1));
    assertThrows(IllegalStateException.class, () -> box.flow(1, "1.00"));
    assertEquals(List.of(), ledger());
  }

  @Test
  void aPumpThatIsStoppedAndAuthorisedAgainDeliversAgain() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", HUNDRED);
    box.flow(1, "5.00");
    one("PumpStop", PUMP);
    one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":31");
    one("PumpAuthorize", HUNDRED);
    box.deliver(1, "30");
    box.hangUp(1);
    assertEquals(List.of("5.000 3690 true", "13.550 10000 false"), ledger());
  }

  @Test
  void anOfflinePumpKeepsItsLimitAndItsUser() throws IOException {
    box.lift(1, 1);
    one("PumpAuthorize", HUNDRED);
    box.flow(1, "5.00");
    box.pumpOffline(1, true);
    box.deliver(1, "30");
    box.hangUp(1);
    JsonNode offline = one("PumpGetStatus", PUMP).path("Data");
    assertEquals("Filling", offline.path("State").asString());
    assertEquals("kiosk1", offline.path("User").asString());
    assertEquals(69, code(one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":31")));
    box.pumpOffline(1, false);
    assertEquals(0, code(one("PumpCloseTransaction", "\"Pump\":1,\"Transaction\":31")));
    assertEquals(List.of("13.550 10000 true"), ledger());
  }

  private void delivered(String wanted) throws IOException {
    box.lift(1, 1);
    assertEquals(0, code(one("PumpAuthorize", HUNDRED)));
    box.deliver(1, wanted);
    box.hangUp(1);
  }

  private List<String> ledger() {
    return JSON.readTree(box.ledgerJson())
        .path("transactions")
        .valueStream()
        .map(t ->
            t.path("volume").asString()
                + " "
                + t.path("amount").asLong()
                + " "
                + t.path("cleared").asBoolean())
        .toList();
  }

  private JsonNode one(String type, String data) throws IOException {
    return answer(Credentials.basic("kiosk1", "one"), type, data);
  }

  private JsonNode two(String type, String data) throws IOException {
    return answer(Credentials.basic("kiosk2", "two"), type, data);
  }

  private JsonNode answer(String who, String type, String data) throws IOException {
    String packet = "{\"Id\":1,\"Type\":\"" + type + "\",\"Data\":{" + data + "}}";
    String body = "{\"Protocol\":\"jsonPTS\",\"Packets\":[" + packet + "]}";
    Request request =
        new Request.Builder()
            .url(box.url() + "/jsonPTS")
            .header("Authorization", who)
            .post(RequestBody.create(body, MediaType.get("application/json")))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return JSON.readTree(response.body().string()).path("Packets").path(0);
    }
  }

  private static int code(JsonNode packet) {
    return packet.path("Code").asInt(0);
  }

  private static Pts2Site site() {
    return new Pts2Site(
        List.of(new Pts2Site.User(2, "kiosk1", "one"), new Pts2Site.User(3, "kiosk2", "two")),
        Pts2Site.Login.BASIC,
        Pts2Site.Operation.ON_REQUEST,
        List.of(new Pts2Site.SiteGrade(1, "92", "GASOLINE92", Unit.LITRE, new BigDecimal("7.38"))),
        List.of(new Pts2Site.SitePump(1, List.of(1))),
        31,
        7,
        Clock.fixed(Instant.parse("2026-11-21T08:15:30Z"), ZoneOffset.UTC));
  }
}
