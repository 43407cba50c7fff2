package jiayou.payment.aggregator;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.Capability;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wire.Pem;
import jiayou.payment.wire.Timeouts;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.unionpay.UnionpayKeys;
import jiayou.sim.unionpay.UnionpaySimulator;
import jiayou.sim.unionpay.UnionpaySimulatorSettings;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Brand;

/// A gateway, a clock and terminals that know the gateway's root.
final class Bench implements AutoCloseable {

  static final UnionpayKeys KEYS = UnionpayKeys.generate(new SecureRandom());
  static final String NUMBER = "S1_K1_261121_0001_1";
  static final String ORDER_ID = "S1K126112100011";
  static final long FEN = 21633;
  static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30));
  static final Timeouts HASTY =
      new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(20));

  final TestClock clock = new TestClock();
  final UnionpaySimulator gateway;
  private final Brand brand;

  Bench() {
    this(UnionpaySimulatorSettings.usual());
  }

  Bench(UnionpaySimulatorSettings settings) {
    this.brand = settings.brand();
    this.gateway = UnionpaySimulator.start(settings, KEYS, clock);
  }

  AggregatorProvider terminal() {
    return terminal(PATIENT);
  }

  AggregatorProvider terminal(Timeouts timeouts) {
    return terminal(rsa(UnionpayKeys.NAME), timeouts);
  }

  AggregatorProvider terminal(Signer signer, Timeouts timeouts) {
    AggregatorSettings settings =
        new AggregatorSettings(
            brand.id(),
            brand == Brand.ECNY ? "数字人民币" : "云闪付",
            gateway.url(),
            KEYS.merchantId(),
            "K1000001",
            brand.codePrefix(),
            Set.of(Capability.SHOW_CODE, Capability.TAKE_CODE, Capability.REFUND),
            signer,
            timeouts);
    return new AggregatorProvider(settings, clock, clock::elapsed);
  }

  static Signer rsa(String signerName) {
    try {
      Trust trust = new Trust(Pem.certificate(KEYS.rootPem()), List.of(), signerName);
      return new RsaSigner(KEYS.certId(), Pem.privateKey(KEYS.merchantKeyPem()), trust);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Signer sm2() {
    return Sm2Signer.of(
        "99", KEYS.certId(), KEYS.merchantSm2Number(), KEYS.gatewaySm2Point(), new SecureRandom());
  }

  static Order order() {
    return order(NUMBER, FEN);
  }

  static Order order(String number, long fen) {
    return new Order(
        number,
        Money.fen(fen),
        "加油站 92# 28.46 升",
        TestClock.NOON.plus(Duration.ofMinutes(3)),
        TestClock.NOON);
  }

  static Trade trade() {
    return order().trade();
  }

  /// The same order, asked for with another amount.
  static Trade tradeOf(long fen) {
    return new Trade(NUMBER, Optional.of(new Asked(Money.fen(fen), TestClock.NOON)));
  }

  static RefundRef refund(String suffix) {
    return new RefundRef(
        NUMBER + suffix, trade(), Optional.of(TestClock.NOON.plus(Duration.ofMinutes(2))));
  }

  static RefundOrder refund(String suffix, long fen) {
    return new RefundOrder(refund(suffix), Money.fen(fen), Money.fen(FEN), "未加油");
  }

  PayAnswer takeFrom(AggregatorProvider terminal, Script script) {
    return terminal.takeCode(order(), gateway.phone("anna").showCode(script).digits());
  }

  Scan.Bill scan(AggregatorProvider terminal) {
    PayAnswer shown = terminal.showCode(order());
    String code = assertInstanceOf(PayAnswer.AwaitingScan.class, shown).codeUrl();
    return assertInstanceOf(Scan.Bill.class, gateway.phone("anna").scan(code));
  }

  @Override
  public void close() {
    gateway.close();
  }
}
