package jiayou.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jiayou.sim.box.StationBox;
import jiayou.sim.wechat.WechatKeys;

/// Writes the settings folder of a terminal that is pointed at a station in a box. Times are short,
/// so that a station's day fits into minutes; everything else is as at a real station.
final class BoxSettings {

  private final StationBox box;
  private final Path folder;

  BoxSettings(StationBox box, Path folder) {
    this.box = box;
    this.folder = folder;
  }

  /// @param dataFolder where the terminal's journal goes
  void write(Path dataFolder) throws IOException {
    Files.createDirectories(folder.resolve("secrets"));
    Files.createDirectories(folder.resolve("keys"));
    Files.createDirectories(folder.resolve("signage"));
    WechatKeys keys = box.wechat().keys();
    put("secrets/exit-pass-key", "a-demo-key-of-enough-length");
    put("secrets/pts2-password", box.site().users().getFirst().password());
    put("secrets/office-token", box.officeToken());
    put("secrets/wechat-merchant-key.pem", keys.merchantKeyPem());
    put("secrets/wechat-api-v3-key", keys.apiV3Key());
    put("secrets/wechat-api-v2-key", keys.apiV2Key());
    put("keys/wechat-public-key.pem", keys.publicKeyPem());
    put("keys/wechat-platform-cert.pem", keys.platformCertificatePem());
    put("terminal.yaml", TERMINAL.formatted(dataFolder.toAbsolutePath()));
    put("forecourt.yaml", FORECOURT.formatted(box.pumps().url()));
    put(
        "payments.yaml",
        PAYMENTS.formatted(
            box.wechat().url(),
            keys.mchid(),
            keys.appid(),
            keys.merchantSerial(),
            keys.publicKeyId(),
            keys.platformSerial()));
    put("back-office.yaml", BACK_OFFICE.formatted(box.office().url()));
    put("printer.yaml", PRINTER.formatted(box.printer().port()));
    put("signage.yaml", "folder: signage\n");
    put("screen.yaml", SCREEN);
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
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
