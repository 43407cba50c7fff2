package jiayou.sim.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
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

class ControlServerTest {

  private final ControlServer control = ControlServer.start(0);
  private final OkHttpClient http = new OkHttpClient();

  @BeforeEach
  void register() {
    control.register(
        "pump",
        Map.of(
            "lift", in -> JsonMapper.shared().createObjectNode().set("lifted", in.path("nozzle")),
            "drop", ControlServerTest::refuse,
            "break", ControlServerTest::fail));
    control.register("office", Map.of("outage", in -> in));
  }

  @AfterEach
  void close() {
    http.connectionPool().evictAll();
    control.close();
  }

  @Test
  void theListingNamesEveryCommand() throws IOException {
    assertEquals(
        "200 {\"office\":[\"outage\"],\"pump\":[\"break\",\"drop\",\"lift\"]}", get("/control"));
  }

  @Test
  void aCommandGetsItsArgumentsAndAnswers() throws IOException {
    assertEquals("200 {\"lifted\":2}", post("/control/pump/lift", "{\"nozzle\":2}"));
  }

  @Test
  void noBodyIsNoArguments() throws IOException {
    assertEquals("200 {}", post("/control/office/outage", ""));
  }

  @Test
  void whatAHandlerRefusesComesBackAsItsOwnSentence() throws IOException {
    assertEquals(
        "400 {\"error\":\"There is no nozzle 9.\"}", post("/control/pump/drop", "{\"nozzle\":9}"));
  }

  @Test
  void aHandlerThatFailsDoesNotTakeTheServerAlong() throws IOException {
    assertEquals(
        "500 {\"error\":\"pump/break failed: java.lang.IllegalStateException: broken\"}",
        post("/control/pump/break", "{}"));
    assertEquals("200 {\"lifted\":1}", post("/control/pump/lift", "{\"nozzle\":1}"));
  }

  @Test
  void unknownNamesAreAnsweredWithTheKnownOnes() throws IOException {
    assertEquals(
        "404 {\"error\":\"There is no simulator 'pmp'; there are [office, pump].\"}",
        post("/control/pmp/lift", "{}"));
    assertEquals(
        "404 {\"error\":\"'office' has no command 'lift'; it has [outage].\"}",
        post("/control/office/lift", "{}"));
  }

  @Test
  void argumentsThatAreNoJsonAreRefused() throws IOException {
    assertEquals("400", post("/control/pump/lift", "{nozzle").substring(0, 3));
  }

  @Test
  void commandsAreNotGivenByAsking() throws IOException {
    assertEquals("405 {\"error\":\"Give commands with POST.\"}", get("/control/pump/lift"));
  }

  private static JsonNode refuse(JsonNode in) {
    throw new IllegalArgumentException("There is no nozzle " + in.path("nozzle").asInt() + ".");
  }

  private static JsonNode fail(JsonNode in) {
    throw new IllegalStateException("broken");
  }

  private String get(String path) throws IOException {
    return call(new Request.Builder().url(url(path)).build());
  }

  private String post(String path, String json) throws IOException {
    RequestBody body = RequestBody.create(json, MediaType.get("application/json"));
    return call(new Request.Builder().url(url(path)).post(body).build());
  }

  private String url(String path) {
    return "http://127.0.0.1:" + control.port() + path;
  }

  private String call(Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return response.code() + " " + Objects.requireNonNull(response.body()).string();
    }
  }
}
