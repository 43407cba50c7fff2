package jiayou.payment.aggregator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.payment.wire.Timeouts;
import jiayou.sim.phone.Script;
import jiayou.sim.unionpay.Fault;
import jiayou.sim.unionpay.Operation;
import jiayou.sim.unionpay.UnionpayKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault of the gateway, and what the terminal makes of it.
final class WeatherTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  static List<Fault> unclear() {
    return List.of(
        new Fault.CloseBefore(),
        new Fault.CloseAfter(),
        new Fault.StallBefore(),
        new Fault.StallAfter(),
        new Fault.Html(502),
        new Fault.Html(200),
        new Fault.Unsigned(),
        new Fault.WrongSignature(),
        new Fault.OtherRoot(),
        new Fault.OtherName(),
        new Fault.Says("QQ"),
        new Fault.SaysAfter("02"),
        new Fault.Late(99));
  }

  static List<Fault> otherThings() {
    return List.of(new Fault.WrongAmount(-1), new Fault.WrongMerchant(), new Fault.WrongNumber());
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void orderUnderThisFaultIsUnknown(Fault fault) {
    bench.gateway.next(Operation.APPLY, fault);

    assertInstanceOf(
        PayAnswer.Unknown.class, bench.terminal(patience(fault)).showCode(Bench.order()));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void paymentUnderThisFaultIsUnknown(Fault fault) {
    bench.gateway.next(Operation.CONSUME, fault);

    assertInstanceOf(
        PayAnswer.Unknown.class,
        bench.takeFrom(bench.terminal(patience(fault)), Script.PAYS_AT_ONCE));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void questionUnderThisFaultIsUnknownEvenWhenPaid(Fault fault) {
    bench.takeFrom(bench.terminal(), Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.QUERY, fault);

    assertInstanceOf(PayAnswer.Unknown.class, bench.terminal(patience(fault)).query(Bench.trade()));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void endingUnderThisFaultIsNotAnEnd(Fault fault) {
    bench.scan(bench.terminal());
    bench.gateway.next(Operation.QUERY, fault);

    assertInstanceOf(
        EndAnswer.Unknown.class,
        bench.terminal(patience(fault)).end(Bench.trade(), Presentation.SHOWN));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void undoingUnderThisFaultIsNoEndBeforeItIsFound(Fault fault) {
    bench.takeFrom(bench.terminal(), Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.UNDO, fault);

    EndAnswer answer = bench.terminal(patience(fault)).end(Bench.trade(), Presentation.TAKEN);
    switch (fault) {
      case Fault.SaysAfter _ -> assertEquals(new EndAnswer.Ended(), answer);
      case Fault.Says _ -> assertEquals(new EndAnswer.NotYet("QQ, not found yet"), answer);
      default -> assertInstanceOf(EndAnswer.Unknown.class, answer);
    }
    assertEquals(new EndAnswer.Ended(), bench.terminal().end(Bench.trade(), Presentation.TAKEN));
  }

  @ParameterizedTest
  @MethodSource("otherThings")
  void paidWithSomethingElseIsNeitherYesNorNo(Fault fault) {
    bench.takeFrom(bench.terminal(), Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.QUERY, fault);
    assertInstanceOf(PayAnswer.Mismatch.class, bench.terminal().query(Bench.trade()));

    bench.gateway.next(Operation.QUERY, fault);
    assertEquals(
        new EndAnswer.Unknown("paid, not as ordered"),
        bench.terminal().end(Bench.trade(), Presentation.TAKEN));
  }

  /// A code that another terminal asked for would make our customer pay for somebody else.
  @ParameterizedTest
  @MethodSource("otherThings")
  void codeOfAnotherOrderIsNeverShown(Fault fault) {
    bench.gateway.next(Operation.APPLY, fault);

    assertEquals(
        new PayAnswer.Unknown("answer about another order"),
        bench.terminal().showCode(Bench.order()));
  }

  @ParameterizedTest
  @MethodSource("otherThings")
  void acceptanceOfAnotherOrderIsNotOurs(Fault fault) {
    bench.gateway.next(Operation.CONSUME, fault);

    assertEquals(
        new PayAnswer.Unknown("answer about another order"),
        bench.takeFrom(bench.terminal(), Script.PAYS_AT_ONCE));
    assertInstanceOf(PayAnswer.Paid.class, bench.terminal().query(Bench.trade()));
  }

  @Test
  void absenceOfAnotherOrderSaysNothingAboutOurs() {
    for (Fault fault : List.of(new Fault.WrongMerchant(), new Fault.WrongNumber())) {
      bench.gateway.next(Operation.QUERY, fault);
      assertEquals(
          new PayAnswer.Unknown("answer about another order"),
          bench.terminal().query(Bench.trade()));
    }
  }

  @Test
  void unpaidAnswerAboutSomethingElseIsNoAnswer() {
    bench.scan(bench.terminal());
    for (Fault fault : List.of(new Fault.WrongMerchant(), new Fault.WrongNumber())) {
      bench.gateway.next(Operation.QUERY, fault);
      assertEquals(
          new PayAnswer.Unknown("answer about another order"),
          bench.terminal().query(Bench.trade()));
    }
  }

  @Test
  void paidIsNotSaidWhileItMayHaveBeenUndone() {
    bench.takeFrom(bench.terminal(), Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.QUERY, new Fault.SaysAfter("00"));
    bench.gateway.next(Operation.QUERY, new Fault.Twice());
    assertEquals(new PayAnswer.Unknown("origRespCode \"\""), bench.terminal().query(Bench.trade()));

    bench.gateway.next(Operation.QUERY, new Fault.CloseAfter());
    assertInstanceOf(PayAnswer.Unknown.class, bench.terminal().query(Bench.trade()));
  }

  @Test
  void gatewayThatIsNotThereWasSentNothing() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    AggregatorSettings settings =
        new AggregatorSettings(
            "unionpay",
            "云闪付",
            "http://127.0.0.1:" + free,
            Bench.KEYS.merchantId(),
            "K1000001",
            "https://qr.95516.com/",
            Set.of(),
            Bench.rsa(UnionpayKeys.NAME),
            Bench.PATIENT);
    AggregatorProvider alone = new AggregatorProvider(settings, bench.clock, bench.clock::elapsed);

    assertEquals(new PayAnswer.NotSent("ConnectException"), alone.showCode(Bench.order()));
    assertEquals(
        new PayAnswer.NotSent("ConnectException"), bench.takeFrom(alone, Script.PAYS_AT_ONCE));
    assertInstanceOf(PayAnswer.Unknown.class, alone.query(Bench.trade()));
    assertInstanceOf(EndAnswer.Unknown.class, alone.end(Bench.trade(), Presentation.SHOWN));
  }

  @Test
  void outageIsUnknownAndPassesAway() {
    AggregatorProvider terminal = bench.terminal();
    terminal.showCode(Bench.order());
    bench.gateway.outage(true);
    assertInstanceOf(PayAnswer.Unknown.class, terminal.query(Bench.trade()));

    bench.gateway.outage(false);
    assertEquals(new PayAnswer.Pending("05"), terminal.query(Bench.trade()));
  }

  private static Timeouts patience(Fault fault) {
    return switch (fault) {
      case Fault.StallBefore(), Fault.StallAfter() -> Bench.HASTY;
      default -> Bench.PATIENT;
    };
  }
}
