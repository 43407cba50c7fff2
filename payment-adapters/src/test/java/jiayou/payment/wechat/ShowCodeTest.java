package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wire.TestClock;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import jiayou.sim.wechat.WechatSimulatorSettings;
import jiayou.sim.wechat.WechatSimulatorSettings.AnswerKey;
import jiayou.sim.wechat.WechatSimulatorSettings.UnknownReversal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShowCodeTest {

  private static final String NUMBER = "S1_K1_261121_0001_1";

  private final Bench bench = new Bench();
  private final WechatProvider terminal = bench.terminal(Bench.v3());

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void phoneSeesTheBillAndPaysIt() {
    Scan.Bill bill = scan(show());
    assertEquals("加油站 92# 28.46 升", bill.description());
    assertEquals(21633, bill.amount());
    assertEquals(new PayAnswer.Pending("NOTPAY"), terminal.query(Trade.of(NUMBER)));

    assertEquals(new PhoneAnswer.Paid(), bill.confirm());

    PayAnswer.Paid paid = assertInstanceOf(PayAnswer.Paid.class, terminal.query(Trade.of(NUMBER)));
    assertEquals(Money.fen(21633), paid.payerPaid());
    assertEquals(TestClock.NOON, paid.at());
  }

  @ParameterizedTest
  @EnumSource(AnswerKey.class)
  void answersOfEitherKeyAreBelieved(AnswerKey key) {
    var settings = new WechatSimulatorSettings(0, 7, key, false, UnknownReversal.IS_REFUSED);
    try (Bench other = new Bench(settings)) {
      assertInstanceOf(
          PayAnswer.AwaitingScan.class,
          other.terminal(Bench.v3()).showCode(Bench.order(NUMBER, 100)));
    }
  }

  @Test
  void merchantWithOnlyACertificateIsAnsweredWithIt() {
    var keys = Bench.bothKeys();
    var certificate = Map.of(Bench.KEYS.platformSerial(), keys.get(Bench.KEYS.platformSerial()));
    WechatProvider old =
        new WechatProvider(
            Bench.settings(bench.gateway.url(), Bench.v3(), Bench.PATIENT, certificate),
            bench.clock,
            bench.clock::elapsed,
            new SecureRandom());

    assertInstanceOf(PayAnswer.AwaitingScan.class, old.showCode(Bench.order(NUMBER, 100)));
  }

  @Test
  void terminalWithAWrongClockIsRefusedAndSaysSo() {
    try (Bench other = new Bench()) {
      WechatProvider late =
          new WechatProvider(
              Bench.settings(bench.gateway.url(), Bench.v3(), Bench.PATIENT, Bench.bothKeys()),
              other.clock,
              other.clock::elapsed,
              new SecureRandom());
      other.clock.pass(Duration.ofMinutes(6));

      assertEquals(new PayAnswer.Fault("SIGN_ERROR"), late.showCode(Bench.order(NUMBER, 1)));
      assertEquals(new PayAnswer.Unknown("SIGN_ERROR"), late.query(Trade.of(NUMBER)));
    }
  }

  @Test
  void sameOrderAgainGetsAFreshCodeAndTheOldOneDies() {
    String first = show();
    String second = show();

    assertEquals(new Scan.Refused("二维码已失效"), bench.gateway.phone("anna").scan(first));
    assertEquals(new PhoneAnswer.Paid(), scan(second).confirm());
  }

  @Test
  void usedNumberIsSettledByItsState() {
    scan(show()).confirm();
    assertInstanceOf(PayAnswer.Paid.class, terminal.showCode(Bench.order(NUMBER, 21633)));
  }

  @Test
  void numberOfAnotherOrderIsNeverShown() {
    show();
    assertEquals(
        new PayAnswer.Unknown("OUT_TRADE_NO_USED, NOTPAY"),
        terminal.showCode(Bench.order(NUMBER, 100)));
  }

  @Test
  void gatewayItselfRefusesAfterTheDeadline() {
    Scan.Bill bill = scan(show());
    bench.clock.pass(Duration.ofMinutes(4));

    assertEquals(new PhoneAnswer.Refused("订单已过期"), bill.confirm());
    assertEquals(new PayAnswer.Pending("NOTPAY"), terminal.query(Trade.of(NUMBER)));
  }

  @Test
  void closedOrderCannotBePaid() {
    Scan.Bill bill = scan(show());

    assertEquals(new EndAnswer.Ended(), terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
    assertEquals(new PhoneAnswer.Refused("订单已关闭"), bill.confirm());
    assertEquals(new PayAnswer.Ended(), terminal.query(Trade.of(NUMBER)));
    assertEquals(new EndAnswer.Ended(), terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
  }

  @Test
  void closingAPaidOrderSaysThatItWasPaid() {
    scan(show()).confirm();

    EndAnswer.AlreadyPaid paid =
        assertInstanceOf(
            EndAnswer.AlreadyPaid.class, terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
    assertEquals(Money.fen(21633), paid.payerPaid());
  }

  @Test
  void closeWhoseAnswerIsLostIsUnknownAndThenEnded() {
    show();
    bench.gateway.next(Operation.CLOSE, new Fault.CloseAfter());

    assertInstanceOf(EndAnswer.Unknown.class, terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
    assertEquals(new EndAnswer.Ended(), terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
  }

  @Test
  void orderThatTheGatewayNeverGotIsEndedByClosing() {
    bench.gateway.next(Operation.NATIVE, new Fault.CloseBefore());

    assertInstanceOf(PayAnswer.Unknown.class, terminal.showCode(Bench.order(NUMBER, 100)));
    assertEquals(new PayAnswer.Absent(), terminal.query(Trade.of(NUMBER)));
    assertEquals(new EndAnswer.Ended(), terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
  }

  @Test
  void orderThatArrivesLateIsFoundByTheQuestion() {
    bench.gateway.next(Operation.NATIVE, new Fault.Late(2));

    assertInstanceOf(PayAnswer.Unknown.class, terminal.showCode(Bench.order(NUMBER, 100)));
    assertEquals(new PayAnswer.Absent(), terminal.query(Trade.of(NUMBER)));
    assertEquals(new PayAnswer.Pending("NOTPAY"), terminal.query(Trade.of(NUMBER)));
  }

  @Test
  void outageIsUnknownAndPassesAway() {
    show();
    bench.gateway.outage(true);
    assertInstanceOf(PayAnswer.Unknown.class, terminal.query(Trade.of(NUMBER)));
    assertInstanceOf(EndAnswer.Unknown.class, terminal.end(Trade.of(NUMBER), Presentation.SHOWN));

    bench.gateway.outage(false);
    assertEquals(new PayAnswer.Pending("NOTPAY"), terminal.query(Trade.of(NUMBER)));
  }

  @Test
  void illegalNumberIsABug() {
    assertThrows(IllegalArgumentException.class, () -> terminal.query(Trade.of("S1-K1/../x")));
    assertThrows(
        IllegalArgumentException.class, () -> terminal.showCode(Bench.order("short", 100)));
  }

  @Test
  void ledgerIsTheSameForTheSameScript() {
    String first = show();
    try (Bench again = new Bench()) {
      again.terminal(Bench.v3()).showCode(Bench.order(NUMBER, 21633));
      assertEquals(bench.gateway.ledgerJson(), again.gateway.ledgerJson());
    }
    assertTrue(bench.gateway.ledgerJson().contains(first));
  }

  private String show() {
    PayAnswer shown = terminal.showCode(Bench.order(NUMBER, 21633));
    return assertInstanceOf(PayAnswer.AwaitingScan.class, shown).codeUrl();
  }

  private Scan.Bill scan(String codeUrl) {
    return assertInstanceOf(Scan.Bill.class, bench.gateway.phone("anna").scan(codeUrl));
  }
}
