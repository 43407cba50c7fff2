package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wechat.WechatSettings.Codepay;
import jiayou.payment.wire.TestClock;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import jiayou.sim.wechat.WechatSimulatorSettings;
import jiayou.sim.wechat.WechatSimulatorSettings.AnswerKey;
import jiayou.sim.wechat.WechatSimulatorSettings.UnknownReversal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Paying with the code on a phone, over every version that a merchant may have.
final class TakeCodeTest {

  private static final String NUMBER = "S1_K1_261121_0001_1";
  private static final EndAnswer ENDED = new EndAnswer.Ended();

  private final Bench bench =
      new Bench(
          new WechatSimulatorSettings(0, 1, AnswerKey.AS_ASKED, false, UnknownReversal.IS_REFUSED));

  @AfterEach
  void close() {
    bench.close();
  }

  static List<Codepay> versions() {
    return List.of(Bench.v3(), Bench.v2(), Bench.v2Md5());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void codeIsChargedAtOnce(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    PayAnswer answer = take(terminal, Script.PAYS_AT_ONCE);

    PayAnswer.Paid paid = assertInstanceOf(PayAnswer.Paid.class, answer);
    assertEquals(Money.fen(21633), paid.payerPaid());
    assertEquals(TestClock.NOON, paid.at());
    assertEquals(answer, terminal.query(Trade.of(NUMBER)));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void passwordIsWaitedFor(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    ShownCode code = bench.gateway.phone("anna").showCode(Script.NEEDS_PASSWORD);

    assertEquals(
        new PayAnswer.Pending("USERPAYING"),
        terminal.takeCode(Bench.order(NUMBER, 21633), code.digits()));
    assertTrue(code.isAsking());
    assertEquals(new PayAnswer.Pending("USERPAYING"), terminal.query(Trade.of(NUMBER)));
    assertEquals(new PhoneAnswer.Paid(), code.confirm());
    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Trade.of(NUMBER)));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void cancelledPasswordIsDeclined(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    ShownCode code = bench.gateway.phone("anna").showCode(Script.NEEDS_PASSWORD);
    terminal.takeCode(Bench.order(NUMBER, 21633), code.digits());
    code.cancel();

    assertEquals(
        new PayAnswer.Declined(Reason.CANCELLED_BY_PAYER, "PAYERROR"),
        terminal.query(Trade.of(NUMBER)));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void emptyPurseIsDeclined(Codepay version) {
    assertEquals(
        new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "NOTENOUGH"),
        take(bench.terminal(version), Script.NOT_ENOUGH));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void oldCodeIsDeclinedAsOld(Codepay version) {
    PayAnswer.Declined no =
        assertInstanceOf(PayAnswer.Declined.class, take(bench.terminal(version), Script.EXPIRED));
    assertEquals(Reason.CODE_EXPIRED, no.reason());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void usedCodeIsOldAndForeignCodeIsInvalid(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    terminal.takeCode(Bench.order(NUMBER, 21633), code);

    assertEquals(
        new PayAnswer.Declined(Reason.CODE_EXPIRED, "AUTH_CODE_INVALID"),
        terminal.takeCode(Bench.order("S1_K1_261121_0002_1", 100), code));
    assertEquals(
        new PayAnswer.Declined(Reason.CODE_INVALID, "AUTH_CODE_INVALID"),
        terminal.takeCode(Bench.order("S1_K1_261121_0003_1", 100), "139999999999999999"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void requestDeliveredTwiceIsOnePayment(Codepay version) {
    bench.gateway.next(Operation.CODEPAY, new Fault.Twice());

    assertInstanceOf(PayAnswer.Paid.class, take(bench.terminal(version), Script.PAYS_AT_ONCE));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void reversingAPaidTradeGivesTheMoneyBack(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    take(terminal, Script.PAYS_AT_ONCE);

    assertEquals(ENDED, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));
    assertEquals(ENDED, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));
    assertEquals(new PayAnswer.Ended(), terminal.query(Trade.of(NUMBER)));
    assertTrue(bench.gateway.ledgerJson().contains("REVOKED"));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void customerAtHerPasswordIsNotReversedYet(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    take(terminal, Script.NEEDS_PASSWORD);

    assertEquals(
        new EndAnswer.NotYet("USERPAYING"), terminal.end(Trade.of(NUMBER), Presentation.TAKEN));
    bench.clock.pass(Duration.ofSeconds(16));
    assertEquals(ENDED, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void paymentThatCrawlsIsNeverCalledEnded(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    bench.gateway.next(Operation.CODEPAY, new Fault.Late(99));
    assertInstanceOf(PayAnswer.Unknown.class, take(terminal, Script.PAYS_AT_ONCE));
    assertEquals(new PayAnswer.Absent(), terminal.query(Trade.of(NUMBER)));
    assertInstanceOf(EndAnswer.NotYet.class, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));

    assertEquals(1, bench.gateway.release());
    assertInstanceOf(PayAnswer.Paid.class, terminal.query(Trade.of(NUMBER)));
    assertEquals(ENDED, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void paymentThatNeverArrivedIsEndedWhenItsCodeIsDead(Codepay version) {
    WechatProvider terminal = bench.terminal(version);
    bench.gateway.next(Operation.CODEPAY, new Fault.CloseBefore());
    take(terminal, Script.PAYS_AT_ONCE);
    assertInstanceOf(EndAnswer.NotYet.class, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));

    bench.clock.jump(Duration.ofMinutes(6));
    assertInstanceOf(EndAnswer.NotYet.class, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));

    bench.clock.jump(Duration.ofMinutes(-6));
    bench.clock.pass(Duration.ofMinutes(6));
    assertEquals(ENDED, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void gatewayThatFencesUnknownNumbersRefusesTheLatePayment(Codepay version) {
    try (Bench fencing = new Bench()) {
      WechatProvider terminal = fencing.terminal(version);
      fencing.gateway.next(Operation.CODEPAY, new Fault.Late(99));
      String code = fencing.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
      terminal.takeCode(Bench.order(NUMBER, 21633), code);

      assertEquals(ENDED, terminal.end(Trade.of(NUMBER), Presentation.TAKEN));
      fencing.gateway.release();
      assertEquals(new PayAnswer.Ended(), terminal.query(Trade.of(NUMBER)));
    }
  }

  @Test
  void reversingOverV2NeedsTheCertificate() {
    var settings =
        new WechatSimulatorSettings(0, 1, AnswerKey.AS_ASKED, true, UnknownReversal.IS_REFUSED);
    try (Bench strict = new Bench(settings)) {
      WechatProvider without = strict.terminal(Bench.v2());
      WechatProvider with = strict.terminal(strict.v2WithCertificate());
      String code = strict.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
      assertInstanceOf(PayAnswer.Paid.class, with.takeCode(Bench.order(NUMBER, 100), code));

      assertInstanceOf(EndAnswer.Unknown.class, without.end(Trade.of(NUMBER), Presentation.TAKEN));
      assertEquals(ENDED, with.end(Trade.of(NUMBER), Presentation.TAKEN));
    }
  }

  @Test
  void wrongV2KeyIsAFaultThatTheQuestionConfirms() {
    Codepay wrong = new Codepay.V2("0".repeat(32), WechatSettings.V2Sign.MD5, Optional.empty());

    assertEquals(
        new PayAnswer.Fault("SIGNERROR"), take(bench.terminal(wrong), Script.PAYS_AT_ONCE));
    assertFalse(bench.gateway.ledgerJson().contains("SUCCESS"));
  }

  @Test
  void refusalThatLiesIsFoundOutByTheQuestion() {
    WechatProvider terminal = bench.terminal(Bench.v3());
    take(terminal, Script.PAYS_AT_ONCE);
    bench.gateway.next(Operation.CODEPAY, new Fault.Refusal(403, "NOTENOUGH", "余额不足"));

    assertInstanceOf(PayAnswer.Paid.class, take(terminal, Script.PAYS_AT_ONCE));
  }

  @Test
  void refusalThatCannotBeConfirmedIsUnknown() {
    bench.gateway.next(Operation.CODEPAY, new Fault.Refusal(403, "NOTENOUGH", "余额不足"));
    bench.gateway.next(Operation.QUERY, new Fault.BadGateway());

    assertEquals(
        new PayAnswer.Unknown("NOTENOUGH, not confirmed"),
        take(bench.terminal(Bench.v3()), Script.PAYS_AT_ONCE));
  }

  private PayAnswer take(WechatProvider terminal, Script script) {
    String code = bench.gateway.phone("anna").showCode(script).digits();
    return terminal.takeCode(Bench.order(NUMBER, 21633), code);
  }
}
