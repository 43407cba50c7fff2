package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.TestClock;
import jiayou.sim.alipay.AlipaySimulatorSettings;
import jiayou.sim.alipay.AlipaySimulatorSettings.UnscannedCancel;
import jiayou.sim.alipay.Fault;
import jiayou.sim.alipay.Operation;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The code on our screen, from the terminal's side and from the phone's.
final class ShowCodeTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void customerScansAndPays(Api api) {
    AlipayProvider terminal = bench.terminal(api);
    PayAnswer shown = terminal.showCode(Bench.order(21633));
    assertEquals(new PayAnswer.Absent(), terminal.query(Bench.trade(21633)));

    Scan.Bill bill = assertInstanceOf(Scan.Bill.class, bench.scan(shown));
    assertEquals("加油站 92# 28.46 升 21633", bill.description() + " " + bill.amount());
    assertEquals(new PayAnswer.Pending("WAIT_BUYER_PAY"), terminal.query(Bench.trade(21633)));

    bill.confirm();
    assertEquals(paid(21633), terminal.query(Bench.trade(21633)));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void whatTheProviderGivesIsNotWhatThePayerPaid(Api api) {
    bench.gateway.discount(500);
    AlipayProvider terminal = bench.terminal(api);
    bench.scanAndPay(terminal.showCode(Bench.order(21633)));

    assertEquals(paid(21133), terminal.query(Bench.trade(21633)));
  }

  @Test
  void codeDiesWithinTheMinuteAfterTheOrder() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    bench.clock.pass(Duration.ofSeconds(30));
    PayAnswer shown = terminal.showCode(Bench.order(100));

    bench.clock.pass(Duration.ofMinutes(3).plusSeconds(1));
    assertEquals(new Scan.Refused("二维码已失效"), bench.scan(shown));
  }

  @Test
  void codeOfAnOrderThatIsAlmostOverLivesForOneMinute() {
    Order order = Bench.order(100);
    bench.clock.pass(Duration.ofMinutes(10));
    PayAnswer shown = bench.terminal(Api.V2).showCode(order);

    bench.clock.pass(Duration.ofSeconds(59));
    assertEquals(new PhoneAnswer.Paid(), bench.scanAndPay(shown));
  }

  @Test
  void tradeThatWaitedTooLongIsOver() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    bench.scan(terminal.showCode(Bench.order(100)));

    bench.clock.pass(Duration.ofMinutes(4));
    assertEquals(new PayAnswer.Ended(), terminal.query(Bench.trade(100)));
  }

  @Test
  void descriptionLosesWhatTheGatewayDoesNotTake() {
    Order order =
        new Order(Bench.NUMBER, Money.fen(100), "92# = ¥7.38/升 & 水, 2 瓶", expiry(), TestClock.NOON);

    Scan.Bill bill =
        assertInstanceOf(Scan.Bill.class, bench.scan(bench.terminal(Api.V2).showCode(order)));
    assertEquals("92#   ¥7.38 升   水  2 瓶", bill.description());
  }

  @ParameterizedTest
  @EnumSource(UnscannedCancel.class)
  void codeThatNobodyScannedIsEndedHoweverTheGatewayPutsIt(UnscannedCancel how) {
    try (Bench other = new Bench(new AlipaySimulatorSettings(0, 1, how))) {
      for (Api api : Api.values()) {
        AlipayProvider terminal = other.terminal(api);
        terminal.showCode(Bench.order("S1_K1_261121_" + api, 100));
        assertEquals(
            new EndAnswer.Ended(),
            terminal.end(Trade.of("S1_K1_261121_" + api), Presentation.SHOWN));
      }
    }
  }

  @Test
  void codeThatAPhoneKeptIsFoundPaidAfterTheEnd() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    PayAnswer shown = terminal.showCode(Bench.order(21633));
    assertEquals(new EndAnswer.Ended(), end(terminal));

    assertEquals(new PhoneAnswer.Paid(), bench.scanAndPay(shown));
    assertEquals(paid(21633), terminal.query(Bench.trade(21633)));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void scannedAndUnpaidTradeIsClosed(Api api) {
    AlipayProvider terminal = bench.terminal(api);
    Scan.Bill bill =
        assertInstanceOf(Scan.Bill.class, bench.scan(terminal.showCode(Bench.order(100))));

    assertEquals(new EndAnswer.Ended(), end(terminal));
    assertEquals(new PhoneAnswer.Refused("订单已关闭"), bill.confirm());
    assertEquals(new PayAnswer.Ended(), terminal.query(Bench.trade(100)));
  }

  @Test
  void tradeThatWasPaidMeanwhileIsGivenBackByTheEnd() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    bench.scanAndPay(terminal.showCode(Bench.order(100)));

    assertEquals(new EndAnswer.Ended(), end(terminal));
    assertEquals("REVOKED", bench.state());
    assertEquals(new PayAnswer.Refunded(), terminal.query(Bench.trade(100)));
  }

  @Test
  void sameNumberAgainIsAFaultOfOurs() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    terminal.showCode(Bench.order(100));

    assertEquals(
        new PayAnswer.Fault("ACQ.APPLY_PC_MERCHANT_CODE_ERROR"),
        terminal.showCode(Bench.order(100)));
  }

  @Test
  void tradeOfAnotherInstallationIsAMismatch() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    bench.scanAndPay(terminal.showCode(Bench.order(21633)));
    bench.gateway.next(Operation.QUERY, new Fault.WrongTerminal());

    assertInstanceOf(PayAnswer.Mismatch.class, terminal.query(Bench.trade(21633)));
  }

  @Test
  void paidTradeWhoseAmountNobodyKnowsIsNoProof() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    bench.scanAndPay(terminal.showCode(Bench.order(21633)));

    assertEquals(
        new PayAnswer.Mismatch(
            "2088102175794899 2021004112345678 S1_K1_261121_0001_1 (no amount known)"
                + " by K1_0a1b2c3d",
            "2088102175794899 2021004112345678 S1_K1_261121_0001_1 216.33 by K1_0a1b2c3d"),
        terminal.query(Trade.of(Bench.NUMBER)));
  }

  private static EndAnswer end(AlipayProvider terminal) {
    return terminal.end(Bench.trade(100), Presentation.SHOWN);
  }

  private static Instant expiry() {
    return TestClock.NOON.plus(Duration.ofMinutes(3));
  }

  private static PayAnswer paid(long fen) {
    return new PayAnswer.Paid("2026112122001000000000000001", Money.fen(fen), TestClock.NOON);
  }
}
