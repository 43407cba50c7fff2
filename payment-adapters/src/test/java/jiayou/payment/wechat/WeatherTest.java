package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.payment.wechat.WechatSettings.Codepay;
import jiayou.payment.wire.TestClock;
import jiayou.payment.wire.Timeouts;
import jiayou.sim.phone.Script;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fault of the gateway, and what the terminal makes of it.
final class WeatherTest {

  private static final String NUMBER = "S1_K1_261121_0001_1";

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
        new Fault.BadGateway(),
        new Fault.Garbage(),
        new Fault.Unsigned(),
        new Fault.WrongSignature(),
        new Fault.Late(99),
        new Fault.SystemError(),
        new Fault.SystemErrorExecuted(),
        new Fault.FrequencyLimited());
  }

  static Stream<Arguments> unclearPayments() {
    return Stream.of(Bench.v3(), Bench.v2(), Bench.v2Md5())
        .flatMap(codepay -> unclear().stream().map(fault -> Arguments.of(codepay, fault)));
  }

  static List<Fault> unclearV3() {
    return List.of(new Fault.SignTest(), new Fault.StaleSignature());
  }

  @ParameterizedTest
  @MethodSource({"unclear", "unclearV3"})
  void orderUnderThisFaultIsUnknown(Fault fault) {
    WechatProvider terminal = bench.terminal(Bench.v3(), patience(fault));
    bench.gateway.next(Operation.NATIVE, fault);

    assertInstanceOf(PayAnswer.Unknown.class, terminal.showCode(Bench.order(NUMBER, 100)));
  }

  @ParameterizedTest
  @MethodSource("unclearPayments")
  void paymentUnderThisFaultIsUnknown(Codepay codepay, Fault fault) {
    WechatProvider terminal = bench.terminal(codepay, patience(fault));
    bench.gateway.next(Operation.CODEPAY, fault);
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();

    assertInstanceOf(PayAnswer.Unknown.class, terminal.takeCode(Bench.order(NUMBER, 100), code));
  }

  @ParameterizedTest
  @MethodSource({"unclear", "unclearV3"})
  void questionUnderThisFaultIsUnknownEvenWhenPaid(Fault fault) {
    pay(bench.terminal(Bench.v3()));
    bench.gateway.next(Operation.QUERY, fault);

    assertInstanceOf(
        PayAnswer.Unknown.class,
        bench.terminal(Bench.v3(), patience(fault)).query(Trade.of(NUMBER)));
  }

  @ParameterizedTest
  @MethodSource({"unclear", "unclearV3"})
  void closeUnderThisFaultIsNotAnEnd(Fault fault) {
    bench.terminal(Bench.v3()).showCode(Bench.order(NUMBER, 100));
    bench.gateway.next(Operation.CLOSE, fault);

    EndAnswer answer =
        bench.terminal(Bench.v3(), patience(fault)).end(Trade.of(NUMBER), Presentation.SHOWN);
    switch (fault) {
      case Fault.FrequencyLimited() ->
          assertEquals(new EndAnswer.NotYet("FREQUENCY_LIMITED"), answer);
      default -> assertInstanceOf(EndAnswer.Unknown.class, answer);
    }
  }

  @ParameterizedTest
  @MethodSource("unclearPayments")
  void reversalUnderThisFaultIsNotAnEnd(Codepay codepay, Fault fault) {
    pay(bench.terminal(codepay));
    bench.gateway.next(Operation.REVERSE, fault);

    EndAnswer answer =
        bench.terminal(codepay, patience(fault)).end(Trade.of(NUMBER), Presentation.TAKEN);
    switch (fault) {
      case Fault.FrequencyLimited() ->
          assertEquals(new EndAnswer.NotYet("FREQUENCY_LIMITED"), answer);
      default -> assertInstanceOf(EndAnswer.Unknown.class, answer);
    }
  }

  static Stream<Arguments> wrongAnswers() {
    return Stream.of(Bench.v3(), Bench.v2())
        .flatMap(codepay ->
            Stream.of(
                    new Fault.WrongAmount(-1),
                    new Fault.WrongMerchant(),
                    new Fault.WrongApp(),
                    new Fault.WrongNumber())
                .map(fault -> Arguments.of(codepay, fault)));
  }

  @ParameterizedTest
  @MethodSource("wrongAnswers")
  void paidWithSomethingElseIsNeitherYesNorNo(Codepay codepay, Fault fault) {
    WechatProvider terminal = bench.terminal(codepay);
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    bench.gateway.next(Operation.CODEPAY, fault);
    assertInstanceOf(PayAnswer.Mismatch.class, terminal.takeCode(Bench.order(NUMBER, 100), code));

    bench.gateway.next(Operation.QUERY, fault);
    assertInstanceOf(PayAnswer.Mismatch.class, terminal.query(Trade.of(NUMBER)));
  }

  @Test
  void wrongAmountIsFoundEvenByATerminalThatForgotTheOrder() {
    pay(bench.terminal(Bench.v3()));
    bench.gateway.next(Operation.QUERY, new Fault.WrongAmount(900));

    assertEquals(
        new PayAnswer.Mismatch(
            "1900007291 wx2421b1c4370ec43b " + NUMBER + " 1.00 CNY by 0a1b2c3d",
            "1900007291 wx2421b1c4370ec43b " + NUMBER + " 10.00 CNY by 0a1b2c3d"),
        bench.terminal(Bench.v3()).query(Trade.of(NUMBER)));
  }

  @Test
  void portWhereNobodyListensIsNotSent() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    assertNotSent("http://127.0.0.1:" + port);
  }

  @Test
  void brokenHandshakeIsNotSentAndABrokenRequestIsUnknown() throws IOException {
    try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> hangUpOnEverybody(rude));

      assertNotSent("https://127.0.0.1:" + rude.getLocalPort());
      assertInstanceOf(
          PayAnswer.Unknown.class,
          at("http://127.0.0.1:" + rude.getLocalPort()).showCode(Bench.order(NUMBER, 100)));
    }
  }

  @Test
  void nameThatDoesNotExistIsNotSent() {
    assertNotSent("http://gateway.invalid");
  }

  @Test
  void nothingIsEverSentTwiceByItself() throws IOException {
    for (int status : new int[] {301, 307, 401, 408, 421, 503}) {
      try (MockWebServer server = new MockWebServer()) {
        server.setDispatcher(always(status));
        server.start();
        String url = "http://127.0.0.1:" + server.getPort();

        assertInstanceOf(PayAnswer.Unknown.class, at(url).showCode(Bench.order(NUMBER, 100)));
        assertEquals(1, server.getRequestCount(), "HTTP " + status);
      }
    }
  }

  @Test
  void notSentQuestionIsOnlyUnknown() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    WechatProvider terminal = at("http://127.0.0.1:" + port);

    assertInstanceOf(PayAnswer.Unknown.class, terminal.query(Trade.of(NUMBER)));
    assertInstanceOf(EndAnswer.NotYet.class, terminal.end(Trade.of(NUMBER), Presentation.SHOWN));
  }

  private static Dispatcher always(int status) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return new MockResponse.Builder()
            .code(status)
            .addHeader("Retry-After", "0")
            .addHeader("Location", "/elsewhere")
            .build();
      }
    };
  }

  private void pay(WechatProvider terminal) {
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    assertInstanceOf(PayAnswer.Paid.class, terminal.takeCode(Bench.order(NUMBER, 100), code));
  }

  private static void hangUpOnEverybody(ServerSocket server) {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void assertNotSent(String url) {
    WechatProvider terminal = at(url);
    assertInstanceOf(PayAnswer.NotSent.class, terminal.showCode(Bench.order(NUMBER, 100)));
    assertInstanceOf(
        PayAnswer.NotSent.class, terminal.takeCode(Bench.order(NUMBER, 100), "130000000000000000"));
  }

  private static WechatProvider at(String url) {
    TestClock clock = new TestClock();
    return new WechatProvider(
        Bench.settings(url, Bench.v2(), Bench.PATIENT, Bench.bothKeys()),
        clock,
        clock::elapsed,
        new SecureRandom());
  }

  private static Timeouts patience(Fault fault) {
    return switch (fault) {
      case Fault.StallBefore(), Fault.StallAfter() -> Bench.HASTY;
      default -> Bench.PATIENT;
    };
  }
}
