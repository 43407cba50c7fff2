package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.Unit;
import jiayou.sim.pts2.Pts2Simulator;
import jiayou.sim.pts2.Pts2Site;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/// The HTTP side where the box in the simulators would not go.
final class LinkTest {

  private static final String IDLE =
      "{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Id\":1,\"Type\":\"PumpIdleStatus\","
          + "\"Data\":{\"Pump\":1,\"NozzleUp\":0,\"Nozzle\":0,\"Request\":\"\",\"User\":\"\"}}]}";

  @Test
  void aBusyControllerIsNotAskedAgainEvenIfItInvites() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
      server.enqueue(new MockResponse.Builder().body(IDLE).build());
      try (Link link =
          new Link(
              basic("http://127.0.0.1:" + server.getPort(), Optional.empty()), new Random(1))) {
        assertEquals(
            new Answer.Nothing("the controller is busy (HTTP 503)"),
            link.ask(Request.ofPump("PumpLock", 1)));
      }
      assertEquals(1, server.getRequestCount());
      var request = server.takeRequest();
      assertEquals("POST /jsonPTS HTTP/1.1", request.getRequestLine());
      assertEquals("Basic a2lvc2sxOm9uZQ==", request.getHeaders().get("Authorization"));
      assertEquals("application/json; charset=utf-8", request.getHeaders().get("Content-Type"));
      assertEquals("close", request.getHeaders().get("Connection"));
    }
  }

  @Test
  void onlyThePinnedCertificateIsTrusted() throws Exception {
    HeldCertificate own = new HeldCertificate.Builder().commonName("PTS-2").build();
    byte[] encoded = own.certificate().getEncoded();
    String pin =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(encoded));
    assertEquals(new PumpStatus.Idle(1), polledOverTls(own, pin));
    assertInstanceOf(
        PumpStatus.NoNews.class, polledOverTls(own, "A".repeat(pin.length() - 1) + "="));
  }

  @Test
  void manyPumpsAreAskedWithinTheControllersLimits() throws IOException {
    var site =
        Corner.site(Pts2Site.Login.BASIC, Pts2Site.Operation.AUTOMATIC, new StepClock(), 120);
    try (Pts2Simulator box = Pts2Simulator.start(site);
        Pts2Controller kiosk =
            new Pts2Controller(basic(box.url(), Optional.empty(), 120), new Random(1))) {
      List<PumpStatus> idle =
          IntStream.rangeClosed(1, 120).<PumpStatus>mapToObj(PumpStatus.Idle::new).toList();
      assertEquals(idle, kiosk.poll());
      box.outage(true);
      assertEquals(
          List.of(PumpStatus.NoNews.class),
          kiosk.poll().stream().map(Object::getClass).distinct().toList());
      assertEquals(120, kiosk.poll().size());
    }
  }

  private static PumpStatus polledOverTls(HeldCertificate certificate, String pin)
      throws IOException {
    var certificates = new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(certificates.sslSocketFactory());
      server.start();
      server.enqueue(new MockResponse.Builder().body(IDLE).build());
      String url = "https://127.0.0.1:" + server.getPort();
      try (Pts2Controller kiosk = new Pts2Controller(basic(url, Optional.of(pin)), new Random(1))) {
        return kiosk.poll().getFirst();
      }
    }
  }

  private static Pts2Settings basic(String url, Optional<String> pin) {
    return basic(url, pin, 1);
  }

  private static Pts2Settings basic(String url, Optional<String> pin, int pumps) {
    return new Pts2Settings(
        "island",
        URI.create(url),
        "kiosk1",
        "one",
        Pts2Settings.Authentication.BASIC,
        pin,
        IntStream.rangeClosed(1, pumps)
            .boxed()
            .collect(Collectors.toMap(pump -> pump, _ -> Map.of(1, "92"))),
        Map.of(1, "92"),
        Map.of("92", Unit.LITRE),
        Corner.quick());
  }
}
