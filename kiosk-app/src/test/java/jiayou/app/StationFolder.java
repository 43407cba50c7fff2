package jiayou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jiayou.config.Settings;
import jiayou.sim.box.StationBox;
import jiayou.sim.wechat.WechatKeys;

/// The settings folder of a terminal under test, pointed at a station in a box, or at nothing.
final class StationFolder {

  static final String EXIT_PASS_KEY = "a-test-key-of-enough-length";

  private static final String NOWHERE = "http://127.0.0.1:9/";

  private final Path folder;

  private StationFolder(Path folder) {
    this.folder = folder;
  }

  /// Every address is one where nobody listens; the keys are no keys.
  static StationFolder nowhere(Path folder) throws IOException {
    StationFolder made = new StationFolder(folder);
    made.write(
        new Keys(
            "1900000001",
            "wx0000000000000001",
            "5A".repeat(20),
            "PUB_KEY_ID_0000000001",
            "6B".repeat(20)),
        NOWHERE,
        NOWHERE);
    made.put("forecourt.yaml", FORECOURT.formatted(NOWHERE));
    made.put("printer.yaml", PRINTER.formatted(9));
    made.put("secrets/pts2-password", "pump-password");
    made.put("secrets/office-token", "office-token");
    made.put("secrets/wechat-merchant-key.pem", "merchant key");
    made.put("secrets/wechat-api-v3-key", "0123456789abcdef0123456789abcdef");
    made.put("secrets/wechat-api-v2-key", "fedcba9876543210fedcba9876543210");
    made.put("keys/wechat-public-key.pem", "public key");
    made.put("keys/wechat-platform-cert.pem", "certificate");
    return made;
  }

  static StationFolder of(StationBox box, Path folder) throws IOException {
    WechatKeys keys = box.wechat().keys();
    StationFolder made = new StationFolder(folder);
    made.write(
        new Keys(
            keys.mchid(),
            keys.appid(),
            keys.merchantSerial(),
            keys.publicKeyId(),
            keys.platformSerial()),
        box.wechat().url(),
        box.office().url());
    made.put("forecourt.yaml", FORECOURT.formatted(box.pumps().url()));
    made.put("printer.yaml", PRINTER.formatted(box.printer().port()));
    made.put("secrets/pts2-password", box.site().users().getFirst().password());
    made.put("secrets/office-token", box.officeToken());
    made.put("secrets/wechat-merchant-key.pem", keys.merchantKeyPem());
    made.put("secrets/wechat-api-v3-key", keys.apiV3Key());
    made.put("secrets/wechat-api-v2-key", keys.apiV2Key());
    made.put("keys/wechat-public-key.pem", keys.publicKeyPem());
    made.put("keys/wechat-platform-cert.pem", keys.platformCertificatePem());
    return made;
  }

  Path path() {
    return folder;
  }

  /// Where the journal goes.
  Path data() {
    return folder.resolve("data");
  }

  Settings settings() {
    return switch (Settings.read(folder)) {
      case Settings.Reading.Valid(Settings valid) -> valid;
      case Settings.Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// Changes the one place where a text stands, and returns the line of it.
  int replace(String name, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(name));
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in %s: %s".formatted(name, from));
    }
    put(name, text.replace(from, to));
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private record Keys(
      String mchid, String appid, String serial, String publicKeyId, String platformSerial) {}

  private void write(Keys keys, String gateway, String office) throws IOException {
    Files.createDirectories(folder.resolve("signage"));
    put("secrets/exit-pass-key", EXIT_PASS_KEY);
    put("terminal.yaml", TERMINAL.formatted(data().toAbsolutePath()));
    put(
        "payments.yaml",
        PAYMENTS.formatted(
            gateway,
            keys.mchid(),
            keys.appid(),
            keys.serial(),
            keys.publicKeyId(),
            keys.platformSerial()));
    put("back-office.yaml", BACK_OFFICE.formatted(office));
    put("signage.yaml", "folder: signage\n");
    put("screen.yaml", SCREEN);
  }

  private static final String TERMINAL =
      """
      station: {id: S1, name: 青岚驿 滨河路站, address: 石家庄市滨河路 18 号, phone: 0311-85550123}
      terminal: {id: K02, kind: BOTH, language: ZH_CN, theme: LIGHT}
      pixelPitchMm: 0.248
      kiosk:
        screen: {widthPx: 1080, heightPx: 1920}
      dispenser:
        screen: {widthPx: 1280, heightPx: 800}
        pumps: [3]
        phonePay: FORECOURT_WITH_GAS_ALARM
      exitPassKey: {file: secrets/exit-pass-key}
      dataFolder: %s
      """;

  private static final String FORECOURT =
      """
      grades:
        - {code: 92, nameZh: 92# 汽油, nameEn: "Petrol 92#", unit: LITRE, tint: g92, controllerId: 1}
        - {code: 95, nameZh: 95# 汽油, nameEn: "Petrol 95#", unit: LITRE, tint: g95, controllerId: 2}
        - {code: 98, nameZh: 98# 汽油, nameEn: "Petrol 98#", unit: LITRE, tint: g98, controllerId: 3}
        - {code: 0, nameZh: 0# 柴油, nameEn: "Diesel 0#", unit: LITRE, tint: g0, controllerId: 4}
      controllers:
        - name: main
          protocol: PTS2
          url: %s
          login: kiosk02
          password: {file: secrets/pts2-password}
          auth: DIGEST
          authorise: THIS_TERMINAL
          pollInterval: 100ms
          answerWithin: 2s
          pumps:
            - number: 1
              nozzles:
                - {number: 1, sign: 1, grade: 92}
                - {number: 2, sign: 2, grade: 95}
            - number: 2
              nozzles:
                - {number: 1, sign: 3, grade: 92}
                - {number: 2, sign: 4, grade: 95}
            - number: 3
              nozzles:
                - {number: 1, sign: 5, grade: 92}
                - {number: 2, sign: 6, grade: 98}
            - number: 4
              nozzles:
                - {number: 1, sign: 7, grade: 0}
      """;

  private static final String PAYMENTS =
      """
      qrOnBasket: true
      timings:
        pollInterval: 300ms
        codeDeadline: 3s
        qrDeadline: 60s
        qrRenewals: 2
        lookBack: 2s
      wechat:
        url: %s
        mchid: "%s"
        appid: %s
        merchantSerial: %s
        merchantKey: {file: secrets/wechat-merchant-key.pem}
        apiV3Key: {file: secrets/wechat-api-v3-key}
        platformKeys:
          - {serial: %s, file: keys/wechat-public-key.pem}
          - {serial: "%s", file: keys/wechat-platform-cert.pem}
        codepay:
          version: V2
          apiKey: {file: secrets/wechat-api-v2-key}
          sign: HMAC_SHA256
        connectWithin: 1s
        readWithin: 2s
        callWithin: 3s
      scanRules:
        - {provider: wechat, pattern: '1[0-5][0-9]{16}'}
      """;

  private static final String BACK_OFFICE =
      """
      url: %s
      credentials:
        bearer: {file: secrets/office-token}
      connectWithin: 1s
      answerWithin: 2s
      heartbeatInterval: 5s
      """;

  private static final String PRINTER =
      """
      host: 127.0.0.1
      port: %d
      profile: epson-80
      """;

  private static final String SCREEN =
      """
      idle: 60s
      idleWarning: 30s
      success: 20s
      """;
}
