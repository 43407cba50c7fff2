package jiayou.sim.nuonuo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jiayou.sim.invoice.Outcome.Documents;
import jiayou.sim.wire.Inbound;
import jiayou.sim.wire.Weather;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Where requests arrive: checks who asks, lets the weather have its way, has the request carried
/// out and sends the answer. Customers fetch their files here too, and sign nothing.
final class Counter {

  private static final String FILES = "/fp/";

  private final Gate gate;
  private final Desk desk;
  private final Books books;
  private final Weather<Operation, Fault> weather;

  Counter(Gate gate, Desk desk, Books books, Weather<Operation, Fault> weather) {
    this.gate = gate;
    this.desk = desk;
    this.books = books;
    this.weather = weather;
  }

  Dispatcher dispatcher(MockWebServer server) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        // The server keeps every request for tests that ask; this one is never asked.
        server.takeRequest(0, TimeUnit.SECONDS);
        return receive(Inbound.of(request, false), "http://127.0.0.1:" + server.getPort());
      }
    };
  }

  private MockResponse receive(Inbound inbound, String files) {
    if (weather.isOut()) {
      return broken();
    }
    if (inbound.method().equals("GET") && inbound.path().startsWith(FILES)) {
      return file(inbound.path().substring(FILES.length()));
    }
    weather.tick();
    if (!inbound.method().equals("POST") || !inbound.path().equals("/open/v1/services")) {
      return page(404);
    }
    Optional<Answer> refusal = gate.refusal(inbound);
    if (refusal.isPresent()) {
      return said(refusal.get());
    }
    Optional<Operation> operation = inbound.header("method").flatMap(Operation::of);
    JsonNode body = body(inbound.text());
    if (operation.isEmpty() || body.isMissingNode()) {
      return said(Answer.no("070107", "API方法或参数不正确"));
    }
    return weather
        .take(operation.get())
        .map(fault -> spoilt(operation.get(), body, files, fault))
        .orElseGet(() -> said(desk.serve(operation.get(), body, files)));
  }

  private MockResponse spoilt(Operation operation, JsonNode body, String files, Fault fault) {
    return switch (fault) {
      case Fault.CloseBefore() -> broken();
      case Fault.StallBefore() -> stalled();
      case Fault.Html(int status) -> page(status);
      case Fault.Says(String code, String words) -> said(Answer.no(code, words));
      case Fault.Late(int requests) -> {
        weather.crawl(requests, () -> desk.serve(operation, body, files));
        yield broken();
      }
      case Fault.Twice() -> {
        desk.serve(operation, body, files);
        yield said(desk.serve(operation, body, files));
      }
      case Fault.Executed after -> answered(desk.serve(operation, body, files), after);
    };
  }

  private static MockResponse answered(Answer answer, Fault.Executed fault) {
    return switch (fault) {
      case Fault.CloseAfter() -> broken();
      case Fault.StallAfter() -> stalled();
      case Fault.Garbled() -> json(answer.text().substring(0, answer.text().length() / 2));
      case Fault.SaysAfter(String code, String words) -> said(Answer.no(code, words));
      case Fault.WrongOrder() -> altered(answer, "orderNo", "ANOTHER_ORDER");
      case Fault.WrongAmount(long fen) -> altered(answer, "orderAmount", Desk.yuan(fen));
    };
  }

  private static MockResponse altered(Answer answer, String name, String value) {
    if (answer.result() instanceof ArrayNode rows) {
      rows.forEach(row -> ((ObjectNode) row).put(name, value));
    }
    return said(answer);
  }

  private MockResponse file(String name) {
    int dot = name.lastIndexOf('.');
    return books
        .byFile(dot < 0 ? "" : name.substring(0, dot))
        .flatMap(order -> order.issued)
        .map(issued -> file(issued.documents(), name.substring(dot + 1)))
        .orElseGet(() -> page(404));
  }

  private static MockResponse file(Documents documents, String ending) {
    return switch (ending) {
      case "pdf" -> response(200, "application/pdf", documents.pdf());
      case "ofd" -> response(200, "application/ofd", documents.ofd());
      case "xml" -> response(200, "application/xml", documents.xml());
      default -> page(404);
    };
  }

  private static JsonNode body(String text) {
    try {
      JsonNode json = Answer.JSON.readTree(text);
      return json.isObject() ? json : MissingNode.getInstance();
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private static MockResponse said(Answer answer) {
    return json(answer.text());
  }

  private static MockResponse json(String text) {
    return response(200, "application/json;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static MockResponse page(int status) {
    byte[] html = "<html><h1>Bad Gateway</h1></html>".getBytes(StandardCharsets.UTF_8);
    return response(status, "text/html", html);
  }

  private static MockResponse response(int status, String type, byte[] body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", type)
        .body(new Buffer().write(body))
        .build();
  }

  private static MockResponse broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }
}
