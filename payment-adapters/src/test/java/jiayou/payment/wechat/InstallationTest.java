package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wechat.TradeFacts.Expected;
import jiayou.payment.wechat.WechatSettings.Codepay;
import jiayou.payment.wire.TestClock;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.wechat.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A terminal with a new disk counts its trades from 1 again: what an earlier customer paid under
/// the same number, and the same amount, is never the payment of a new one.
final class InstallationTest {

  private static final String NUMBER = "S1_K1_261121_0001_1";
  private static final String TRADE = "1900007291 wx2421b1c4370ec43b " + NUMBER + " 216.33 CNY by ";
  private static final PayAnswer NOT_OURS =
      new PayAnswer.Mismatch(TRADE + Bench.OTHER_MARK, TRADE + Bench.MARK);

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  static List<Codepay> versions() {
    return List.of(Bench.v3(), Bench.v2(), Bench.v2Md5());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void codeTakenByAnotherInstallationIsNotPaidHere(Codepay version) {
    assertInstanceOf(PayAnswer.Paid.class, take(bench.terminal(version)));
    WechatProvider terminal = bench.reinstalled(version);

    assertEquals(NOT_OURS, terminal.query(Trade.of(NUMBER)));
    assertEquals(NOT_OURS, take(terminal));
    assertEquals(NOT_OURS, terminal.query(Trade.of(NUMBER)));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void orderPaidAtAnotherInstallationIsNotPaidHere(Codepay version) {
    pay(show(bench.terminal(version)));
    WechatProvider terminal = bench.reinstalled(version);

    assertEquals(NOT_OURS, terminal.query(Trade.of(NUMBER)));
    assertEquals(NOT_OURS, terminal.showCode(Bench.order(NUMBER, 21633)));
    assertEquals(
        new EndAnswer.Unknown("ORDERPAID, not as ordered"),
        terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
  }

  @Test
  void openOrderOfAnotherInstallationIsNotShownAgain() {
    show(bench.terminal(Bench.v3()));

    assertEquals(
        new PayAnswer.Unknown("OUT_TRADE_NO_USED, NOTPAY"),
        bench.reinstalled(Bench.v3()).showCode(Bench.order(NUMBER, 21633)));
  }

  @Test
  void letterAboutAnotherInstallationIsNotPaidHere() {
    pay(show(bench.reinstalled(Bench.v3())));
    Callback letter = bench.gateway.callbackFor(NUMBER);
    WechatCallback reader =
        new WechatCallback(
            Bench.settings("http://relay", Bench.v3(), Bench.PATIENT, Bench.bothKeys()),
            bench.clock);

    assertEquals(
        new WechatCallback.News.OfTrade(
            "EV-000000000001",
            NUMBER,
            new PayAnswer.Mismatch(TRADE + Bench.MARK, TRADE + Bench.OTHER_MARK)),
        reader.read(letter.headers(), letter.body()));
  }

  static Stream<Arguments> foreignAttachments() {
    return Stream.of(Optional.of(Money.fen(21633)), Optional.<Money>empty())
        .flatMap(amount ->
            Stream.of(
                    "",
                    "fen=21633",
                    "fen=21633;by=",
                    "fen=21633;by=" + Bench.OTHER_MARK,
                    "fen=21633;by=" + Bench.MARK + "0",
                    "fen=21633;by=" + Bench.MARK + ";by=" + Bench.OTHER_MARK,
                    "by=" + Bench.MARK)
                .map(attach -> Arguments.of(amount, attach)));
  }

  @ParameterizedTest
  @MethodSource("foreignAttachments")
  void paidTradeWithoutOurMarkIsAMismatch(Optional<Money> known, String attach) {
    assertInstanceOf(PayAnswer.Mismatch.class, paid(attach).about(expected(known)));
  }

  @Test
  void paidTradeWithOurMarkIsPaidWhetherTheAmountIsRememberedOrNot() {
    TradeFacts facts = paid("fen=21633;by=0a1b2c3d");
    PayAnswer paid = new PayAnswer.Paid("4200000001", Money.fen(21633), TestClock.NOON);

    assertEquals(paid, facts.about(expected(Optional.of(Money.fen(21633)))));
    assertEquals(paid, facts.about(expected(Optional.empty())));
  }

  @Test
  void orderCarriesItsAmountAndTheMark() {
    assertEquals("fen=21633;by=0a1b2c3d", TradeFacts.attach(Money.fen(21633), Bench.MARK));
    assertTrue(TradeFacts.attach(Money.fen(Long.MAX_VALUE), Bench.MARK).length() <= 127);
  }

  private PayAnswer take(WechatProvider terminal) {
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    return terminal.takeCode(Bench.order(NUMBER, 21633), code);
  }

  private static String show(WechatProvider terminal) {
    PayAnswer shown = terminal.showCode(Bench.order(NUMBER, 21633));
    return assertInstanceOf(PayAnswer.AwaitingScan.class, shown).codeUrl();
  }

  private void pay(String codeUrl) {
    assertInstanceOf(Scan.Bill.class, bench.gateway.phone("anna").scan(codeUrl)).confirm();
  }

  private static Expected expected(Optional<Money> amount) {
    return new Expected(Bench.KEYS.appid(), Bench.KEYS.mchid(), NUMBER, Bench.MARK, amount);
  }

  private static TradeFacts paid(String attach) {
    Optional<Money> amount = Optional.of(Money.fen(21633));
    return new TradeFacts(
        Bench.KEYS.appid(),
        Bench.KEYS.mchid(),
        NUMBER,
        "SUCCESS",
        "支付成功",
        "4200000001",
        "CNY",
        amount,
        amount,
        attach,
        Optional.of(TestClock.NOON));
  }
}
