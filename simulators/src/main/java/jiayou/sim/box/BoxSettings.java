package jiayou.sim.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jiayou.sim.wechat.WechatKeys;

/// The settings folder of a terminal that is pointed at a station in a box. Times are short, so
/// that a station's day fits into minutes; everything else is as at a real station.
///
/// @param pumps the address of the forecourt controller
/// @param gateway the address of WeChat's gateway
/// @param office the address of the back office
/// @param printerPort the printer's port on this machine
/// @param ways every other way to pay, where there is one
public record BoxSettings(
    String pumps,
    String gateway,
    String office,
    int printerPort,
    Keys keys,
    Optional<BoxWays> ways) {

  /// What the badge of staff member 6217 says to the scanner.
  public static final String BADGE = BoxWays.BADGE;

  /// What signs the exit passes of the terminal.
  public static final String EXIT_PASS_KEY = "a-box-key-of-enough-length";

  private static final String NOWHERE = "http://127.0.0.1:9/";
  private static final int NOBODY_LISTENS = 9;

  /// What the terminal proves itself with, and what it knows the others by.
  public record Keys(
      String mchid,
      String appid,
      String merchantSerial,
      String publicKeyId,
      String platformSerial,
      String pumpPassword,
      String officeToken,
      String merchantKey,
      String apiV3Key,
      String apiV2Key,
      String publicKey,
      String platformCertificate) {}

  /// Everything that the box has.
  public static BoxSettings of(StationBox box) {
    return of(box, Optional.of(BoxWays.of(box.gateways())));
  }

  /// WeChat and nothing else: no benefits, no pre-pay, no rules.
  public static BoxSettings wechatAlone(StationBox box) {
    return of(box, Optional.empty());
  }

  private static BoxSettings of(StationBox box, Optional<BoxWays> ways) {
    WechatKeys wechat = box.wechat().keys();
    return new BoxSettings(
        box.pumps().url(),
        box.wechat().url(),
        box.office().url(),
        box.printer().port(),
        new Keys(
            wechat.mchid(),
            wechat.appid(),
            wechat.merchantSerial(),
            wechat.publicKeyId(),
            wechat.platformSerial(),
            box.site().users().getFirst().password(),
            box.officeToken(),
            wechat.merchantKeyPem(),
            wechat.apiV3Key(),
            wechat.apiV2Key(),
            wechat.publicKeyPem(),
            wechat.platformCertificatePem()),
        ways);
  }

  /// Right in its form, but every address is one where nobody listens, and the keys are no keys.
  public static BoxSettings nowhere() {
    return new BoxSettings(
        NOWHERE,
        NOWHERE,
        NOWHERE,
        NOBODY_LISTENS,
        new Keys(
            "1900000001",
            "wx0000000000000001",
            "5A".repeat(20),
            "PUB_KEY_ID_0000000001",
            "6B".repeat(20),
            "pump-password",
            "office-token",
            "merchant key",
            "0123456789abcdef0123456789abcdef",
            "fedcba9876543210fedcba9876543210",
            "public key",
            "certificate"),
        Optional.empty());
  }

  /// @param folder gets the files; what is there under the same names is replaced
  /// @param dataFolder where the terminal's journal goes
  public void write(Path folder, Path dataFolder) throws IOException {
    Files.createDirectories(folder.resolve("secrets"));
    Files.createDirectories(folder.resolve("keys"));
    Files.createDirectories(folder.resolve("signage"));
    put(folder, "secrets/exit-pass-key", EXIT_PASS_KEY);
    put(folder, "secrets/pts2-password", keys.pumpPassword());
    put(folder, "secrets/office-token", keys.officeToken());
    put(folder, "secrets/wechat-merchant-key.pem", keys.merchantKey());
    put(folder, "secrets/wechat-api-v3-key", keys.apiV3Key());
    put(folder, "secrets/wechat-api-v2-key", keys.apiV2Key());
    put(folder, "keys/wechat-public-key.pem", keys.publicKey());
    put(folder, "keys/wechat-platform-cert.pem", keys.platformCertificate());
    put(folder, "terminal.yaml", TERMINAL.formatted(dataFolder.toAbsolutePath()));
    put(folder, "forecourt.yaml", FORECOURT.formatted(pumps));
    put(folder, "payments.yaml", payments());
    if (ways.isPresent()) {
      ways.get().writeTo(folder);
    }
    put(folder, "back-office.yaml", BACK_OFFICE.formatted(office, office));
    put(folder, "invoices.yaml", INVOICES);
    put(folder, "printer.yaml", PRINTER.formatted(printerPort));
    put(folder, "signage.yaml", "folder: signage\n");
    put(folder, "screen.yaml", SCREEN);
  }

  private String payments() {
    return PAYMENTS.formatted(
            gateway,
            keys.mchid(),
            keys.appid(),
            keys.merchantSerial(),
            keys.publicKeyId(),
            keys.platformSerial())
        + ways.map(BoxWays::payments).orElse("")
        + SCAN_RULES
        + ways.map(_ -> BoxWays.SCAN_RULES).orElse("");
  }

  private static void put(Path folder, String name, String text) throws IOException {
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
      """;

  private static final String SCAN_RULES =
      """
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
      papers: %s
      """;

  private static final String INVOICES =
      """
      issuer: OFFICE
      claimWithin: 720h
      grades:
        - {grade: "92", code: "1070101010100000000", name: "*汽油*92号车用汽油(VIB)",
           spec: "92", unit: 升, rate: 0.13}
        - {grade: "95", code: "1070101010100000000", name: "*汽油*95号车用汽油(VIB)",
           spec: "95", unit: 升, rate: 0.13}
        - {grade: "98", code: "1070101010100000000", name: "*汽油*98号车用汽油(VIB)",
           spec: "98", unit: 升, rate: 0.13}
        - {grade: "0", code: "1070101030100000000", name: "*柴油*0号车用柴油(VI)",
           spec: "0", unit: 升, rate: 0.13}
      goods: {code: "1060512990000000000", name: "*日用杂品*", unit: 件, rate: 0.13}
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
