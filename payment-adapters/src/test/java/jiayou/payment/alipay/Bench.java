package jiayou.payment.alipay;

import java.io.IOException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.alipay.AlipaySettings.Terminal;
import jiayou.payment.wire.Pem;
import jiayou.payment.wire.TestClock;
import jiayou.payment.wire.Timeouts;
import jiayou.sim.alipay.AlipayKeys;
import jiayou.sim.alipay.AlipaySimulator;
import jiayou.sim.alipay.AlipaySimulatorSettings;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;

/// A gateway, a clock and terminals that know the gateway's key.
final class Bench implements AutoCloseable {

  static final AlipayKeys KEYS = AlipayKeys.generate(new SecureRandom());
  static final String NUMBER = "S1_K1_261121_0001_1";
  static final String REFUND = NUMBER + "_RF";
  static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30));
  static final Timeouts HASTY =
      new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(20));

  final TestClock clock = new TestClock();
  final AlipaySimulator gateway;

  Bench() {
    this(AlipaySimulatorSettings.usual());
  }

  Bench(AlipaySimulatorSettings settings) {
    this.gateway = AlipaySimulator.start(settings, KEYS, clock);
  }

  AlipayProvider terminal(Api api) {
    return terminal(api, PATIENT);
  }

  AlipayProvider terminal(Api api, Timeouts timeouts) {
    return terminal(settings(gateway.url(), api, timeouts));
  }

  AlipayProvider terminal(AlipaySettings settings) {
    return new AlipayProvider(settings, clock, clock::elapsed, new SecureRandom());
  }

  AlipaySettings settings(Api api) {
    return settings(gateway.url(), api, PATIENT);
  }

  static AlipaySettings settings(String url, Api api, Timeouts timeouts) {
    return settings(url, api, timeouts, alipayKey());
  }

  static AlipaySettings settings(String url, Api api, Timeouts timeouts, PublicKey alipayKey) {
    try {
      return new AlipaySettings(
          url,
          api,
          KEYS.appId(),
          KEYS.sellerId(),
          Pem.privateKey(KEYS.appKeyPem()),
          alipayKey,
          Optional.empty(),
          new Terminal("K1", "S1", "0a1b2c3d"),
          timeouts);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static PublicKey alipayKey() {
    try {
      return Pem.publicKey(KEYS.alipayPublicKeyPem());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Order order(long fen) {
    return order(NUMBER, fen);
  }

  static Order order(String number, long fen) {
    return new Order(
        number,
        Money.fen(fen),
        "加油站 92# 28.46 升",
        TestClock.NOON.plus(Duration.ofMinutes(3)),
        TestClock.NOON);
  }

  static Trade trade(long fen) {
    return order(fen).trade();
  }

  static RefundRef refundRef() {
    return new RefundRef(REFUND, trade(21633), Optional.of(TestClock.NOON));
  }

  static RefundOrder refund(long fen) {
    return new RefundOrder(refundRef(), Money.fen(fen), Money.fen(21633), "加油余额退回");
  }

  /// A fresh code on Anna's phone.
  String code(Script script) {
    return gateway.phone("anna").showCode(script).digits();
  }

  /// Anna scans what the terminal shows.
  Scan scan(PayAnswer shown) {
    return shown instanceof PayAnswer.AwaitingScan(String codeUrl)
        ? gateway.phone("anna").scan(codeUrl)
        : new Scan.Refused(shown.toString());
  }

  PhoneAnswer scanAndPay(PayAnswer shown) {
    return switch (scan(shown)) {
      case Scan.Bill bill -> bill.confirm();
      case Scan.Refused(String why) -> new PhoneAnswer.Refused(why);
    };
  }

  /// The only trade in the gateway's books.
  String state() {
    return Gateway.JSON
        .readTree(gateway.ledgerJson())
        .path("trades")
        .path(0)
        .path("state")
        .asString();
  }

  @Override
  public void close() {
    gateway.close();
  }
}
