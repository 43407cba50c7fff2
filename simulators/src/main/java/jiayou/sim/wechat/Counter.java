package jiayou.sim.wechat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import jiayou.sim.watch.Moment;
import jiayou.sim.watch.Watched;
import jiayou.sim.wire.Inbound;
import jiayou.sim.wire.Weather;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/// Where requests arrive: checks who asks, lets the weather have its way, has the request carried
/// out, and signs and sends the answer.
final class Counter {

  private static final long STALE_SECONDS = 360;

  private final WechatSimulatorSettings settings;
  private final WechatKeys keys;
  private final InstantSource clock;
  private final Weather<Operation, Fault> weather;
  private final AnswerSigner signer;
  private final V3Gate gate;
  private final V3Desk v3;
  private final V2Desk v2;
  private final Watched watched;

  Counter(
      WechatSimulatorSettings settings,
      WechatKeys keys,
      InstantSource clock,
      Weather<Operation, Fault> weather,
      AnswerSigner signer,
      V3Desk v3,
      V2Desk v2,
      Watched watched) {
    this.settings = settings;
    this.keys = keys;
    this.clock = clock;
    this.weather = weather;
    this.signer = signer;
    this.gate = new V3Gate(keys, clock);
    this.v3 = v3;
    this.v2 = v2;
    this.watched = watched;
  }

