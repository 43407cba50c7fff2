package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
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

  private static final Order ORDER = Bench.order("S1_K1_261121_0001_1", 21633);

  private final TestClock stopwatch = new TestClock();
  @TempDir private Path dir;
  private StrangersServer server;
  private WechatProvider terminal;

  @BeforeEach
  void begin() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    KeyPair pair = rsa.generateKeyPair();
    server = new StrangersServer("wechat", StrangersServer.write(pair.getPrivate(), dir));
    WechatSettings settings =
        Bench.settings(
            server.url(), Bench.v3(), Bench.PATIENT, Map.of("PUB_KEY_ID_1", pair.getPublic()));
    terminal =
        new WechatProvider(
            settings, InstantSource.system(), stopwatch::elapsed, new SecureRandom());
  }

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  @Test
  void rightlySignedAnswerIsBelievedWhateverElseIsInIt() {
    assertEquals(
        new PayAnswer.AwaitingScan("weixin://wxpay/bizpayurl/up?pr=abcdefg"),
        terminal.showCode(ORDER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"other-key", "truncated", "html", "garbage", "huge", "empty", "deep"})
  void anyOtherAnswerSaysNothing(String manner) throws Exception {
    server.answers(manner);

    assertEquals(
        "Unknown Unknown Unknown Unknown",
        String.join(
            " ",
            name(terminal.showCode(ORDER)),
            name(terminal.takeCode(ORDER, "130000000000000000")),
            name(terminal.query(ORDER.trade())),
            name(terminal.end(ORDER.trade(), Presentation.SHOWN))));
  }

  private static String name(Object answer) {
    return answer.getClass().getSimpleName();
  }
}
