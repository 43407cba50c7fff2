package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Stream;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.Timeouts;
import jiayou.sim.alipay.Fault;
import jiayou.sim.alipay.Operation;
import jiayou.sim.phone.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault of the gateway, and what the terminal makes of it.
final class WeatherTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  static List<Fault> faults() {
    return List.of(
        new Fault.CloseBefore(),
        new Fault.CloseAfter(),
        new Fault.StallBefore(),
        new Fault.StallAfter(),
        new Fault.BadGateway(),
        new Fault.Page(),
        new Fault.Torn(),
        new Fault.Unsigned(),
        new Fault.WrongSignature(),
        new Fault.Late(99),
        new Fault.SystemError(),
        new Fault.SystemErrorExecuted());
  }

  static Stream<Arguments> unclear() {
    Stream<Arguments> both =
        Stream.of(Api.values())
            .flatMap(api -> faults().stream().map(fault -> Arguments.of(api, fault)));
    return Stream.concat(both, Stream.of(Arguments.of(Api.V3, new Fault.StaleSignature())));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void orderUnderThisFaultIsUnknown(Api api, Fault fault) {
    bench.gateway.next(Operation.PRECREATE, fault);

    assertInstanceOf(PayAnswer.Unknown.class, terminal(api, fault).showCode(Bench.order(100)));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void paymentUnderThisFaultIsUnknown(Api api, Fault fault) {
    bench.gateway.next(Operation.PAY, fault);

    assertInstanceOf(
        PayAnswer.Unknown.class,
        terminal(api, fault).takeCode(Bench.order(100), bench.code(Script.PAYS_AT_ONCE)));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void questionUnderThisFaultIsUnknownEvenWhenPaid(Api api, Fault fault) {
    pay();
    bench.gateway.next(Operation.QUERY, fault);

    assertInstanceOf(PayAnswer.Unknown.class, terminal(api, fault).query(Bench.trade(21633)));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void cancellationUnderThisFaultIsNotAnEnd(Api api, Fault fault) {
    pay();
    bench.gateway.next(Operation.CANCEL, fault);

    assertInstanceOf(
        EndAnswer.Unknown.class, terminal(api, fault).end(Bench.trade(21633), Presentation.TAKEN));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void refundUnderThisFaultIsUnknown(Api api, Fault fault) {
    pay();
    bench.gateway.next(Operation.REFUND, fault);

    assertInstanceOf(RefundAnswer.Unknown.class, terminal(api, fault).refund(Bench.refund(360)));
  }

  static Stream<Arguments> lies() {
    return Stream.of(
            new Fault.WrongAmount(1),
            new Fault.WrongSeller(),
            new Fault.WrongApp(),
            new Fault.WrongNumber(),
            new Fault.WrongTerminal())
        .flatMap(fault -> Stream.of(Api.values()).map(api -> Arguments.of(api, fault)));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void paymentOfAnotherThanOursIsNeverAPayment(Api api, Fault fault) {
    bench.gateway.next(Operation.PAY, fault);

    assertInstanceOf(
        PayAnswer.Mismatch.class,
        bench.terminal(api).takeCode(Bench.order(21633), bench.code(Script.PAYS_AT_ONCE)));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void answerAboutAnotherThanOursIsNeverAPayment(Api api, Fault fault) {
    pay();
    bench.gateway.next(Operation.QUERY, fault);

    assertInstanceOf(PayAnswer.Mismatch.class, bench.terminal(api).query(Bench.trade(21633)));
  }

  @Test
  void answerSignedOverOtherSlashesIsBelieved() {
    bench.gateway.next(Operation.PRECREATE, new Fault.OtherSlashes());

    assertInstanceOf(
        PayAnswer.AwaitingScan.class, bench.terminal(Api.V2).showCode(Bench.order(100)));
  }

  @Test
  void orderOfAnotherNumberIsNotShown() {
    bench.gateway.next(Operation.PRECREATE, new Fault.WrongNumber());

    assertEquals(
        new PayAnswer.Unknown("answer without a code for this trade"),
        bench.terminal(Api.V2).showCode(Bench.order(100)));
  }

  @Test
  void tooManyQuestionsSayNothing() {
    bench.gateway.next(Operation.QUERY, new Fault.CallLimited());
    bench.gateway.next(Operation.CANCEL, new Fault.CallLimited());
    AlipayProvider terminal = bench.terminal(Api.V2);

    assertEquals(new PayAnswer.Unknown("isv.app-call-limited"), terminal.query(Bench.trade(100)));
    assertEquals(
        new EndAnswer.NotYet("isv.app-call-limited"),
        terminal.end(Bench.trade(100), Presentation.TAKEN));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void whatHappenedBehindABrokenLineIsFoundLater(Api api) {
    bench.gateway.next(Operation.PAY, new Fault.CloseAfter());
    AlipayProvider terminal = bench.terminal(api);
    terminal.takeCode(Bench.order(21633), bench.code(Script.PAYS_AT_ONCE));

    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Bench.trade(21633)));
  }

  @Test
  void nobodyThereIsNothingKnown() {
    bench.gateway.outage(true);

    assertInstanceOf(PayAnswer.Unknown.class, bench.terminal(Api.V2).showCode(Bench.order(100)));
  }

  private void pay() {
    bench.terminal(Api.V2).takeCode(Bench.order(21633), bench.code(Script.PAYS_AT_ONCE));
  }

  private AlipayProvider terminal(Api api, Fault fault) {
    Timeouts patience =
        fault instanceof Fault.StallBefore || fault instanceof Fault.StallAfter
            ? Bench.HASTY
            : Bench.PATIENT;
    return bench.terminal(api, patience);
  }
}
