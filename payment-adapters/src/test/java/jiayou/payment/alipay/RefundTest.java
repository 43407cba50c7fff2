package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.TestClock;
import jiayou.sim.alipay.Fault;
import jiayou.sim.alipay.Operation;
import jiayou.sim.phone.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Money on its way back.
final class RefundTest {

  private static final RefundAnswer THERE = new RefundAnswer.Succeeded(TestClock.NOON);

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void partOfAPaymentGoesBack(Api api) {
    AlipayProvider terminal = paid(api);

    assertEquals(THERE, terminal.refund(Bench.refund(360)));
    assertEquals(THERE, terminal.queryRefund(Bench.refundRef()));
    assertEquals("[360 SUCCESS]", refunds());
  }

  @Test
  void sameNumberAgainMovesNothingAndIsAskedAfter() {
    AlipayProvider terminal = paid(Api.V2);
    terminal.refund(Bench.refund(360));

    assertEquals(new RefundAnswer.Processing(), terminal.refund(Bench.refund(360)));
    assertEquals(THERE, terminal.queryRefund(Bench.refundRef()));
    assertEquals("[360 SUCCESS]", refunds());
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void heldRefundIsOnItsWayUntilItIsThere(Api api) {
    AlipayProvider terminal = paid(api);
    bench.gateway.holdRefunds();

    assertEquals(new RefundAnswer.Processing(), terminal.refund(Bench.refund(360)));
    assertEquals(new RefundAnswer.Processing(), terminal.queryRefund(Bench.refundRef()));
    bench.gateway.settleRefunds();
    assertEquals(THERE, terminal.queryRefund(Bench.refundRef()));
  }

  @Test
  void sameNumberWithAnotherAmountIsAskedAfter() {
    AlipayProvider terminal = paid(Api.V2);
    terminal.refund(Bench.refund(360));

    assertEquals(THERE, terminal.refund(Bench.refund(361)));
    assertEquals("[360 SUCCESS]", refunds());
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void refundThatNobodyAskedForIsAbsent(Api api) {
    assertEquals(new RefundAnswer.Absent(), paid(api).queryRefund(Bench.refundRef()));
  }

  @Test
  void refundOfATradeThatIsNotThereIsRefused() {
    AlipayProvider terminal = bench.terminal(Api.V2);

    assertEquals(
        new RefundAnswer.Refused("ACQ.TRADE_NOT_EXIST"), terminal.refund(Bench.refund(360)));
    assertEquals(new RefundAnswer.Absent(), terminal.queryRefund(Bench.refundRef()));
  }

  @Test
  void moreThanWasPaidIsForStaff() {
    assertEquals(
        new RefundAnswer.Abnormal("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL"),
        paid(Api.V2).refund(Bench.refund(21634)));
  }

  @Test
  void payerWhoCannotTakeItIsForStaff() {
    bench.gateway.loseRefunds();

    assertEquals(
        new RefundAnswer.Abnormal("ACQ.BUYER_ERROR"), paid(Api.V2).refund(Bench.refund(360)));
  }

  @Test
  void refusalThatNobodySignedIsNoRefusalOnceTheMoneyIsBack() {
    AlipayProvider terminal = paid(Api.V2);
    terminal.refund(Bench.refund(360));
    bench.gateway.next(
        Operation.REFUND, new Fault.UnsignedRefusal("40004", "ACQ.SELLER_BALANCE_NOT_ENOUGH", ""));

    assertEquals(THERE, terminal.refund(Bench.refund(360)));
  }

  @Test
  void answerWithLessThanWasAskedForIsNoProof() {
    AlipayProvider terminal = paid(Api.V2);
    bench.gateway.next(Operation.REFUND, new Fault.WrongAmount(-1));

    assertEquals(
        new RefundAnswer.Unknown("answer about another trade or amount"),
        terminal.refund(Bench.refund(360)));
  }

  @Test
  void tradeIsRefundedOnceAllOfItWentBack() {
    AlipayProvider terminal = paid(Api.V2);
    terminal.refund(Bench.refund(21633));

    assertEquals(new PayAnswer.Refunded(), terminal.query(Bench.trade(21633)));
  }

  @Test
  void refundIsAskedAfterByTheNumberOfItsTrade() {
    AlipayProvider terminal = paid(Api.V2);
    terminal.refund(Bench.refund(360));
    RefundRef elsewhere =
        new RefundRef(
            Bench.REFUND, Bench.order("S1_K1_261121_0002_1", 1).trade(), Optional.empty());

    assertEquals(new RefundAnswer.Absent(), terminal.queryRefund(elsewhere));
  }

  private AlipayProvider paid(Api api) {
    AlipayProvider terminal = bench.terminal(api);
    terminal.takeCode(Bench.order(21633), bench.code(Script.PAYS_AT_ONCE));
    return terminal;
  }

  private String refunds() {
    return Gateway.JSON
        .readTree(bench.gateway.ledgerJson())
        .path("trades")
        .path(0)
        .path("refunds")
        .valueStream()
        .map(refund -> refund.path("amount").asLong() + " " + refund.path("state").asString())
        .toList()
        .toString();
  }
}
