package jiayou.sim.ecard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jiayou.sim.watch.Moment;
import jiayou.sim.watch.Watched;
import jiayou.sim.wire.Weather;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import tools.jackson.databind.node.ObjectNode;

/// Where requests arrive: checks who asks, lets the weather have its way, has the request carried
/// out, and signs and sends the answer.
final class Counter {

  private final EcardKeys keys;
  private final Gate gate;
  private final Desk desk;
  private final Weather<Operation, Fault> weather;
  private final Watched watched;
  private final Map<Operation, MockResponse> last = new EnumMap<>(Operation.class);

  Counter(
      EcardKeys keys, Gate gate, Desk desk, Weather<Operation, Fault> weather, Watched watched) {
    this.keys = keys;
    this.gate = gate;
    this.desk = desk;
    this.weather = weather;
    this.watched = watched;
  }

  Dispatcher dispatcher(MockWebServer server) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        // The server keeps every request for tests that ask; this one is never asked.
        server.takeRequest(0, TimeUnit.SECONDS);
        return receive(Inbound.of(request));
      }
    };
  }

  private MockResponse receive(Inbound inbound) {
    if (weather.isOut()) {
      return broken();
    }
    weather.tick();
    Optional<Operation> operation = inbound.operation();
    if (operation.isEmpty()) {
      return new MockResponse.Builder().code(404).build();
    }
    if (!gate.admits(inbound)) {
      return new MockResponse.Builder().code(401).build();
    }
    watched.tell(operation.get().name(), Moment.ARRIVED);
    Optional<Fault> fault = weather.take(operation.get());
    return fault.isEmpty()
        ? served(operation.get(), inbound)
        : spoilt(operation.get(), inbound, fault.get());
  }

  private MockResponse served(Operation operation, Inbound inbound) {
    ObjectNode said = desk.serve(operation, inbound);
    watched.tell(operation.name(), Moment.CARRIED_OUT);
    MockResponse answer = signed(inbound, 200, said, keys.answers().getPrivate());
    remember(operation, answer);
    return watched.telling(answer, operation.name());
  }

  private MockResponse spoilt(Operation operation, Inbound inbound, Fault fault) {
    PrivateKey key = keys.answers().getPrivate();
    return switch (fault) {
      case Fault.CloseBefore() -> broken();
      case Fault.CloseAfter() -> {
        desk.serve(operation, inbound);
        yield broken();
      }
      case Fault.StallBefore() -> stalled();
      case Fault.StallAfter() -> {
        desk.serve(operation, inbound);
        yield stalled();
      }
      case Fault.Html(int status) -> page(status);
      case Fault.Unsigned() -> unsigned(desk.serve(operation, inbound));
      case Fault.OtherKey() ->
          signed(inbound, 200, desk.serve(operation, inbound), keys.terminal().getPrivate());
      case Fault.Replay() -> {
        desk.serve(operation, inbound);
        yield remembered(operation);
      }
      case Fault.WrongAmount(long fen) -> {
        ObjectNode said = desk.serve(operation, inbound);
        said.put("amount", said.path("amount").longValue(0) + fen);
        yield signed(inbound, 200, said, key);
      }
      case Fault.WrongNumber() ->
          signed(inbound, 200, desk.serve(operation, inbound).put("number", "ANOTHER"), key);
      case Fault.SystemError() -> signed(inbound, 500, Desk.JSON.createObjectNode(), key);
      case Fault.Late(int requests) -> {
        weather.crawl(requests, () -> desk.serve(operation, inbound));
        yield broken();
      }
      case Fault.Twice() -> {
        desk.serve(operation, inbound);
        yield signed(inbound, 200, desk.serve(operation, inbound), key);
      }
    };
  }

  private synchronized void remember(Operation operation, MockResponse answer) {
    last.put(operation, answer);
  }

  private synchronized MockResponse remembered(Operation operation) {
    return last.getOrDefault(operation, page(502));
  }

  private static MockResponse signed(Inbound inbound, int status, ObjectNode said, PrivateKey key) {
    byte[] body = Desk.JSON.writeValueAsBytes(said);
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    String head = "JIAYOU-ECARD-ANSWER\n" + inbound.header("Ecard-Nonce") + "\n" + status + "\n";
    words.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    words.writeBytes(body);
    byte[] signature = Sm2.sign(key, words.toByteArray());
    return json(status, body)
        .addHeader("Ecard-Signature", Base64.getEncoder().encodeToString(signature))
        .build();
  }

  private static MockResponse unsigned(ObjectNode said) {
    return json(200, Desk.JSON.writeValueAsBytes(said)).build();
  }

  private static MockResponse.Builder json(int status, byte[] body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(new Buffer().write(body));
  }

  private static MockResponse page(int status) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/html")
        .body("<html><h1>gateway</h1></html>")
        .build();
  }

  private static MockResponse broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }
}
