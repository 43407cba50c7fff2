package jiayou.sim.box;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jiayou.sim.alipay.AlipayKeys;
import jiayou.sim.ecard.EcardKeys;
import jiayou.sim.unionpay.UnionpayKeys;
import jiayou.sim.unionpay.UnionpaySimulator;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Brand;

/// Every way to pay beside WeChat at a station in a box, as the settings of its terminal say it.
///
/// @param url of each gateway
record BoxWays(String alipayUrl, String unionpayUrl, String ecnyUrl, String ecardUrl, Pems pems) {

  /// How staff prove themselves at a screen of the box: badge number 6217.
  static final String BADGE = "JYS62170001";

  /// What a terminal proves itself with at each of them, and knows them by.
  record Pems(AlipayKeys alipay, UnionpayKeys acquirer, EcardKeys ecard) {}

  static BoxWays of(Gateways gateways) {
    UnionpaySimulator unionpay = gateways.unionpay();
    return new BoxWays(
        gateways.alipay().url(),
        unionpay.url(),
        gateways.ecny().url(),
        gateways.ecard().url(),
        new Pems(gateways.alipay().keys(), unionpay.keys(), gateways.ecard().keys()));
  }

  /// What follows the group of WeChat in `payments.yaml`.
  String payments() {
    return ALIPAY.formatted(alipayUrl, pems.alipay().appId(), pems.alipay().sellerId())
        + "acquirers:\n"
        + acquirer(Brand.UNIONPAY, "云闪付", unionpayUrl)
        + acquirer(Brand.ECNY, "数字人民币", ecnyUrl)
        + ECARD.formatted(ecardUrl, pems.ecard().terminalName(), EcardKeys.AUTHORITY);
  }

  /// Writes what the groups name, and `selling.yaml`.
  void writeTo(Path folder) throws IOException {
    put(folder, "secrets/alipay-app-key.pem", pems.alipay().appKeyPem());
    put(folder, "keys/alipay-public-key.pem", pems.alipay().alipayPublicKeyPem());
    put(folder, "secrets/acquirer-key.pem", pems.acquirer().merchantKeyPem());
    put(folder, "keys/acquirer-root.pem", pems.acquirer().rootPem());
    put(folder, "secrets/ecard-terminal-key.pem", pems.ecard().terminalKeyPem());
    put(folder, "keys/ecard-authority-1.pem", pems.ecard().authorityPem());
    put(folder, "keys/ecard-answers.pem", pems.ecard().answersPem());
    put(folder, "keys/ecard-proofs.pem", pems.ecard().proofsPem());
    put(folder, "keys/ecard-tls-root.pem", pems.ecard().tlsRootPem());
    put(folder, "ecard-deny-list.txt", "# One card number a line: not taken while offline.\n");
    put(folder, "secrets/badge-6217", BADGE);
    put(folder, "selling.yaml", SELLING);
  }

  private String acquirer(Brand brand, String name, String url) {
    return ACQUIRER.formatted(
        brand.id(),
        name,
        url,
        pems.acquirer().merchantId(),
        brand.codePrefix(),
        pems.acquirer().certId(),
        UnionpayKeys.NAME);
  }

  private static void put(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static final String ALIPAY =
      """
      alipay:
        url: %s
        api: V3
        appId: "%s"
        sellerId: "%s"
        appKey: {file: secrets/alipay-app-key.pem}
        alipayKey: keys/alipay-public-key.pem
        connectWithin: 1s
        readWithin: 2s
        callWithin: 3s
      """;

  private static final String ACQUIRER =
      """
        - id: %s
          name: %s
          url: %s
          merchantId: "%s"
          terminalId: "00000002"
          codePrefix: %s
          signing:
            way: RSA
            certificateId: "%s"
            key: {file: secrets/acquirer-key.pem}
            root: keys/acquirer-root.pem
            signer: %s
          connectWithin: 1s
          readWithin: 2s
          callWithin: 3s
      """;

  private static final String ECARD =
      """
      ecard:
        url: %s
        terminal: %s
        terminalKey: {file: secrets/ecard-terminal-key.pem}
        answersKey: keys/ecard-answers.pem
        proofsKey: keys/ecard-proofs.pem
        authorities:
          - {index: %d, file: keys/ecard-authority-1.pem}
        tlsRoots: keys/ecard-tls-root.pem
        offline: {floorLimit: 300, leastInterval: 1s, denyList: ecard-deny-list.txt}
        connectWithin: 1s
        readWithin: 2s
        callWithin: 3s
      """;

  /// What the scanner may read beside WeChat's codes.
  static final String SCAN_RULES =
      """
        - {provider: alipay, pattern: '(2[5-9]|30)[0-9]{14,22}'}
        - {provider: unionpay, pattern: '62[0-9]{17}'}
        - {provider: ecny, pattern: '01[0-9]{17}'}
        - {kind: ECARD, pattern: 'gQF[A-Za-z0-9+/]{440,483}={0,2}'}
        - {kind: MEMBER, pattern: 'JYM[0-9]{16}'}
        - {kind: COUPON, pattern: 'JYQ[0-9A-Z]{4,20}'}
        - {kind: STAFF, pattern: 'JYS[0-9]{8}'}
        - {kind: TITLE, pattern: '[$]01[A-Za-z0-9+/]+=*[$]'}
      """;

  private static final String SELLING =
      """
      benefits: true
      holdFor: 30m
      prepay:
        amounts: [100, 200, 300]
        most: 500
        full: 400
        waitFor: 10s
      risks:
        - {id: large-amount, check: LARGE_AMOUNT, most: 900, outcome: ATTENDANT}
        - {id: one-payer-often, check: FREQUENCY, most: 3, within: 1h, outcome: WARN}
        - {id: other-grade, check: MIXED_GRADES, outcome: WARN}
        - {id: many-parts, check: SPLIT_PAYMENTS, most: 5, outcome: DENY}
      badges:
        - {number: "6217", code: {file: secrets/badge-6217}}
      """;
}
