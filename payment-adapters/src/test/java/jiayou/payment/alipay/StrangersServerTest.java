package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.value.Money;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.StrangersServer;
import jiayou.payment.wire.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The terminal before a gateway that somebody else wrote, and before worse.
final class StrangersServerTest {

  private final TestClock clock = new TestClock();
  @TempDir private Path dir;
  private StrangersServer server;
  private AlipayProvider terminal;

  @BeforeEach
  void begin() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    KeyPair pair = rsa.generateKeyPair();
    server = new StrangersServer("alipay", StrangersServer.write(pair.getPrivate(), dir));
    AlipaySettings settings = Bench.settings(server.url(), Api.V2, Bench.PATIENT, pair.getPublic());
    terminal = new AlipayProvider(settings, clock, clock::elapsed, new SecureRandom());
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void rightlySignedAnswerIsBelievedWhateverElseIsInIt() {
    assertEquals(
        new PayAnswer.AwaitingScan("https://qr.alipay.com/bax0"),
        terminal.showCode(Bench.order(21633)));
    assertEquals(
        new PayAnswer.Paid("20261121", Money.fen(21633), TestClock.NOON),
        terminal.query(Bench.trade(21633)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"other-key", "truncated", "doubled", "html", "garbage", "huge", "empty", "deep"})
  void anyOtherAnswerSaysNothing(String manner) throws Exception {
    server.answers(manner);

    assertEquals(
        "Unknown Unknown Unknown Unknown Unknown Unknown",
        String.join(
            " ",
            name(terminal.showCode(Bench.order(21633))),
            name(terminal.takeCode(Bench.order(21633), "280000000000000000")),
            name(terminal.query(Bench.trade(21633))),
            name(terminal.end(Bench.trade(21633), Presentation.SHOWN)),
            name(terminal.refund(Bench.refund(360))),
            name(terminal.queryRefund(Bench.refundRef()))));
  }

  private static String name(Object answer) {
    return answer.getClass().getSimpleName();
  }
}
