package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.value.Money;
import jiayou.payment.alipay.AlipayCallback.News;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.TestClock;
import jiayou.sim.phone.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Letters, whose only sender is proven by the signature.
final class AlipayCallbackTest {

  private static final String ID = "0000000000000000000000000000000001";

  private final Bench bench = new Bench();
  private final AlipayProvider terminal = bench.terminal(Api.V2);
  private final AlipayCallback callback = callback(21633);

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void letterAboutAPaymentIsNews() {
    pay();

    PayAnswer paid =
        new PayAnswer.Paid("2026112122001000000000000001", Money.fen(21633), TestClock.NOON);
    assertEquals(new News.OfTrade(ID, Bench.NUMBER, paid), callback.read(letter()));
  }

  @Test
  void changedLetterIsRefused() {
    pay();
    String form = new String(letter(), StandardCharsets.US_ASCII);

    assertEquals(new News.Refused("wrong signature"), read(form.replace("216.33", "216.34")));
    assertEquals(new News.Refused("wrong signature"), read(form + "&extra=1"));
    assertEquals(new News.Refused("unknown signature type"), read(form.replace("=RSA2", "=RSA")));
  }

  @Test
  void letterThatNamesAFieldTwiceIsRefused() {
    pay();
    String form = new String(letter(), StandardCharsets.US_ASCII);

    assertEquals(new News.Refused("no form"), read(form + "&total_amount=0.01"));
    assertEquals(new News.Refused("no form"), read("<html>"));
    assertEquals(new News.Refused("no form"), read(""));
    assertEquals(new News.Refused("no form"), read("sign=%zz"));
  }

  @Test
  void paymentOfAnotherAmountIsAMismatch() {
    pay();

    News.OfTrade news = assertInstanceOf(News.OfTrade.class, callback(100).read(letter()));
    assertInstanceOf(PayAnswer.Mismatch.class, news.answer());
  }

  @Test
  void letterAboutATradeOfAnotherTerminalChangesNothing() {
    pay();
    AlipayCallback stranger =
        new AlipayCallback(bench.settings(Api.V2), number -> Optional.empty());

    assertEquals(new News.Other(ID, "trade of another terminal"), stranger.read(letter()));
  }

  @Test
  void letterForAnotherMerchantIsRefused() {
    pay();
    AlipaySettings ours = bench.settings(Api.V2);
    AlipaySettings theirs =
        new AlipaySettings(
            ours.baseUrl(),
            ours.api(),
            ours.appId(),
            "2088000000000000",
            ours.appKey(),
            ours.alipayKey(),
            ours.notifyUrl(),
            ours.terminal(),
            ours.timeouts());

    assertEquals(
        new News.Refused("for another merchant"),
        new AlipayCallback(theirs, number -> Optional.of(Bench.trade(21633))).read(letter()));
  }

  @Test
  void letterAboutARefundNeverTakesAPaymentBack() {
    pay();
    terminal.refund(Bench.refund(360));

    byte[] form = bench.gateway.callbackForRefund(Bench.NUMBER, Bench.REFUND).form();
    assertEquals(new News.Other(ID, "refund"), callback.read(form));
  }

  @Test
  void letterAboutAClosingChangesNothing() {
    terminal.takeCode(Bench.order(21633), bench.code(Script.NOT_ENOUGH));

    assertEquals(new News.Other(ID, "TRADE_CLOSED"), callback.read(letter()));
  }

  private void pay() {
    terminal.takeCode(Bench.order(21633), bench.code(Script.PAYS_AT_ONCE));
  }

  private byte[] letter() {
    return bench.gateway.callbackFor(Bench.NUMBER).form();
  }

  private News read(String form) {
    return callback.read(form.getBytes(StandardCharsets.US_ASCII));
  }

  private AlipayCallback callback(long fen) {
    return new AlipayCallback(
        bench.settings(Api.V2),
        number -> number.equals(Bench.NUMBER) ? Optional.of(Bench.trade(fen)) : Optional.empty());
  }
}
