package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.value.Money;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.TestClock;
import jiayou.sim.alipay.Fault;
import jiayou.sim.alipay.Operation;
import jiayou.sim.phone.Phone;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The code on a customer's phone.
final class TakeCodeTest {

  private static final String UNUSED_CODE = "280000000000000000";

  private final Bench bench = new Bench();
  private final Phone anna = bench.gateway.phone("anna");

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void codeThatPaysAtOnceIsPaid(Api api) {
    assertEquals(paid(21633), take(bench.terminal(api), Script.PAYS_AT_ONCE));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void customerTypesHerPassword(Api api) {
    AlipayProvider terminal = bench.terminal(api);
    ShownCode code = anna.showCode(Script.NEEDS_PASSWORD);

    assertEquals(
        new PayAnswer.Pending("WAIT_BUYER_PAY"),
        terminal.takeCode(Bench.order(21633), code.digits()));
    assertEquals(new PayAnswer.Pending("WAIT_BUYER_PAY"), terminal.query(Bench.trade(21633)));
    code.confirm();
    assertEquals(paid(21633), terminal.query(Bench.trade(21633)));
  }

  @Test
  void customerWhoSaysNoEndsTheTrade() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    ShownCode code = anna.showCode(Script.NEEDS_PASSWORD);
    terminal.takeCode(Bench.order(21633), code.digits());
    code.cancel();

    assertEquals(new PayAnswer.Ended(), terminal.query(Bench.trade(21633)));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void tooLittleMoneyIsSaidSo(Api api) {
    assertEquals(
        new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "ACQ.BUYER_BALANCE_NOT_ENOUGH"),
        take(bench.terminal(api), Script.NOT_ENOUGH));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void oldCodeIsToBeRefreshed(Api api) {
    assertEquals(
        new PayAnswer.Declined(Reason.CODE_EXPIRED, "ACQ.PAYMENT_AUTH_CODE_INVALID"),
        take(bench.terminal(api), Script.EXPIRED));
  }

  @Test
  void dailyLimitIsSaidSo() {
    String limit = "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR";
    bench.gateway.next(Operation.PAY, new Fault.Refusal("40004", limit, "超过当日支付限额"));

    assertEquals(
        new PayAnswer.Declined(Reason.LIMIT_REACHED, limit),
        take(bench.terminal(Api.V2), Script.PAYS_AT_ONCE));
  }

  @Test
  void requestThatArrivesTwiceIsOnePayment() {
    bench.gateway.next(Operation.PAY, new Fault.Twice());

    assertEquals(paid(21633), take(bench.terminal(Api.V2), Script.PAYS_AT_ONCE));
  }

  @Test
  void refusalThatNobodySignedIsNoRefusalOnceTheTradeIsPaid() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    take(terminal, Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.PAY, unsigned("ACQ.BUYER_BALANCE_NOT_ENOUGH"));

    assertEquals(paid(21633), take(terminal, Script.PAYS_AT_ONCE));
  }

