package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wechat.WechatCallback.News;
import jiayou.payment.wire.TestClock;
import jiayou.sim.phone.Scan;
import jiayou.sim.wechat.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class WechatCallbackTest {

  private final Bench bench = new Bench();
  private final WechatProvider terminal = bench.terminal(Bench.v3());
  private final WechatCallback reader =
      new WechatCallback(
          Bench.settings("http://relay", Bench.v3(), Bench.PATIENT, Bench.bothKeys()), bench.clock);

  @BeforeEach
  void paidTrade() {
    PayAnswer shown = terminal.showCode(Bench.order("S1_K1_0001_1", 21633));
    String codeUrl = assertInstanceOf(PayAnswer.AwaitingScan.class, shown).codeUrl();
    assertInstanceOf(Scan.Bill.class, bench.gateway.phone("anna").scan(codeUrl)).confirm();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void encryptedTextsMadeElsewhereAreOpened() throws IOException {
    JsonNode rows = V3Gateway.JSON.readTree(Resources.text("golden-aead.json"));
    assertEquals(3, rows.size());
    for (JsonNode row : rows) {
      Aead aead = new Aead(row.path("key").stringValue("").getBytes(StandardCharsets.US_ASCII));
      Optional<byte[]> open =
          aead.open(
              row.path("nonce").stringValue(""),
              row.path("associatedData").stringValue(""),
              row.path("ciphertext").stringValue(""));
      assertEquals(
          Optional.of(row.path("plain").stringValue("")),
          open.map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
      assertEquals(
          Optional.empty(),
          aead.open(
              row.path("nonce").stringValue(""), "else", row.path("ciphertext").stringValue("")));
    }
  }

  @Test
  void paymentIsNews() {
    Callback letter = bench.gateway.callbackFor("S1_K1_0001_1");

    assertEquals(
        new News.OfTrade(
            "EV-000000000001", "S1_K1_0001_1", terminal.query(Trade.of("S1_K1_0001_1"))),
        reader.read(letter.headers(), letter.body()));
  }

  @Test
  void refundIsNews() {
    terminal.refund(
        new RefundOrder(
            Bench.refund("S1_K1_0001_1_RF", "S1_K1_0001_1"),
            Money.fen(360),
            Money.fen(21633),
            "余额退回"));
    Callback letter = bench.gateway.callbackForRefund("S1_K1_0001_1_RF");

    assertEquals(
        new News.OfRefund(
            "EV-000000000001", "S1_K1_0001_1_RF", new RefundAnswer.Succeeded(TestClock.NOON)),
        reader.read(letter.headers(), letter.body()));
  }

  @Test
  void headerNamesMayComeInAnyCase() {
    Callback letter = bench.gateway.callbackFor("S1_K1_0001_1");
    Map<String, String> lower = new HashMap<>();
    letter.headers().forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));

    assertInstanceOf(News.OfTrade.class, reader.read(lower, letter.body()));
  }

  @Test
  void copyGivesTheSameNewsUntilItIsOldAndThenNone() {
    Callback letter = bench.gateway.callbackFor("S1_K1_0001_1");
    News first = reader.read(letter.headers(), letter.body());

    assertEquals(first, reader.read(letter.headers(), letter.body()));
    bench.clock.pass(Duration.ofSeconds(301));
    assertEquals(
        new News.Refused("timestamp outside 300 s"), reader.read(letter.headers(), letter.body()));
  }

  @Test
  void everyChangedByteOfTheLetterIsFound() {
    Callback letter = bench.gateway.callbackFor("S1_K1_0001_1");
    for (int at = 0; at < letter.body().length; at += 37) {
      byte[] changed = letter.body().clone();
      changed[at] ^= 4;
      assertEquals(new News.Refused("wrong signature"), reader.read(letter.headers(), changed));
    }
  }

  @Test
  void letterWithoutSignatureIsRefused() {
    Callback letter = bench.gateway.callbackFor("S1_K1_0001_1");

    assertEquals(new News.Refused("unsigned"), reader.read(Map.of(), letter.body()));
  }
}
