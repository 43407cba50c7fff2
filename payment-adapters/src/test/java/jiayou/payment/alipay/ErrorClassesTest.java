package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.sim.alipay.Fault;
import jiayou.sim.alipay.Operation;
import jiayou.sim.phone.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every row of the table of error codes, said by the gateway to a real request.
final class ErrorClassesTest {

  private static final String UNUSED_CODE = "280000000000000000";

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  record Row(String api, String code, String outcome) {
    /// A number is the code of the call itself, a name the code of the business.
    Fault refusal() {
      return Character.isDigit(code.charAt(0))
          ? new Fault.Refusal(code, "", "")
          : new Fault.Refusal("40004", code, "");
    }
  }

  static List<Row> weather() throws IOException {
    return rows("ANY").toList();
  }

  /// 10003 is no refusal: the tests of payment by code meet it as it is.
  static List<Row> anyCall() throws IOException {
    return rows("ALI").filter(row -> !row.code().equals("10003")).toList();
  }

  static List<Row> cancel() throws IOException {
    return rows("ALI.cancel").toList();
  }

  static List<Row> refund() throws IOException {
    return rows("ALI.refund").toList();
  }

  @ParameterizedTest
  @MethodSource("weather")
  void everyKindOfWeatherHasItsClass(Row row) throws IOException {
    PayAnswer answer = under(row.code()).showCode(Bench.order(100));
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("anyCall")
  void codeHasItsClassWhenACodeIsShown(Row row) {
    bench.gateway.next(Operation.PRECREATE, row.refusal());

    PayAnswer answer = bench.terminal(Api.V2).showCode(Bench.order(100));
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("anyCall")
  void codeHasItsClassWhenACodeIsTaken(Row row) {
    bench.gateway.next(Operation.PAY, row.refusal());

    PayAnswer answer = bench.terminal(Api.V2).takeCode(Bench.order(100), UNUSED_CODE);
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("anyCall")
  void codeHasTheSameClassInTheOtherLanguage(Row row) {
    bench.gateway.next(Operation.PAY, row.refusal());

    PayAnswer answer = bench.terminal(Api.V3).takeCode(Bench.order(100), UNUSED_CODE);
    assertEquals(expected(row.outcome()), answer.getClass(), answer.toString());
  }

  @ParameterizedTest
  @MethodSource("cancel")
  void refusedCancellationOfAPaidTradeIsNeverAnEnd(Row row) {
    AlipayProvider terminal = bench.terminal(Api.V2);
    terminal.takeCode(Bench.order(100), bench.code(Script.PAYS_AT_ONCE));
    bench.gateway.next(Operation.CANCEL, row.refusal());

    EndAnswer answer = terminal.end(Bench.trade(100), Presentation.TAKEN);
    assertInstanceOf(EndAnswer.AlreadyPaid.class, answer, answer.toString());
  }

  @ParameterizedTest
  @MethodSource("refund")
  void refusedRefundHasItsClass(Row row) {
    AlipayProvider terminal = bench.terminal(Api.V2);
    terminal.takeCode(Bench.order(21633), bench.code(Script.PAYS_AT_ONCE));
    bench.gateway.next(Operation.REFUND, row.refusal());

    RefundAnswer expected =
        switch (row.outcome()) {
          case "MANUAL" -> new RefundAnswer.Abnormal(row.code());
          case "FAIL_MERCHANT" -> new RefundAnswer.Refused(row.code());
          case "CONFLICT" -> new RefundAnswer.Unknown(row.code());
          default -> throw new AssertionError("unknown class " + row.outcome());
        };
    assertEquals(expected, terminal.refund(Bench.refund(360)));
  }

  @ParameterizedTest
  @MethodSource("anyCall")
  void onlyTheRowForAbsenceMakesAQuestionAnswerAbsent(Row row) {
    bench.gateway.next(Operation.QUERY, row.refusal());

    PayAnswer expected =
        row.outcome().equals("ABSENT") ? new PayAnswer.Absent() : new PayAnswer.Unknown(row.code());
    assertEquals(expected, bench.terminal(Api.V2).query(Bench.trade(100)));
  }

  private AlipayProvider under(String weather) throws IOException {
    return switch (weather) {
      case "CONNECT_REFUSED" -> at("http://127.0.0.1:" + freePort());
      case "DNS_FAILURE" -> at("http://gateway.invalid");
      case "TLS_HANDSHAKE" -> at(bench.gateway.url().replace("http:", "https:"));
      case "READ_TIMEOUT" -> spoilt(new Fault.StallAfter());
      case "WRITE_ERROR" -> spoilt(new Fault.CloseBefore());
      case "EOF" -> spoilt(new Fault.CloseAfter());
      case "HTTP_5XX_NON_JSON" -> spoilt(new Fault.BadGateway());
      case "BAD_SIGNATURE_2XX" -> spoilt(new Fault.WrongSignature());
      case "MALFORMED_2XX" -> spoilt(new Fault.Page());
      default -> throw new AssertionError("unknown weather " + weather);
    };
  }

  private AlipayProvider spoilt(Fault fault) {
    bench.gateway.next(Operation.PRECREATE, fault);
    return bench.terminal(Api.V2, fault instanceof Fault.StallAfter ? Bench.HASTY : Bench.PATIENT);
  }

  private AlipayProvider at(String url) {
    return bench.terminal(Bench.settings(url, Api.V2, Bench.HASTY));
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
      case "FAIL_RESCAN", "FAIL_PAYER" -> PayAnswer.Declined.class;
      case "FAULT" -> PayAnswer.Fault.class;
      default -> throw new AssertionError("unknown class " + outcome);
    };
  }

  private static Stream<Row> rows(String api) throws IOException {
    Stream<JsonNode> all =
        Gateway.JSON.readTree(Resources.text("error_classes.json")).valueStream();
    return all.map(row ->
            new Row(
                Gateway.text(row, "api"), Gateway.text(row, "code"), Gateway.text(row, "class")))
        .filter(row -> row.api().equals(api));
  }
}
