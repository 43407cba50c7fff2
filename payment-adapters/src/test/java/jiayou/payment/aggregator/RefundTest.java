package jiayou.payment.aggregator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.core.value.Money;
import jiayou.sim.phone.Script;
import jiayou.sim.unionpay.Fault;
import jiayou.sim.unionpay.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

final class RefundTest {

  private static final RefundAnswer BACK = new RefundAnswer.Succeeded(TestClock.NOON);

  private final Bench bench = new Bench();
  private final AggregatorProvider terminal = bench.terminal();

  @BeforeEach
  void paid() {
    assertInstanceOf(PayAnswer.Paid.class, bench.takeFrom(terminal, Script.PAYS_AT_ONCE));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  static List<Fault> executed() {
    return List.of(
        new Fault.CloseAfter(),
        new Fault.Unsigned(),
        new Fault.WrongSignature(),
        new Fault.OtherRoot());
  }

  @Test
  void sameNumberTwiceIsOneRefund() {
    assertEquals(BACK, terminal.refund(Bench.refund("_RF", 360)));
    assertEquals(BACK, terminal.refund(Bench.refund("_RF", 360)));

    assertEquals(List.of(360L), refunds());
    assertEquals(BACK, terminal.queryRefund(Bench.refund("_RF")));
  }

  @Test
  void acceptedIsNotYetBack() {
    bench.gateway.holdMoneyBack();
    assertEquals(new RefundAnswer.Processing(), terminal.refund(Bench.refund("_RF", 360)));
    assertEquals(new RefundAnswer.Processing(), terminal.queryRefund(Bench.refund("_RF")));

    bench.gateway.settleMoneyBack();
    assertEquals(BACK, terminal.queryRefund(Bench.refund("_RF")));
  }

  @Test
  void refundThatFailsAfterItsAcceptanceIsForStaff() {
    bench.gateway.loseMoneyBack();

    assertEquals(new RefundAnswer.Abnormal("61"), terminal.refund(Bench.refund("_RF", 360)));
  }

  @Test
  void moreThanWasPaidIsRefused() {
    terminal.refund(Bench.refund("_R1", Bench.FEN - 1));

    assertEquals(new RefundAnswer.Refused("36"), terminal.refund(Bench.refund("_R2", 2)));
    assertEquals(BACK, terminal.refund(Bench.refund("_R2", 1)));
    assertEquals(List.of(Bench.FEN - 1, 1L), refunds());
  }

  @Test
  void refundThatWasNeverAskedForIsAbsent() {
    assertEquals(new RefundAnswer.Absent(), terminal.queryRefund(Bench.refund("_RF")));
  }

  @ParameterizedTest
  @MethodSource("executed")
  void refundWhoseAnswerIsLostIsUnknownAndDoneOnce(Fault fault) {
    bench.gateway.next(Operation.REFUND, fault);

    assertInstanceOf(RefundAnswer.Unknown.class, terminal.refund(Bench.refund("_RF", 360)));
    assertEquals(BACK, terminal.refund(Bench.refund("_RF", 360)));
    assertEquals(List.of(360L), refunds());
  }

  @Test
  void refundUnderAnOutageIsUnknown() {
    bench.gateway.outage(true);
    assertInstanceOf(RefundAnswer.Unknown.class, terminal.refund(Bench.refund("_RF", 360)));
    assertInstanceOf(RefundAnswer.Unknown.class, terminal.queryRefund(Bench.refund("_RF")));

    bench.gateway.outage(false);
    assertEquals(BACK, terminal.refund(Bench.refund("_RF", 360)));
  }

  @Test
  void refundThatIsStillUnderWayIsAskedAbout() {
    bench.gateway.next(Operation.REFUND, new Fault.Says("04"));

    assertEquals(new RefundAnswer.Unknown("04"), terminal.refund(Bench.refund("_RF", 360)));
    assertEquals(BACK, terminal.refund(Bench.refund("_RF", 360)));
  }

  @Test
  void answerAboutAnotherAmountOrRefundIsNoAnswer() {
    terminal.refund(Bench.refund("_RF", 360));

    assertInstanceOf(RefundAnswer.Unknown.class, terminal.refund(Bench.refund("_RF", 361)));
    bench.gateway.next(Operation.QUERY, new Fault.WrongNumber());
    assertInstanceOf(RefundAnswer.Unknown.class, terminal.queryRefund(Bench.refund("_RF")));
    assertEquals(List.of(360L), refunds());
  }

  @Test
  void unpaidOrderGivesNothingBack() {
    var other = Bench.order("S1_K1_261121_0009_1", 100);
    terminal.showCode(other);
    RefundRef waiting =
        new RefundRef("S1_K1_261121_0009_1_R1", other.trade(), Optional.of(TestClock.NOON));
    RefundRef absent =
        new RefundRef(
            "S1_K1_261121_0008_1_R1",
            Bench.order("S1_K1_261121_0008_1", 100).trade(),
            Optional.of(TestClock.NOON));

    assertEquals(new RefundAnswer.Unknown("payment: 05"), refund(waiting));
    assertEquals(new RefundAnswer.Refused("no such payment"), refund(absent));
  }

  @Test
  void refundWithoutItsTimeCannotBeKnown() {
    RefundRef old = new RefundRef(Bench.NUMBER + "_RF", Bench.trade(), Optional.empty());

    assertEquals(new RefundAnswer.Unknown("the time of the refund is not known"), refund(old));
    assertInstanceOf(RefundAnswer.Unknown.class, terminal.queryRefund(old));
    assertEquals(List.of(), refunds());
  }

  private RefundAnswer refund(RefundRef ref) {
    return terminal.refund(new RefundOrder(ref, Money.fen(100), Money.fen(100), "x"));
  }

  private List<Long> refunds() {
    var rows = JsonMapper.shared().readTree(bench.gateway.ledgerJson()).at("/trades/0/refunds");
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path("amount").asLong(0))
        .toList();
  }
}
