package jiayou.payment.aggregator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.value.Money;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;
import jiayou.sim.unionpay.Fault;
import jiayou.sim.unionpay.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TakeCodeTest {

  private final Bench bench = new Bench();
  private final AggregatorProvider terminal = bench.terminal();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void smallAmountIsPaidAtOnce() {
    PayAnswer answer = bench.takeFrom(terminal, Script.PAYS_AT_ONCE);

    assertEquals(
        new PayAnswer.Paid("202611211800000000001", Money.fen(Bench.FEN), TestClock.NOON), answer);
  }

  @Test
  void customerWhoTypesHerPasswordIsWaitedFor() {
    ShownCode phone = bench.gateway.phone("anna").showCode(Script.NEEDS_PASSWORD);
    assertTrue(phone.digits().matches("62[0-9]{17}"));

    assertEquals(new PayAnswer.Pending("05"), terminal.takeCode(Bench.order(), phone.digits()));
    assertEquals(new PayAnswer.Pending("05"), terminal.query(Bench.trade()));
    assertTrue(phone.isAsking());

    assertEquals(new PhoneAnswer.Paid(), phone.confirm());
    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
  }

  @Test
  void customerWhoSaysNoIsDeclined() {
    ShownCode phone = bench.gateway.phone("anna").showCode(Script.NEEDS_PASSWORD);
    terminal.takeCode(Bench.order(), phone.digits());
    phone.cancel();

    assertEquals(new PayAnswer.Declined(Reason.OTHER, "01"), terminal.query(Bench.trade()));
    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.TAKEN));
  }

  @Test
  void emptyPurseAndDeadCodeAreDeclined() {
    assertEquals(
        new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "64"),
        bench.takeFrom(terminal, Script.NOT_ENOUGH));

    String old = bench.gateway.phone("bo").showCode(Script.PAYS_AT_ONCE).digits();
    bench.clock.pass(Duration.ofSeconds(61));
    assertEquals(
        new PayAnswer.Declined(Reason.CODE_INVALID, "61"),
        terminal.takeCode(Bench.order("S1_K1_261121_0002_1", 100), old));
  }

  /// The codes of no are common knowledge, not proven: a payment that is found wins.
  @Test
  void noIsNotBelievedWhereAPaymentIsFound() {
    bench.gateway.next(Operation.CONSUME, new Fault.SaysAfter("60"));

    assertInstanceOf(PayAnswer.Paid.class, bench.takeFrom(terminal, Script.PAYS_AT_ONCE));
  }

  @Test
  void noIsNotBelievedWhereNobodyConfirmsIt() {
    bench.gateway.next(Operation.CONSUME, new Fault.Says("60"));
    bench.gateway.next(Operation.QUERY, new Fault.CloseAfter());

    assertInstanceOf(PayAnswer.Unknown.class, bench.takeFrom(terminal, Script.PAYS_AT_ONCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"03", "04", "05"})
  void whatIsUnderWayIsPendingWhateverBecameOfIt(String code) {
    bench.gateway.next(Operation.CONSUME, new Fault.SaysAfter(code));

    assertEquals(new PayAnswer.Pending(code), bench.takeFrom(terminal, Script.PAYS_AT_ONCE));
    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"QQ", "02", "42", "", "34"})
  void codeThatSaysNothingIsUnknown(String code) {
    bench.gateway.next(Operation.CONSUME, new Fault.SaysAfter(code));

    assertEquals(new PayAnswer.Unknown(code), bench.takeFrom(terminal, Script.PAYS_AT_ONCE));
  }

  @Test
  void requestThatArrivesTwicePaysOnce() {
    bench.gateway.next(Operation.CONSUME, new Fault.Twice());

    assertInstanceOf(PayAnswer.Paid.class, bench.takeFrom(terminal, Script.PAYS_AT_ONCE));
    assertEquals(1, bench.gateway.ledgerJson().split("\"reference\"", -1).length - 1);
  }

  @Test
  void paidCodeIsUndoneAndStaysUndone() {
    bench.takeFrom(terminal, Script.PAYS_AT_ONCE);

    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.TAKEN));
    assertEquals(new PayAnswer.Ended(), terminal.query(Bench.trade()));
    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.TAKEN));
    assertTrue(bench.gateway.ledgerJson().contains("\"REVOKED\""));
  }

  @Test
  void undoingIsOverOnlyWhenTheMoneyIsBack() {
    bench.takeFrom(terminal, Script.PAYS_AT_ONCE);
    bench.gateway.holdMoneyBack();

    assertEquals(
        new EndAnswer.NotYet("being undone"), terminal.end(Bench.trade(), Presentation.TAKEN));
    assertEquals(new PayAnswer.Pending("being undone"), terminal.query(Bench.trade()));
    assertEquals(
        new EndAnswer.NotYet("being undone"), terminal.end(Bench.trade(), Presentation.TAKEN));

    bench.gateway.settleMoneyBack();
    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.TAKEN));
  }

  @Test
  void undoingWhoseAnswerIsLostIsFoundByTheNextTry() {
    bench.takeFrom(terminal, Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.UNDO, new Fault.CloseAfter());

    assertInstanceOf(EndAnswer.Unknown.class, terminal.end(Bench.trade(), Presentation.TAKEN));
    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.TAKEN));
  }

  @Test
  void paymentThatCannotBeUndoneIsPaid() {
    bench.takeFrom(terminal, Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.UNDO, new Fault.Says("35"));
    assertInstanceOf(EndAnswer.AlreadyPaid.class, terminal.end(Bench.trade(), Presentation.TAKEN));

    bench.gateway.loseMoneyBack();
    assertInstanceOf(EndAnswer.AlreadyPaid.class, terminal.end(Bench.trade(), Presentation.TAKEN));
    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade()));
  }

  @Test
  void customerWhoIsTypingCannotBeEnded() {
    bench.takeFrom(terminal, Script.NEEDS_PASSWORD);

    assertEquals(new EndAnswer.NotYet("05"), terminal.end(Bench.trade(), Presentation.TAKEN));
    bench.clock.pass(Duration.ofHours(1));
    assertEquals(new EndAnswer.NotYet("05"), terminal.end(Bench.trade(), Presentation.TAKEN));
  }

  @Test
  void requestThatCrawlsIsNotTakenForOneThatNeverWas() {
    bench.gateway.next(Operation.CONSUME, new Fault.Late(99));

    assertInstanceOf(PayAnswer.Unknown.class, bench.takeFrom(terminal, Script.PAYS_AT_ONCE));
    assertEquals(new PayAnswer.Absent(), terminal.query(Bench.trade()));
    assertInstanceOf(EndAnswer.NotYet.class, terminal.end(Bench.trade(), Presentation.TAKEN));

    assertEquals(1, bench.gateway.release());
    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.TAKEN));
    assertEquals(new PayAnswer.Ended(), terminal.query(Bench.trade()));
  }

  @Test
  void requestThatNeverCameIsEndedOnceTheCodeIsDead() {
    bench.gateway.next(Operation.CONSUME, new Fault.CloseBefore());
    bench.takeFrom(terminal, Script.PAYS_AT_ONCE);
    bench.clock.pass(Duration.ofMinutes(6));

    assertEquals(new EndAnswer.Ended(), terminal.end(Bench.trade(), Presentation.TAKEN));
  }

  @Test
  void laterTerminalUndoesTheSameThingAgain() {
    bench.takeFrom(terminal, Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.UNDO, new Fault.CloseAfter());
    terminal.end(Bench.trade(), Presentation.TAKEN);

    AggregatorProvider restarted = bench.terminal();
    assertEquals(new PayAnswer.Ended(), restarted.query(Bench.trade()));
  }
}
