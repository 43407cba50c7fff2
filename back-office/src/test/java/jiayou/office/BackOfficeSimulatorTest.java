package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The simulated office must refuse what the contract refuses, or it proves nothing for the client.
/// The requests are written by hand here, not by the client.
class BackOfficeSimulatorTest {

  private static final String BATCH_TYPE = "application/cloudevents-batch+json";
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"e1","source":"/stations/S1/terminals/K1",
      "type":"sale.settled","subject":"s","sequence":"0000000001",
      "time":"2026-11-21T12:00:00+08:00","datacontenttype":"application/json",
      "data":{"lines":[{"kind":"fuel","controller":"main","pump":1,"transaction":31,
      "endedAt":"2026-11-21T11:58:03","grade":"92","unit":"L","volume":"28.460",
      "price":"7.38","amount":21003}],
      "tenders":[{"provider":"wechat","reference":"S1_K1_1","amount":21003}],"total":21003}}\
      """;

  private final BackOfficeSimulator office = OfficeFixture.office(new Access.Open());
  private final OkHttpClient http = new OkHttpClient();

  @AfterEach
  void close() {
    http.connectionPool().evictAll();
    office.close();
  }

  @Test
  void aCorrectEventIsTakenAndStandsInTheLedger() throws IOException {
    String answer = post("[" + EVENT + "]");
    assertTrue(answer.startsWith("200 "), answer);
    assertEquals(tree("{\"received\":1,\"last\":\"e1\"}"), tree(answer.substring("200 ".length())));
    assertEquals(
        tree(
            """
            {"sales":[{"id":"s","events":[{"id":"e1","type":"sale.settled","sequence":1}],
            "total":21003}],"others":[],"holds":[],"earned":[],"members":[]}\
            """),
        tree(office.ledgerJson()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"volume\":\"28.460\"     | \"volume\":28.460",
        "\"price\":\"7.38\"        | \"price\":7.38",
        "\"amount\":21003}]        | \"amount\":21003.5}]",
        "\"kind\":\"fuel\"         | \"kind\":\"goods\"",
        "\"pump\":1                | \"pump\":0",
        "\"unit\":\"L\"            | \"unit\":\"litre\"",
        "\"total\":21003           | \"total\":21004",
        "\"total\":21003           | \"total\":21003,\"phone\":\"13800000000\"",
        "\"specversion\":\"1.0\"   | \"specversion\":\"0.3\"",
        "\"sequence\":\"0000000001\" | \"sequence\":1",
        "\"sequence\":\"0000000001\" | \"sequence\":\"0000000002\"",
        "sale.settled              | sale.finished",
        "/stations/S1/             | /stations/S2/",
        "2026-11-21T12:00:00+08:00 | 2026-11-21 12:00:00",
        "\"subject\":\"s\",        | ``",
        "\"tenders\":[{            | \"tenders\":[],\"spare\":[{"
      })
  void anEventThatBreaksTheContractIsRefusedByName(String right, String wrong) throws IOException {
    assertTrue(EVENT.contains(right), right);
    String answer = post("[" + EVENT.replace(right, wrong) + "]");
    assertTrue(answer.startsWith("422 "), answer);
    assertTrue(answer.contains("\"event\":\"e1\""), answer);
    assertEquals(1, office.complaints().size());
    assertEquals(0, office.events());
  }

  @Test
  void theSameIdWithOtherFactsIsRefused() throws IOException {
    post("[" + EVENT + "]");
    assertTrue(post("[" + EVENT.replace("S1_K1_1", "S1_K1_2") + "]").startsWith("422 "));
    assertEquals(
        List.of("event e1: the id was used before for another event"), office.complaints());
  }

  @Test
  void theSameEventTwiceIsKeptOnce() throws IOException {
    post("[" + EVENT + "]");
    assertTrue(post("[" + EVENT + "," + EVENT + "]").startsWith("200 "));
    assertEquals(1, office.events());
    assertEquals(List.of(), office.complaints());
  }

  @Test
  void emptyAndTooLargeBatchesAndOtherMediaTypesAreBreaches() throws IOException {
    assertTrue(post("[]").startsWith("400 "));
    assertTrue(post("[" + (EVENT + ",").repeat(50) + EVENT + "]").startsWith("400 "));
    assertTrue(send("POST", "v1/stations/S1/events", "application/json", "[]").startsWith("400 "));
    assertTrue(post("no json").startsWith("400 "));
    assertEquals(4, office.complaints().size());
  }

  @Test
  void aPathThatTheContractDoesNotHaveIsABreach() throws IOException {
    assertTrue(send("PUT", "v1/stations/S1/events", BATCH_TYPE, "[]").startsWith("404 "));
    assertEquals(List.of("the contract has no PUT /v1/stations/S1/events"), office.complaints());
  }

  @Test
  void anotherStationIsUnknown() throws IOException {
    String answer = send("POST", "v1/stations/S9/events", BATCH_TYPE, "[" + EVENT + "]");
    assertTrue(answer.startsWith("404 ") && answer.contains("unknown-station"), answer);
  }

  @Test
  void aHeartbeatWithAnUnknownFieldIsABreach() throws IOException {
    String health =
        """
        {"terminal":"K1","at":"2026-11-21T12:00:00Z","queueDepth":0,"queueAgeSeconds":0,
        "printer":"ready","troubles":[],"mood":"good"}\
        """;
    assertTrue(
        send("PUT", "v1/terminals/K1/heartbeat", "application/json", health).startsWith("400 "));
    assertEquals(List.of(), office.heartbeats());
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private String post(String json) throws IOException {
    return send("POST", "v1/stations/S1/events", BATCH_TYPE, json);
  }

  private String send(String method, String path, String mediaType, String json)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    Request request =
        new Request.Builder()
            .url(office.url() + path)
            .method(method, RequestBody.create(bytes, MediaType.get(mediaType)))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return response.code() + " " + Objects.requireNonNull(response.body()).string();
    }
  }
}
