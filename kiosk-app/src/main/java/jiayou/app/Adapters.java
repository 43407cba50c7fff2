package jiayou.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jiayou.config.BackOfficeSettings;
import jiayou.config.ForecourtSettings.Controller;
import jiayou.config.Settings;
import jiayou.core.port.Forecourt;
import jiayou.core.value.Unit;
import jiayou.office.Credentials;
import jiayou.office.Office;
import jiayou.office.OfficeSettings;
import jiayou.pump.pts2.Pts2Controller;
import jiayou.pump.pts2.Pts2Settings;

/// Makes the adapters that the settings ask for. A new protocol is one more method here.
final class Adapters {

  private final SecureRandom random = new SecureRandom();
  private final Settings settings;
  private final Installation installation;
  private final InstantSource clock;

  Adapters(Settings settings, Installation installation, InstantSource clock) {
    this.settings = settings;
    this.installation = installation;
    this.clock = clock;
  }

  Forecourt forecourt() {
    Controller controller = settings.forecourt().controllers().getFirst();
    Map<Integer, String> gradeIds = new HashMap<>();
    Map<String, Unit> units = new HashMap<>();
    settings
        .forecourt()
        .grades()
        .forEach(g -> {
          gradeIds.put(g.controllerId(), g.grade().id());
          units.put(g.grade().id(), g.grade().unit());
        });
    Pts2Settings pts2 =
        new Pts2Settings(
            controller.name(),
            controller.url(),
            controller.login(),
            controller.password().text(),
            Pts2Settings.Authentication.valueOf(controller.auth().name()),
            controller.certificatePin(),
            nozzles(controller),
            gradeIds,
            units,
            new Pts2Settings.Timing(
                Duration.ofSeconds(2),
                controller.answerWithin(),
                Pts2Settings.Timing.usual().totalsPause(),
                Pts2Settings.Timing.usual().totalsLooks()));
    return new Pts2Controller(pts2, random);
  }

  /// @throws IOException when a certificate file cannot be read
  Office office() throws IOException {
    BackOfficeSettings office = settings.backOffice();
    String base = office.url().toString();
    return new Office(
        new OfficeSettings(
            URI.create(base.endsWith("/") ? base : base + "/"),
            settings.terminal().station().id(),
            settings.terminal().id(),
            credentials(office.credentials()),
            new OfficeSettings.Timeouts(office.connectWithin(), office.answerWithin())),
        clock);
  }

  private static Map<Integer, Map<Integer, String>> nozzles(Controller controller) {
    Map<Integer, Map<Integer, String>> nozzles = new HashMap<>();
    controller
        .pumps()
        .forEach(pump ->
            nozzles.put(
                pump.number(),
                pump.nozzles().stream()
                    .collect(Collectors.toMap(n -> n.number(), n -> n.grade()))));
    return nozzles;
  }

  private static Credentials credentials(BackOfficeSettings.Credentials credentials)
      throws IOException {
    return switch (credentials) {
      case BackOfficeSettings.Credentials.Bearer bearer ->
          new Credentials.Bearer(bearer.token().text().strip());
      case BackOfficeSettings.Credentials.MutualTls tls ->
          new Credentials.MutualTls(
              Files.readString(tls.certificate()) + "\n" + tls.key().text(),
              tls.trustedRoots().isPresent() ? Files.readString(tls.trustedRoots().get()) : "");
    };
  }
}
