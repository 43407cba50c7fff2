package jiayou.sim.alipay;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jiayou.sim.alipay.Speaker.Seal;
import jiayou.sim.alipay.Speaker.Spoken;
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
import tools.jackson.databind.node.ObjectNode;

/// Where requests arrive: checks who asks, lets the weather have its way, has the request carried
/// out, and sends the answer.
final class Counter {

  private final Weather<Operation, Fault> weather;
  private final V2Gate v2;
  private final V3Gate v3;
  private final Desk desk;
  private final Speaker speaker;
  private final Watched watched;

  Counter(
      AlipayKeys keys,
      InstantSource clock,
      Weather<Operation, Fault> weather,
      Desk desk,
      Watched watched) {
    this.weather = weather;
    this.v2 = new V2Gate(keys, clock);
    this.v3 = new V3Gate(keys, clock);
    this.desk = desk;
    this.speaker = new Speaker(keys, clock);
    this.watched = watched;
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
    String path = inbound.path();
    if (path.equals("/billfile")) {
      return file(inbound);
    }
    return path.equals("/gateway.do") ? v2(inbound) : v3(inbound);
  }

  private MockResponse v2(Inbound inbound) {
    try {
      return admitted(v2.admit(inbound), inbound);
    } catch (No.Denied denied) {
      String member =
          V2Gate.operation(inbound)
              .map(operation -> operation.method().replace('.', '_') + "_response")
              .orElse("error_response");
      return response(speaker.refuse(member, denied.no()));
    }
  }

  private MockResponse v3(Inbound inbound) {
    Optional<Operation> operation = Operation.ofPath(inbound.path());
    if (operation.isEmpty()) {
      return page(404, "Not Found");
    }
    try {
      return admitted(v3.admit(operation.get(), inbound), inbound);
    } catch (No.Denied denied) {
      Answer.Refused no = denied.no().answer();
      ObjectNode body = Answer.JSON.createObjectNode();
      body.put("code", no.subCode()).put("message", no.text());
      byte[] bytes = Answer.JSON.writeValueAsBytes(body);
      return response(new Spoken(401, "application/json", Map.of(), bytes));
    }
  }

  private MockResponse admitted(Asked asked, Inbound inbound) {
    String name = asked.operation().name();
    watched.tell(name, Moment.ARRIVED);
    Optional<Fault> fault = weather.take(asked.operation());
    if (fault.isPresent()) {
      return spoilt(asked, inbound, fault.get());
    }
    Answer answer = execute(asked, inbound);
    watched.tell(name, Moment.CARRIED_OUT);
    return watched.telling(say(asked, answer, Seal.GOOD), name);
  }

  private MockResponse file(Inbound inbound) {
    Optional<Fault> fault = weather.take(Operation.BILL_FILE);
    Optional<Answer> found = desk.file(inbound.query());
    if (found.isEmpty() || !(found.get() instanceof Answer.File(byte[] bytes))) {
      return page(404, "Not Found");
    }
    byte[] sent = fault.isPresent() ? Arrays.copyOf(bytes, bytes.length / 2) : bytes;
    return response(new Spoken(200, "application/zip", Map.of(), sent));
  }

  private Answer execute(Asked asked, Inbound inbound) {
    return desk.serve(asked, inbound.header("Host").orElse("127.0.0.1"));
  }

  private MockResponse spoilt(Asked asked, Inbound inbound, Fault fault) {
    return switch (fault) {
      case Fault.CloseBefore() -> broken();
      case Fault.CloseAfter() -> after(asked, inbound, broken());
      case Fault.StallBefore() -> stalled();
      case Fault.StallAfter() -> after(asked, inbound, stalled());
      case Fault.BadGateway() -> page(502, "Bad Gateway");
      case Fault.Page() -> after(asked, inbound, page(200, "欢迎光临"));
      case Fault.Torn() -> torn(speaker.say(asked, execute(asked, inbound), Seal.GOOD));
      case Fault.Unsigned() -> say(asked, execute(asked, inbound), Seal.NONE);
      case Fault.WrongSignature() -> say(asked, execute(asked, inbound), Seal.WRONG);
      case Fault.StaleSignature() -> say(asked, execute(asked, inbound), Seal.STALE);
      case Fault.OtherSlashes() -> say(asked, execute(asked, inbound), Seal.OTHER_SLASHES);
      case Fault.WrongAmount(long fen) ->
          say(asked, execute(asked, inbound).withAmountOff(fen), Seal.GOOD);
      case Fault.WrongSeller() -> renamed(asked, inbound, "seller_id", "2088000000000000");
      case Fault.WrongApp() -> renamed(asked, inbound, "app_id", "2021000000000000");
      case Fault.WrongNumber() -> renamed(asked, inbound, "out_trade_no", "ANOTHER_TRADE_1");
      case Fault.WrongTerminal() -> renamed(asked, inbound, "terminal_id", "K9_00000000");
      case Fault.Late(int requests) -> {
        weather.crawl(requests, () -> execute(asked, inbound));
        yield broken();
      }
      case Fault.SystemError() -> say(asked, No.SYSTEM.answer(), Seal.GOOD);
      case Fault.SystemErrorExecuted() ->
          after(asked, inbound, say(asked, No.SYSTEM.answer(), Seal.GOOD));
      case Fault.CallLimited() -> say(asked, No.LIMITED.answer(), Seal.GOOD);
      case Fault.RetryCancel() -> say(asked, retry(asked), Seal.GOOD);
      case Fault.Twice() -> {
        execute(asked, inbound);
        yield say(asked, execute(asked, inbound), Seal.GOOD);
      }
      case Fault.Refusal(String code, String subCode, String text) ->
          say(asked, new Answer.Refused(code, subCode, text), Seal.GOOD);
      case Fault.UnsignedRefusal(String code, String subCode, String text) ->
          say(asked, new Answer.Refused(code, subCode, text), Seal.NONE);
    };
  }

  private MockResponse after(Asked asked, Inbound inbound, MockResponse answer) {
    execute(asked, inbound);
    return answer;
  }

  private MockResponse renamed(Asked asked, Inbound inbound, String name, String value) {
    return say(asked, execute(asked, inbound).with(name, value), Seal.GOOD);
  }

  private static Answer retry(Asked asked) {
    ObjectNode fields = Answer.JSON.createObjectNode();
    fields.put("out_trade_no", asked.fields().path("out_trade_no").stringValue(""));
    return new Answer.Done(fields.put("retry_flag", "Y").put("action", "close"));
  }

  private MockResponse say(Asked asked, Answer answer, Seal seal) {
    return response(speaker.say(asked, answer, seal));
  }

  private static MockResponse torn(Spoken spoken) {
    byte[] half = Arrays.copyOf(spoken.body(), spoken.body().length / 2);
    return response(new Spoken(spoken.status(), spoken.type(), spoken.headers(), half));
  }

  private static MockResponse response(Spoken spoken) {
    MockResponse.Builder response = new MockResponse.Builder().code(spoken.status());
    spoken.headers().forEach(response::addHeader);
    response.addHeader("Content-Type", spoken.type());
    return response.body(new Buffer().write(spoken.body())).build();
  }

  private static MockResponse page(int status, String title) {
    byte[] html = ("<html><h1>" + title + "</h1></html>").getBytes(StandardCharsets.UTF_8);
    return response(new Spoken(status, "text/html", Map.of(), html));
  }

  private static MockResponse broken() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }
}
