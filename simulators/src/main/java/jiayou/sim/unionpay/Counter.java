package jiayou.sim.unionpay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jiayou.sim.watch.Moment;
import jiayou.sim.watch.Watched;
import jiayou.sim.wire.Inbound;
import jiayou.sim.wire.Weather;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;

/// Where requests arrive: checks who asks, lets the weather have its way, has the request carried
/// out, and signs and sends the answer.
final class Counter {

  private static final String WRONG_SIGNATURE = "11";

  private final UnionpayKeys keys;
  private final Seal seal;
  private final Desk desk;
  private final Weather<Operation, Fault> weather;
  private final Watched watched;
  private final boolean percentEncoded;

  Counter(
      UnionpayKeys keys,
      Seal seal,
      Desk desk,
      Weather<Operation, Fault> weather,
      Watched watched,
      boolean percentEncoded) {
    this.keys = keys;
    this.seal = seal;
    this.desk = desk;
    this.weather = weather;
    this.watched = watched;
    this.percentEncoded = percentEncoded;
  }

  Dispatcher dispatcher(MockWebServer server) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        // The server keeps every request for tests that ask; this one is never asked.
        server.takeRequest(0, TimeUnit.SECONDS);
        return receive(Inbound.of(request, false));
      }
    };
  }

  private MockResponse receive(Inbound inbound) {
    if (weather.isOut()) {
      return broken();
    }
    weather.tick();
    Map<String, String> request = Message.read(inbound.text()).orElse(Map.of());
    Optional<Operation> operation = Operation.of(inbound.path(), request);
    if (operation.isEmpty() || !inbound.method().equals("POST")) {
      return page(404);
    }
    if (!seal.isMerchants(request)) {
      return signed(Desk.says(request, WRONG_SIGNATURE));
    }
    watched.tell(operation.get().name(), Moment.ARRIVED);
    Optional<Fault> fault = weather.take(operation.get());
    return fault.isEmpty()
        ? served(operation.get(), request)
        : spoilt(operation.get(), request, fault.get());
  }

  private MockResponse served(Operation operation, Map<String, String> request) {
    Map<String, String> answer = desk.serve(operation, request);
    watched.tell(operation.name(), Moment.CARRIED_OUT);
    return watched.telling(signed(answer), operation.name());
  }

  private MockResponse spoilt(Operation operation, Map<String, String> request, Fault fault) {
    return switch (fault) {
      case Fault.CloseBefore() -> broken();
      case Fault.StallBefore() -> stalled();
      case Fault.Html(int status) -> page(status);
      case Fault.Says(String code) -> signed(Desk.says(request, code));
      case Fault.Late(int requests) -> {
        weather.crawl(requests, () -> desk.serve(operation, request));
        yield broken();
      }
      case Fault.Twice() -> {
        desk.serve(operation, request);
        yield signed(desk.serve(operation, request));
      }
      case Fault.Executed after -> answered(desk.serve(operation, request), after, request);
    };
  }

  private MockResponse answered(
      Map<String, String> answer, Fault.Executed fault, Map<String, String> request) {
    return switch (fault) {
      case Fault.CloseAfter() -> broken();
      case Fault.StallAfter() -> stalled();
      case Fault.Unsigned() -> written(answer);
      case Fault.WrongSignature() -> {
        seal.sign(answer);
        answer.put("respMsg", "changed");
        yield written(answer);
      }
      case Fault.OtherRoot() -> signedBy(keys.stranger(), answer);
      case Fault.OtherName() -> signedBy(keys.merchant(), answer);
      case Fault.WrongAmount(long fen) -> {
        answer.computeIfPresent("txnAmt", (_, old) -> Long.toString(Long.parseLong(old) + fen));
        yield signed(answer);
      }
      case Fault.WrongMerchant() -> renamed(answer, "merId", "700000000000001");
      case Fault.WrongNumber() -> renamed(answer, "orderId", "ANOTHERTRADE1");
      case Fault.SaysAfter(String code) -> signed(Desk.says(request, code));
      case Fault.Finds(String code) -> renamed(answer, "origRespCode", code);
    };
  }

  private MockResponse renamed(Map<String, String> answer, String name, String value) {
    answer.computeIfPresent(name, (_, _) -> value);
    return signed(answer);
  }

  private MockResponse signedBy(HeldCertificate signer, Map<String, String> answer) {
    seal.signAs(signer, answer);
    return written(answer);
  }

  private MockResponse signed(Map<String, String> answer) {
    seal.sign(answer);
    return written(answer);
  }

  private MockResponse written(Map<String, String> answer) {
    return response(200, "text/html;charset=UTF-8", Message.write(answer, percentEncoded));
  }

  private static MockResponse page(int status) {
    return response(status, "text/html", "<html><h1>Bad Gateway</h1></html>");
  }

  private static MockResponse response(int status, String type, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", type)
        .body(new Buffer().write(body.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private static MockResponse broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }
}