  @Test
  void refusalThatNobodySignedIsConfirmedByASignedAbsence() {
    bench.gateway.next(Operation.PAY, unsigned("ACQ.BUYER_BALANCE_NOT_ENOUGH"));

    assertEquals(
        new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "ACQ.BUYER_BALANCE_NOT_ENOUGH"),
        take(bench.terminal(Api.V2), Script.PAYS_AT_ONCE));
  }

  @Test
  void twoWordsThatNobodySignedAreNoProof() {
    bench.gateway.next(Operation.PAY, unsigned("ACQ.BUYER_BALANCE_NOT_ENOUGH"));
    bench.gateway.next(Operation.QUERY, unsigned("ACQ.TRADE_NOT_EXIST"));

    assertEquals(
        new PayAnswer.Unknown("ACQ.BUYER_BALANCE_NOT_ENOUGH, then ACQ.TRADE_NOT_EXIST"),
        take(bench.terminal(Api.V2), Script.PAYS_AT_ONCE));
  }

  @Test
  void wrongClockOfTheGatewayIsAFaultOfOursAndNoMoneyMoves() {
    bench.gateway.skew(Duration.ofMinutes(20));

    assertEquals(
        new PayAnswer.Fault("isv.invalid-timestamp"),
        take(bench.terminal(Api.V2), Script.PAYS_AT_ONCE));
    assertEquals("", bench.state());
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void cancelledPaymentGoesBack(Api api) {
    AlipayProvider terminal = bench.terminal(api);
    take(terminal, Script.PAYS_AT_ONCE);

    assertEquals(new EndAnswer.Ended(), end(terminal));
    assertEquals("REVOKED", bench.state());
    assertEquals(new EndAnswer.Ended(), end(terminal));
  }

  @Test
  void paymentThatWaitsForAPasswordIsClosed() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    take(terminal, Script.NEEDS_PASSWORD);

    assertEquals(new EndAnswer.Ended(), end(terminal));
    assertEquals("CLOSED", bench.state());
  }

  @Test
  void cancellationThatWantsToBeAskedAgainIsNotAnEnd() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    take(terminal, Script.NEEDS_PASSWORD);
    bench.gateway.next(Operation.CANCEL, new Fault.RetryCancel());

    assertEquals(new EndAnswer.NotYet("retry_flag"), end(terminal));
    assertEquals(new EndAnswer.Ended(), end(terminal));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void paymentThatIsNotThereIsNotOverWhileItsRequestMayCrawl(Api api) {
    AlipayProvider terminal = bench.terminal(api);
    bench.gateway.next(Operation.PAY, new Fault.Late(99));
    assertInstanceOf(PayAnswer.Unknown.class, take(terminal, Script.PAYS_AT_ONCE));

    EndAnswer notYet = new EndAnswer.NotYet("absent, its request may be on its way");
    assertEquals(notYet, end(terminal));
    bench.clock.jump(Duration.ofHours(1));
    assertEquals(notYet, end(terminal));
    bench.clock.pass(Duration.ofMinutes(5).plusSeconds(1));
    assertEquals(new EndAnswer.Ended(), end(terminal));
  }

  @Test
  void paymentThatCrawledInIsGivenBack() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    bench.gateway.next(Operation.PAY, new Fault.Late(99));
    take(terminal, Script.PAYS_AT_ONCE);
    end(terminal);

    assertEquals(1, bench.gateway.release());
    assertEquals(new EndAnswer.Ended(), end(terminal));
    assertEquals("REVOKED", bench.state());
  }

  @Test
  void paymentIsNotCancelledAfterADay() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    PayAnswer paid = take(terminal, Script.PAYS_AT_ONCE);
    bench.clock.pass(Duration.ofHours(25));

    assertEquals(paid(21633), paid);
    assertEquals(
        new EndAnswer.AlreadyPaid("2026112122001000000000000001", Money.fen(21633), TestClock.NOON),
        end(terminal));
  }

  @Test
  void absenceThatNobodySignedEndsNothing() {
    AlipayProvider terminal = bench.terminal(Api.V2);
    bench.clock.pass(Duration.ofHours(1));
    bench.gateway.next(Operation.CANCEL, unsigned("ACQ.TRADE_NOT_EXIST"));

    assertEquals(new EndAnswer.Unknown("ACQ.TRADE_NOT_EXIST"), end(terminal));
    assertInstanceOf(PayAnswer.Declined.class, terminal.takeCode(Bench.order(100), UNUSED_CODE));
  }

  private PayAnswer take(AlipayProvider terminal, Script script) {
    return terminal.takeCode(Bench.order(21633), anna.showCode(script).digits());
  }

  private static EndAnswer end(AlipayProvider terminal) {
    return terminal.end(Bench.trade(21633), Presentation.TAKEN);
  }

  private static Fault unsigned(String subCode) {
    return new Fault.UnsignedRefusal("40004", subCode, "");
  }

  private static PayAnswer paid(long fen) {
    return new PayAnswer.Paid("2026112122001000000000000001", Money.fen(fen), TestClock.NOON);
  }
}
