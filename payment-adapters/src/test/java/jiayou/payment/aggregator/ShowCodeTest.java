package jiayou.payment.aggregator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.unionpay.Fault;
import jiayou.sim.unionpay.Operation;
import jiayou.sim.unionpay.UnionpaySimulatorSettings;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Brand;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Signing;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Unpaid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShowCodeTest {

  private final Bench bench = new Bench();
  private final AggregatorProvider terminal = bench.terminal();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void phoneSeesTheBillAndPaysIt() {
    Scan.Bill bill = bench.scan(terminal);
    assertEquals(Bench.FEN, bill.amount());
    assertEquals(new PayAnswer.Pending("05"), terminal.query(Bench.trade()));

    bench.clock.pass(Duration.ofSeconds(30));
    assertEquals(new PhoneAnswer.Paid(), bill.confirm());

    PayAnswer.Paid paid = assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
    assertEquals(Money.fen(Bench.FEN), paid.payerPaid());
    assertEquals(TestClock.NOON.plusSeconds(30), paid.at());
    assertEquals("202611211800000000001", paid.transaction());
  }

  @Test
  void codeIsUnionpaysAndTheLedgerKnowsTheNumberWithoutItsLines() {
    PayAnswer shown = terminal.showCode(Bench.order());

    String code = assertInstanceOf(PayAnswer.AwaitingScan.class, shown).codeUrl();
    assertTrue(code.matches("https://qr\\.95516\\.com/[0-9]{8}/[0-9]{32}"), code);
    assertTrue(bench.gateway.ledgerJson().contains("\"" + Bench.ORDER_ID + "\""));
    assertTrue(bench.gateway.ledgerJson().contains(code));
  }

  @Test
  void gatewayItselfRefusesAfterTheDeadline() {
    Scan.Bill bill = bench.scan(terminal);
    bench.clock.pass(Duration.ofMinutes(3).plusSeconds(1));

    assertEquals(new PhoneAnswer.Refused("订单已过期"), bill.confirm());
    assertEquals(new PayAnswer.Pending("05"), terminal.query(Bench.trade()));

    bench.clock.pass(Duration.ofMinutes(1));
    assertEquals(new PayAnswer.Ended(), terminal.query(Bench.trade()));
  }

  @Test
  void customerWhoCancelsNeedNotWaitForTheCodeToDie() {
    bench.scan(terminal);

    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.SHOWN));
  }

  /// The price of that: the core looks again, and finds what came meanwhile.
  @Test
  void moneyThatComesAfterTheEndIsFoundByTheNextLook() {
    Scan.Bill bill = bench.scan(terminal);
    terminal.end(Bench.trade(), Presentation.SHOWN);

    assertEquals(new PhoneAnswer.Paid(), bill.confirm());
    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
  }

  @Test
  void moneyThatTheGatewayTakesAfterItsDeadlineIsFoundToo() {
    bench.scan(terminal);
    bench.clock.pass(Duration.ofMinutes(10));
    assertEquals(new PayAnswer.Ended(), terminal.query(Bench.trade()));

    bench.gateway.chargeAfterAll(Bench.ORDER_ID);
    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
  }

  @Test
  void endingAPaidCodeSaysThatItWasPaid() {
    bench.scan(terminal).confirm();

    EndAnswer.AlreadyPaid paid =
        assertInstanceOf(
            EndAnswer.AlreadyPaid.class, terminal.end(Bench.trade(), Presentation.SHOWN));
    assertEquals(Money.fen(Bench.FEN), paid.payerPaid());
  }

  @ParameterizedTest
  @ValueSource(strings = {"03", "04"})
  void moneyOnItsWayBetweenTheBanksIsNeverCalledEnded(String code) {
    bench.scan(terminal);
    bench.clock.pass(Duration.ofMinutes(10));
    bench.gateway.next(Operation.QUERY, new Fault.Finds(code));
    bench.gateway.next(Operation.QUERY, new Fault.Finds(code));

    assertEquals(new PayAnswer.Pending(code), terminal.query(Bench.trade()));
    assertEquals(new EndAnswer.NotYet(code), terminal.end(Bench.trade(), Presentation.SHOWN));
  }

  @Test
  void stateThatNobodyKnowsIsNeitherYesNorNo() {
    bench.scan(terminal);
    bench.gateway.next(Operation.QUERY, new Fault.Finds("QQ"));
    bench.gateway.next(Operation.QUERY, new Fault.Finds("QQ"));

    assertEquals(new PayAnswer.Unknown("origRespCode \"QQ\""), terminal.query(Bench.trade()));
    assertInstanceOf(EndAnswer.Unknown.class, terminal.end(Bench.trade(), Presentation.SHOWN));
  }

  @Test
  void flawedSuccessIsSuccess() {
    bench.scan(terminal).confirm();
    bench.gateway.next(Operation.QUERY, new Fault.Finds("A6"));

    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
  }

  @Test
  void gatewayThatHidesUnpaidOrdersIsUnderstood() {
    var settings =
        new UnionpaySimulatorSettings(0, 1, Brand.UNIONPAY, Signing.RSA, Unpaid.IS_ABSENT, false);
    try (Bench other = new Bench(settings)) {
      AggregatorProvider there = other.terminal();
      Scan.Bill bill = other.scan(there);

      assertEquals(new PayAnswer.Absent(), there.query(Bench.trade()));
      assertEquals(new EndAnswer.Ended(), there.end(Bench.trade(), Presentation.SHOWN));
      bill.confirm();
      assertInstanceOf(PayAnswer.Paid.class, there.query(Bench.trade()));
    }
  }

  @Test
  void codeThatTheGatewayNeverGotIsAbsentAndEnded() {
    bench.gateway.next(Operation.APPLY, new Fault.CloseBefore());

    assertInstanceOf(PayAnswer.Unknown.class, terminal.showCode(Bench.order()));
    assertEquals(new PayAnswer.Absent(), terminal.query(Bench.trade()));
    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.SHOWN));
  }

  @Test
  void sameNumberAgainIsNeverShownTwice() {
    Scan.Bill bill = bench.scan(terminal);
    assertEquals(new PayAnswer.Unknown("12"), terminal.showCode(Bench.order()));

    bill.confirm();
    assertInstanceOf(PayAnswer.Paid.class, terminal.showCode(Bench.order()));
  }

  @Test
  void attemptWithoutItsTimeCannotBeAskedAbout() {
    Trade old = Trade.of(Bench.NUMBER);

    assertEquals(new PayAnswer.Unknown("the time of the order is not known"), terminal.query(old));
    assertEquals(
        new EndAnswer.Unknown("the time of the order is not known"),
        terminal.end(old, Presentation.SHOWN));
  }

  @Test
  void paymentOfAnotherAmountIsForStaff() {
    bench.scan(terminal).confirm();

    assertEquals(
        new PayAnswer.Mismatch(
            "777290058110048 S1K126112100011 20261121180000 216.32 156",
            "777290058110048 S1K126112100011 20261121180000 216.33 156"),
        terminal.query(Bench.tradeOf(Bench.FEN - 1)));
  }

  @Test
  void illegalNumberIsABug() {
    assertThrows(IllegalArgumentException.class, () -> terminal.query(Trade.of("S1-K1/../x")));
    assertThrows(
        IllegalArgumentException.class, () -> terminal.showCode(Bench.order("short", 100)));
    assertThrows(
        IllegalArgumentException.class, () -> terminal.showCode(Bench.order("a_____b", 100)));
  }

  @Test
  void dayOfChinaCounts() {
    assertEquals("20261122000000", AcpTime.text(Instant.parse("2026-11-21T16:00:00Z")));
    assertEquals(
        Instant.parse("2026-12-31T16:00:05Z"),
        AcpTime.sinceOrder("0101000005", Instant.parse("2026-12-31T15:59:58Z")).orElseThrow());
    assertTrue(AcpTime.sinceOrder("9901000005", TestClock.NOON).isEmpty());
    assertTrue(AcpTime.sinceOrder("", TestClock.NOON).isEmpty());
  }

  @Test
  void ledgerIsTheSameForTheSameScript() {
    terminal.showCode(Bench.order());
    try (Bench again = new Bench()) {
      again.terminal().showCode(Bench.order());
      assertEquals(bench.gateway.ledgerJson(), again.gateway.ledgerJson());
    }
  }
}
