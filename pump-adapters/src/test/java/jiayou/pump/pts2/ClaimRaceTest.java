package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.value.FuellingKey;
import jiayou.pump.pts2.Pts2Settings.Authentication;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/// Another closes the fuelling between our look and our lock: a controller told word by word, as no
/// honest one can be made to do it at will.
final class ClaimRaceTest {

  private static final FuellingKey KEY = new FuellingKey("island", 1, 31, "2026-11-21T08:17:02");

  @Test
  void anIdlePumpThatWeLockedByMistakeIsFreedAgain() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      enqueue(
          server,
          """
          "Id":1,"Type":"PumpEndOfTransactionStatus","Data":{"Pump":1,"Nozzle":1,"FuelGradeId":1,
          "Volume":28.46,"Price":7.38,"Amount":210.03,"Transaction":31,
          "DateTime":"2026-11-21T08:17:02","NozzleUp":0,"User":"PTS"}\
          """);
      enqueue(server, "\"Id\":2,\"Type\":\"PumpLock\",\"Message\":\"OK\"");
      enqueue(
          server,
          """
          "Id":3,"Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":0,"Nozzle":0,
          "Request":"PumpLock","User":"kiosk1"}\
          """);
      enqueue(server, "\"Id\":4,\"Type\":\"PumpUnlock\",\"Message\":\"OK\"");
      Pts2Settings settings =
          Corner.settings(
              "http://127.0.0.1:" + server.getPort(), "kiosk1", "one", Authentication.BASIC);
      try (Pts2Controller kiosk = new Pts2Controller(settings, new Random(1))) {
        assertEquals(new ClaimAnswer.Gone(), kiosk.claim(KEY));
      }
      assertEquals(
          List.of(
              message(1, "PumpGetStatus"),
              message(2, "PumpLock"),
              message(3, "PumpGetStatus"),
              message(4, "PumpUnlock")),
          List.of(asked(server), asked(server), asked(server), asked(server)));
    }
  }

  private static String message(int id, String type) {
    return """
    {"Protocol":"jsonPTS","Packets":[{"Id":%d,"Type":"%s","Data":{"Pump":1}}]}\
    """
        .formatted(id, type);
  }

  private static String asked(MockWebServer server) throws InterruptedException {
    RecordedRequest request = server.takeRequest();
    return Objects.requireNonNull(request.getBody()).utf8();
  }

  private static void enqueue(MockWebServer server, String packet) {
    String body = "{\"Protocol\":\"jsonPTS\",\"Packets\":[{" + packet + "}]}";
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
