package jiayou.payment.wechat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wechat.WechatSettings.Codepay;
import jiayou.payment.wechat.WechatSettings.Terminal;
import jiayou.payment.wechat.WechatSettings.V2Sign;
import jiayou.payment.wire.MutualTls;
import jiayou.payment.wire.Pem;
import jiayou.payment.wire.TestClock;
import jiayou.payment.wire.Timeouts;
import jiayou.sim.wechat.WechatKeys;
import jiayou.sim.wechat.WechatSimulator;
import jiayou.sim.wechat.WechatSimulatorSettings;

/// A gateway, a clock and terminals that know the gateway's keys.
final class Bench implements AutoCloseable {

  static final WechatKeys KEYS = WechatKeys.generate(new SecureRandom());
  static final String MARK = "0a1b2c3d";
  static final String OTHER_MARK = "4e5f6071";
  static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30));
  static final Timeouts HASTY =
      new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(20));

  final TestClock clock = new TestClock();
  final WechatSimulator gateway;

  Bench() {
    this(WechatSimulatorSettings.usual());
  }

  Bench(WechatSimulatorSettings settings) {
    this.gateway = WechatSimulator.start(settings, KEYS, clock);
  }

  WechatProvider terminal(Codepay codepay) {
    return terminal(codepay, PATIENT);
  }

  /// A terminal of the same name whose data folder is another one.
  WechatProvider reinstalled(Codepay codepay) {
    return new WechatProvider(
        settings(gateway.url(), codepay, PATIENT, bothKeys(), OTHER_MARK),
        clock,
        clock::elapsed,
        new SecureRandom());
  }

  WechatProvider terminal(Codepay codepay, Timeouts timeouts) {
    return new WechatProvider(
        settings(gateway.url(), codepay, timeouts, bothKeys()),
        clock,
        clock::elapsed,
        new SecureRandom());
  }

  static Codepay v3() {
    return new Codepay.V3();
  }

  static Codepay v2() {
    return new Codepay.V2(KEYS.apiV2Key(), V2Sign.HMAC_SHA256, Optional.empty());
  }

  static Codepay v2Md5() {
    return new Codepay.V2(KEYS.apiV2Key(), V2Sign.MD5, Optional.empty());
  }

  Codepay v2WithCertificate() {
    try {
      MutualTls tls =
          new MutualTls(
              gateway.certifiedUrl(),
              Pem.privateKey(KEYS.merchantKeyPem()),
              List.of(Pem.certificate(KEYS.merchantCertificatePem())),
              List.of(Pem.certificate(KEYS.tlsRootPem())));
      return new Codepay.V2(KEYS.apiV2Key(), V2Sign.HMAC_SHA256, Optional.of(tls));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Map<String, PublicKey> bothKeys() {
    try {
      PublicKey certified = Pem.certificate(KEYS.platformCertificatePem()).getPublicKey();
      return Map.of(
          KEYS.publicKeyId(), Pem.publicKey(KEYS.publicKeyPem()), KEYS.platformSerial(), certified);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static WechatSettings settings(
      String url, Codepay codepay, Timeouts timeouts, Map<String, PublicKey> keys) {
    return settings(url, codepay, timeouts, keys, MARK);
  }

  private static WechatSettings settings(
      String url, Codepay codepay, Timeouts timeouts, Map<String, PublicKey> keys, String mark) {
    try {
      return new WechatSettings(
          url,
          KEYS.mchid(),
          KEYS.appid(),
          KEYS.merchantSerial(),
          Pem.privateKey(KEYS.merchantKeyPem()),
          keys,
          KEYS.apiV3Key().getBytes(StandardCharsets.US_ASCII),
          codepay,
          Optional.empty(),
          new Terminal("K1", "S1", "10.0.0.21", mark),
          timeouts);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Order order(String number, long fen) {
    return new Order(
        number,
        Money.fen(fen),
        "加油站 92# 28.46 升",
        TestClock.NOON.plus(Duration.ofMinutes(3)),
        TestClock.NOON);
  }

  static RefundRef refund(String number, String trade) {
    return new RefundRef(number, Trade.of(trade), Optional.of(TestClock.NOON));
  }

  @Override
  public void close() {
    gateway.close();
  }
}