  Dispatcher dispatcher(MockWebServer server, boolean certified) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        // The server keeps every request for tests that ask; this one is never asked.
        server.takeRequest(0, TimeUnit.SECONDS);
        return receive(Inbound.of(request, certified));
      }
    };
  }

  private MockResponse receive(Inbound inbound) {
    if (weather.isOut()) {
      return broken();
    }
    weather.tick();
    Optional<Route> found = Route.of(inbound);
    if (found.isEmpty()) {
      return new MockResponse.Builder().code(404).build();
    }
    Route route = found.get();
    Optional<MockResponse> refusal = refusal(route, inbound);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    watched.tell(route.operation().name(), Moment.ARRIVED);
    Optional<Fault> fault = weather.take(route.operation());
    return fault.isEmpty() ? served(route, inbound) : spoilt(route, inbound, fault.get());
  }

  private Optional<MockResponse> refusal(Route route, Inbound inbound) {
    return switch (route.version()) {
      case V3 -> gate.refuse(inbound).map(no -> unsigned(no.v3()));
      case V2 -> {
        boolean needsCertificate =
            settings.mutualTls() && inbound.path().startsWith("/secapi/") && !inbound.certified();
        if (needsCertificate) {
          yield Optional.of(page(400, "No required SSL certificate was sent"));
        }
        yield v2.isSigned(inbound)
            ? Optional.empty()
            : Optional.of(unsigned(Answer.Xml.transport(No.SIGNATURE.text())));
      }
    };
  }

  private MockResponse served(Route route, Inbound inbound) {
    String name = route.operation().name();
    Answer answer = execute(route, inbound);
    watched.tell(name, Moment.CARRIED_OUT);
    return watched.telling(send(route, inbound, answer, same()), name);
  }

  private Answer execute(Route route, Inbound inbound) {
    return switch (route.version()) {
      case V3 -> v3.serve(route, inbound);
      case V2 -> v2.serve(route, inbound);
    };
  }

  private MockResponse spoilt(Route route, Inbound inbound, Fault fault) {
    return switch (fault) {
      case Fault.CloseBefore() -> broken();
      case Fault.CloseAfter() -> after(route, inbound, broken());
      case Fault.StallBefore() -> stalled();
      case Fault.StallAfter() -> after(route, inbound, stalled());
      case Fault.BadGateway() -> page(502, "Bad Gateway");
      case Fault.Garbage() -> after(route, inbound, garbage(inbound));
      case Fault.Unsigned() -> unsigned(execute(route, inbound));
      case Fault.WrongSignature() -> resigned(route, inbound, "Wechatpay-Signature", "AAAA");
      case Fault.SignTest() ->
          resigned(route, inbound, "Wechatpay-Signature", "WECHATPAY/SIGNTEST/AAAA");
      case Fault.StaleSignature() -> stale(route, inbound);
      case Fault.WrongAmount(long fen) ->
          send(route, inbound, execute(route, inbound).withAmountOff(fen), same());
      case Fault.WrongMerchant() -> renamed(route, inbound, "mchid", "mch_id", "1900000000");
      case Fault.WrongApp() -> renamed(route, inbound, "appid", "appid", "wx0000000000000000");
      case Fault.WrongNumber() ->
          renamed(route, inbound, "out_trade_no", "out_trade_no", "ANOTHER_TRADE_1");
      case Fault.Late(int requests) -> {
        weather.crawl(requests, () -> execute(route, inbound));
        yield broken();
      }
      case Fault.SystemError() -> send(route, inbound, no(route, No.SYSTEM), same());
      case Fault.SystemErrorExecuted() -> {
        execute(route, inbound);
        yield send(route, inbound, no(route, No.SYSTEM), same());
      }
      case Fault.FrequencyLimited() -> send(route, inbound, no(route, No.FREQUENCY), same());
      case Fault.Twice() -> {
        execute(route, inbound);
        yield send(route, inbound, execute(route, inbound), same());
      }
      case Fault.Refusal(int status, String code, String text) ->
          send(route, inbound, refusal(route, status, code, text), same());
    };
  }

  private MockResponse after(Route route, Inbound inbound, MockResponse answer) {
    execute(route, inbound);
    return answer;
  }

  private MockResponse renamed(
      Route route, Inbound inbound, String v3Name, String v2Name, String value) {
    return send(route, inbound, execute(route, inbound).with(v3Name, v2Name, value), same());
  }

  private MockResponse resigned(Route route, Inbound inbound, String header, String value) {
    return send(
        route,
        inbound,
        execute(route, inbound),
        headers -> {
          headers.replace(header, value);
          headers.replace("sign", "0".repeat(32));
          return headers;
        });
  }

  private MockResponse stale(Route route, Inbound inbound) {
    Answer answer = execute(route, inbound);
    if (!(answer instanceof Answer.Json json)) {
      return send(route, inbound, answer, same());
    }
    byte[] body = bytes(json);
    return response(json.status(), "application/json", body, signed(inbound, body, STALE_SECONDS));
  }

  private MockResponse send(
      Route route, Inbound inbound, Answer answer, UnaryOperator<Map<String, String>> spoil) {
    return switch (answer) {
      case Answer.Json json when json.status() >= 300 -> unsigned(json);
      case Answer.Json json -> {
        byte[] body = bytes(json);
        Map<String, String> headers = spoil.apply(signed(inbound, body, 0));
        yield response(json.status(), "application/json", body, headers);
      }
      case Answer.Xml(SortedMap<String, String> fields) -> {
        SortedMap<String, String> all = new TreeMap<>(fields);
        all.put("sign", v2.sign(fields, v2.signType(inbound)));
        spoil.apply(all);
        yield unsigned(new Answer.Xml(all));
      }
      case Answer.File file -> unsigned(file);
    };
  }

  /// As it is: refusals of v3 are never signed.
  private MockResponse unsigned(Answer answer) {
    return switch (answer) {
      case Answer.Json json -> response(json.status(), "application/json", bytes(json), Map.of());
      case Answer.Xml(SortedMap<String, String> fields) ->
          response(200, "text/xml", xml(fields), Map.of());
      case Answer.File(byte[] bytes) -> response(200, "application/octet-stream", bytes, Map.of());
    };
  }

  private MockResponse garbage(Inbound inbound) {
    byte[] body = "{\"code_url\":".getBytes(StandardCharsets.UTF_8);
    return response(200, "application/json", body, signed(inbound, body, 0));
  }

  private Map<String, String> signed(Inbound inbound, byte[] body, long secondsAgo) {
    String asked = inbound.header("Wechatpay-Serial").orElse("");
    return signer.headers(
        settings.answersSignedWith(), asked, clock.instant().minusSeconds(secondsAgo), body);
  }

  private static Answer no(Route route, No no) {
    return switch (route.version()) {
      case V3 -> no.v3();
      case V2 -> no.v2();
    };
  }

  private static Answer refusal(Route route, int status, String code, String text) {
    return switch (route.version()) {
      case V3 -> Answer.Json.error(status, code, text);
      case V2 -> Answer.Xml.error(code, text);
    };
  }

  private static UnaryOperator<Map<String, String>> same() {
    return UnaryOperator.identity();
  }

  private static byte[] bytes(Answer.Json json) {
    return json.status() == 204 ? new byte[0] : Answer.JSON.writeValueAsBytes(json.body());
  }

  private static byte[] xml(Map<String, String> fields) {
    StringBuilder xml = new StringBuilder("<xml>\n");
    fields.forEach(
        (name, value) -> xml.append("<%s><![CDATA[%s]]></%s>\n".formatted(name, value, name)));
    return xml.append("</xml>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static MockResponse response(
      int status, String type, byte[] body, Map<String, String> headers) {
    MockResponse.Builder response =
        new MockResponse.Builder().code(status).addHeader("Request-ID", UUID.randomUUID());
    headers.forEach(response::addHeader);
    if (status == 204) {
      return response.build();
    }
    response.addHeader("Content-Type", type);
    return response.body(new Buffer().write(body)).build();
  }

  private static MockResponse page(int status, String title) {
    byte[] html = ("<html><h1>" + title + "</h1></html>").getBytes(StandardCharsets.UTF_8);
    return response(status, "text/html", html, Map.of());
  }

  private static MockResponse broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }
}
