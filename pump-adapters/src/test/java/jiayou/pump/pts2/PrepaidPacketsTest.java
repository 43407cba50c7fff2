package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.pump.pts2.Pts2Settings.Authentication;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/// Paying in advance packet by packet, as sections A3 and A4 of the protocol name the fields; the
/// controller is told word by word.
final class PrepaidPacketsTest {

  private static final String IDLE =
      """
      "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":0,"Nozzle":0,"Request":"","User":""}\
      """;
  private static final String OURS =
      """
      "Type":"PumpIdleStatus","Data":{"Pump":1,"NozzleUp":2,"Nozzle":2,"Request":"PumpLock",
      "User":"kiosk1"}\
      """;
  private static final String STRANGERS =
      """
      "Type":"PumpFillingStatus","Data":{"Pump":1,"Nozzle":1,"FuelGradeId":1,"Volume":0.12,
      "Price":7.38,"Amount":0.89,"Transaction":31,"OrderedType":"FullTank","User":"PTS"}\
      """;
  private static final String CONFIRMED =
      "\"Type\":\"PumpAuthorizeConfirmation\",\"Data\":{\"Pump\":1,\"Transaction\":31}";

  @Test
  void anAmountIsAuthorisedUnderOurUserAndClosedByUsAlone() throws Exception {
    assertEquals(
        List.of(
            "\"Type\":\"PumpGetStatus\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpAuthorize\",\"Data\":{\"Pump\":1,\"Nozzle\":2,\"Type\":\"Amount\","
                + "\"Dose\":100.00,\"AutoCloseTransaction\":false}"),
        asked(
            List.of(OURS, CONFIRMED),
            kiosk ->
                assertEquals(
                    new AuthoriseAnswer.Authorised(31),
                    kiosk.authorisePrepaid(1, 2, new Preset.ByAmount(Money.fen(10000))))));
  }

  @Test
  void aVolumeIsAuthorisedInTheUnitOfTheGrade() throws Exception {
    assertEquals(
        List.of(
            "\"Type\":\"PumpGetStatus\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpAuthorize\",\"Data\":{\"Pump\":1,\"Nozzle\":2,\"Type\":\"Volume\","
                + "\"Dose\":20.500,\"AutoCloseTransaction\":false}"),
        asked(
            List.of(OURS, CONFIRMED),
            kiosk ->
                assertEquals(
                    new AuthoriseAnswer.Authorised(31),
                    kiosk.authorisePrepaid(1, 2, new Preset.ByVolume(Quantity.litres("20.500"))))));
  }

  @Test
  void aLockIsBelievedWhenItIsSeen() throws Exception {
    assertEquals(
        List.of(
            "\"Type\":\"PumpGetStatus\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpLock\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpGetStatus\",\"Data\":{\"Pump\":1}"),
        asked(
            List.of(IDLE, "\"Type\":\"PumpLock\",\"Message\":\"OK\"", OURS),
            kiosk -> assertEquals(new ReserveAnswer.Reserved(), kiosk.reserve(1))));
  }

  @Test
  void aLockThatIsNotSeenIsNeitherYesNorNo() throws Exception {
    assertEquals(
        3,
        asked(
                List.of(IDLE, "\"Type\":\"PumpLock\",\"Message\":\"OK\"", IDLE),
                kiosk ->
                    assertEquals(
                        new ReserveAnswer.Unknown("the controller shows pump 1 as nobody's"),
                        kiosk.reserve(1)))
            .size());
  }

  @Test
  void theFuellingOfAStrangerThatWeLockedByMistakeIsGivenBack() throws Exception {
    assertEquals(
        List.of(
            "\"Type\":\"PumpGetStatus\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpLock\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpGetStatus\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpUnlock\",\"Data\":{\"Pump\":1}"),
        asked(
            List.of(
                IDLE,
                "\"Type\":\"PumpLock\",\"Message\":\"OK\"",
                STRANGERS,
                "\"Type\":\"PumpUnlock\",\"Message\":\"OK\""),
            kiosk -> assertEquals(new ReserveAnswer.Refused("pump 1 is taken"), kiosk.reserve(1))));
  }

  @Test
  void aKeptPumpIsGivenBackWithOneUnlock() throws Exception {
    assertEquals(
        List.of(
            "\"Type\":\"PumpGetStatus\",\"Data\":{\"Pump\":1}",
            "\"Type\":\"PumpUnlock\",\"Data\":{\"Pump\":1}"),
        asked(
            List.of(OURS, "\"Type\":\"PumpUnlock\",\"Message\":\"OK\""),
            kiosk -> assertEquals(new FreeAnswer.Free(), kiosk.free(1))));
  }

  /// @return what the controller was asked, but for envelope and id
  private static List<String> asked(List<String> answers, Consumer<Pts2Controller> calls)
      throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      for (int i = 0; i < answers.size(); i++) {
        String packet = "{\"Id\":" + (i + 1) + "," + answers.get(i) + "}";
        String body = "{\"Protocol\":\"jsonPTS\",\"Packets\":[" + packet + "]}";
        server.enqueue(new MockResponse.Builder().body(body).build());
      }
      Pts2Settings settings =
          Corner.settings(
              "http://127.0.0.1:" + server.getPort(), "kiosk1", "one", Authentication.BASIC);
      try (Pts2Controller kiosk = new Pts2Controller(settings, new Random(1))) {
        calls.accept(kiosk);
      }
      List<String> asked = new ArrayList<>();
      for (int i = 0; i < server.getRequestCount(); i++) {
        String body = Objects.requireNonNull(server.takeRequest().getBody()).utf8();
        asked.add(body.replaceAll("^\\{.*?\"Id\":\\d+,(.*)}]}$", "$1"));
      }
      return asked;
    }
  }
}
