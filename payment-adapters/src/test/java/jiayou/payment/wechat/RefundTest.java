package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wire.TestClock;
import jiayou.sim.phone.Script;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

final class RefundTest {

  private static final String NUMBER = "S1_K1_261121_0001_1";
  private static final RefundAnswer BACK = new RefundAnswer.Succeeded(TestClock.NOON);

  private final Bench bench = new Bench();
  private final WechatProvider terminal = bench.terminal(Bench.v2());

  @BeforeEach
  void paid() {
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    assertInstanceOf(PayAnswer.Paid.class, terminal.takeCode(Bench.order(NUMBER, 21633), code));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  static List<Fault> executed() {
    return List.of(
        new Fault.CloseAfter(),
        new Fault.Garbage(),
        new Fault.Unsigned(),
        new Fault.WrongSignature(),
        new Fault.WrongAmount(1),
        new Fault.WrongNumber(),
        new Fault.SystemErrorExecuted());
  }

  @Test
  void sameNumberTwiceIsOneRefund() {
    assertEquals(BACK, refund("RF", 360));
    assertEquals(BACK, refund("RF", 360));

    assertEquals(List.of(360L), refunds());
    assertEquals(new PayAnswer.Refunded(), terminal.query(Trade.of(NUMBER)));
  }

  @Test
  void acceptedIsNotYetBack() {
    bench.gateway.holdRefunds();
    assertEquals(new RefundAnswer.Processing(), refund("RF", 360));
    assertEquals(
        new RefundAnswer.Processing(), terminal.queryRefund(Bench.refund(NUMBER + "_RF", NUMBER)));

    bench.gateway.settleRefunds();
    assertEquals(BACK, terminal.queryRefund(Bench.refund(NUMBER + "_RF", NUMBER)));
  }

  @Test
  void deadAccountIsForStaff() {
    bench.gateway.loseRefunds();

    assertEquals(new RefundAnswer.Abnormal("ABNORMAL"), refund("RF", 360));
  }

  @Test
  void moreThanWasPaidIsRefused() {
    assertEquals(BACK, refund("R1", 21000));

    assertEquals(new RefundAnswer.Refused("INVALID_REQUEST"), refund("R2", 634));
    assertEquals(List.of(21000L), refunds());
  }

  @Test
  void sameNumberWithAnotherAmountDoesNotMoveMoney() {
    assertEquals(BACK, refund("RF", 360));
    // The one question finds the first refund, which is what the number stands for.
    assertEquals(BACK, refund("RF", 361));
    assertEquals(List.of(360L), refunds());
  }

  @ParameterizedTest
  @MethodSource("executed")
  void lostAnswerIsUnknownAndTheSameNumberStillOneRefund(Fault fault) {
    bench.gateway.next(Operation.REFUND, fault);

    assertInstanceOf(RefundAnswer.Unknown.class, refund("RF", 360));
    assertEquals(BACK, refund("RF", 360));
    assertEquals(List.of(360L), refunds());
  }

  @Test
  void shortFundsMayBeTriedAgain() {
    bench.gateway.next(Operation.REFUND, new Fault.Refusal(403, "NOT_ENOUGH", "余额不足"));

    assertEquals(new RefundAnswer.Refused("NOT_ENOUGH"), refund("RF", 360));
    assertEquals(BACK, refund("RF", 360));
  }

  @Test
  void limitsAndFaultsOfTheGatewaySayNothing() {
    bench.gateway.next(Operation.REFUND, new Fault.FrequencyLimited());
    assertEquals(new RefundAnswer.Unknown("FREQUENCY_LIMITED"), refund("RF", 360));

    bench.gateway.next(Operation.REFUND_QUERY, new Fault.BadGateway());
    assertInstanceOf(
        RefundAnswer.Unknown.class, terminal.queryRefund(Bench.refund(NUMBER + "_RF", NUMBER)));
    assertEquals(
        new RefundAnswer.Absent(), terminal.queryRefund(Bench.refund(NUMBER + "_RF", NUMBER)));
  }

  @Test
  void abnormalAccountIsConfirmedBeforeStaffAreTold() {
    bench.gateway.next(Operation.REFUND, new Fault.Refusal(403, "USER_ACCOUNT_ABNORMAL", "用户账户异常"));

    assertEquals(new RefundAnswer.Abnormal("USER_ACCOUNT_ABNORMAL"), refund("RF", 360));
  }

  private RefundAnswer refund(String suffix, long fen) {
    return terminal.refund(
        new RefundOrder(
            Bench.refund(NUMBER + "_" + suffix, NUMBER),
            Money.fen(fen),
            Money.fen(21633),
            "加油余额退回"));
  }

  private List<Long> refunds() {
    JsonNode trade = V3Gateway.JSON.readTree(bench.gateway.ledgerJson()).path("trades").path(0);
    return trade.path("refunds").valueStream().map(row -> row.path("amount").asLong()).toList();
  }
}
