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
import jiayou.sim.phone.Script;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every row of the table of error codes, said by the gateway to a real request.
final class ErrorClassesTest {

  private static final String NUMBER = "S1_K1_261121_0001_1";

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  record Row(String api, String code, String outcome) {}

  static List<Row> v3() throws IOException {
    return rows("WX3");
  }

  static List<Row> v2() throws IOException {
    return rows("WX2");
  }

  static List<Row> reversal() throws IOException {
    return rows("WX2.reverse");
  }

  static List<Row> weather() throws IOException {
    return rows("ANY");
  }

  @ParameterizedTest
  @MethodSource("weather")
  void everyKindOfWeatherHasItsClass(Row row) throws IOException {
    PayAnswer answer = under(row.code()).showCode(Bench.order(NUMBER, 100));
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("v3")
  void codeOfV3HasItsClassWhenACodeIsShown(Row row) {
    bench.gateway.next(Operation.NATIVE, new Fault.Refusal(400, row.code(), ""));

    PayAnswer answer = bench.terminal(Bench.v3()).showCode(Bench.order(NUMBER, 100));
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("v3")
  void codeOfV3HasItsClassWhenACodeIsTaken(Row row) {
    bench.gateway.next(Operation.CODEPAY, new Fault.Refusal(403, row.code(), ""));

    PayAnswer answer =
        bench.terminal(Bench.v3()).takeCode(Bench.order(NUMBER, 100), "130000000000000000");
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("v2")
  void codeOfV2HasItsClass(Row row) {
    bench.gateway.next(Operation.CODEPAY, new Fault.Refusal(200, row.code(), ""));

    PayAnswer answer =
        bench.terminal(Bench.v2()).takeCode(Bench.order(NUMBER, 100), "130000000000000000");
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("reversal")
  void refusedReversalOfAPaidTradeIsNeverAnEnd(Row row) {
    WechatProvider terminal = bench.terminal(Bench.v2());
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    terminal.takeCode(Bench.order(NUMBER, 100), code);
    bench.gateway.next(Operation.REVERSE, new Fault.Refusal(200, row.code(), ""));

    EndAnswer answer = terminal.end(Trade.of(NUMBER), Presentation.TAKEN);
    switch (row.outcome()) {
      case "UNKNOWN" -> assertEquals(new EndAnswer.Unknown(row.code()), answer);
      case "PENDING" -> assertEquals(new EndAnswer.NotYet(row.code()), answer);
      default -> assertInstanceOf(EndAnswer.AlreadyPaid.class, answer, answer.toString());
    }
  }

  @ParameterizedTest
  @MethodSource({"v3", "v2"})
  void onlyTheRowForAbsenceMakesAQuestionAnswerAbsent(Row row) {
    bench.gateway.next(Operation.QUERY, new Fault.Refusal(400, row.code(), ""));

    PayAnswer answer = bench.terminal(Bench.v3()).query(Trade.of(NUMBER));
    switch (row.outcome()) {
      case "ABSENT" -> assertEquals(new PayAnswer.Absent(), answer);
      case "PENDING" -> assertEquals(new PayAnswer.Pending(row.code()), answer);
      default -> assertEquals(new PayAnswer.Unknown(row.code()), answer);
    }
  }

  private WechatProvider under(String weather) throws IOException {
    return switch (weather) {
      case "CONNECT_REFUSED" -> at("http://127.0.0.1:" + freePort());
      case "DNS_FAILURE" -> at("http://gateway.invalid");
      case "TLS_HANDSHAKE" -> at(bench.gateway.url().replace("http:", "https:"));
      case "READ_TIMEOUT" -> spoilt(new Fault.StallAfter());
      case "WRITE_ERROR" -> spoilt(new Fault.CloseBefore());
      case "EOF" -> spoilt(new Fault.CloseAfter());
      case "HTTP_5XX_NON_JSON" -> spoilt(new Fault.BadGateway());
      case "BAD_SIGNATURE_2XX" -> spoilt(new Fault.WrongSignature());
      case "MALFORMED_2XX" -> spoilt(new Fault.Garbage());
      default -> throw new AssertionError("unknown weather " + weather);
    };
  }

  private WechatProvider spoilt(Fault fault) {
    bench.gateway.next(Operation.NATIVE, fault);
    return fault instanceof Fault.StallAfter
        ? bench.terminal(Bench.v3(), Bench.HASTY)
        : bench.terminal(Bench.v3());
  }

  private WechatProvider at(String url) {
    return new WechatProvider(
        Bench.settings(url, Bench.v3(), Bench.HASTY, Bench.bothKeys()),
        bench.clock,
        bench.clock::elapsed,
        new SecureRandom());
  }

  private static int freePort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return taken.getLocalPort();
    }
  }

  /// What each class of the table is in the words of the port, for a number that the gateway does
  /// not know when it is asked.
  private static Class<? extends PayAnswer> expected(String outcome) {
    return switch (outcome) {
      case "UNKNOWN", "RATE_LIMITED", "CONFLICT", "ABSENT" -> PayAnswer.Unknown.class;
      case "NOT_SENT" -> PayAnswer.NotSent.class;
      case "PENDING" -> PayAnswer.Pending.class;
      case "FAIL_RESCAN", "FAIL_PAYER", "MANUAL" -> PayAnswer.Declined.class;
      case "FAULT", "FAIL_MERCHANT" -> PayAnswer.Fault.class;
      default -> throw new AssertionError("unknown class " + outcome);
    };
  }

  private static List<Row> rows(String api) throws IOException {
    Stream<JsonNode> all =
        V3Gateway.JSON.readTree(Resources.text("error_classes.json")).valueStream();
    return all.map(row -> new Row(text(row, "api"), text(row, "code"), text(row, "class")))
        .filter(row -> row.api().equals(api))
        .toList();
  }

  private static String text(JsonNode row, String name) {
    return row.path(name).stringValue("");
  }
}
