package jiayou.sim.office;

import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/// What a request gets that met a fault.
///
/// @param answer carries the request out
record Struck(Supplier<Answer> answer) {

  MockResponse by(Fault fault) {
    return switch (fault) {
      case Fault.CutBefore _ -> effect(new SocketEffect.CloseSocket());
      case Fault.CutAfter _ -> {
        answer.get();
        yield effect(new SocketEffect.CloseSocket());
      }
      case Fault.Stall _ -> {
        answer.get();
        yield effect(SocketEffect.Stall.INSTANCE);
      }
      case Fault.HtmlBadGateway _ ->
          text(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
      case Fault.HtmlOk _ -> text(200, "text/html", "<html><h1>Please log in</h1></html>");
      case Fault.Garbage _ -> garbage();
      case Fault.OtherJson _ -> text(200, "application/json", "{\"code\":0,\"msg\":\"ok\"}");
      case Fault.TooManyRequests(int seconds) ->
          Answer.problem(429, "too-many-requests", "Later, please.")
              .with("Retry-After", Integer.toString(seconds))
              .onTheWire();
      case Fault.Unauthorized _ ->
          Answer.problem(401, "unauthorized", "The token is not valid any more.").onTheWire();
      case Fault.AlreadyReceived _ -> {
        answer.get();
        yield Answer.problem(409, "already-received", "All of it is here.").onTheWire();
      }
      case Fault.Altered(String at, String value) -> answer.get().but(at, value).onTheWire();
      case Fault.TooLarge _ ->
          text(413, "text/html", "<html><h1>413 Request Entity Too Large</h1></html>");
    };
  }

  static MockResponse cut() {
    return effect(new SocketEffect.CloseSocket());
  }

  private static MockResponse effect(SocketEffect effect) {
    return new MockResponse.Builder().onResponseStart(effect).build();
  }

  private static MockResponse text(int status, String mediaType, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", mediaType)
        .body(body)
        .build();
  }

  private static MockResponse garbage() {
    byte[] bytes = {0x00, (byte) 0xff, 0x7b, 0x22, (byte) 0xc3, 0x28, 0x0a};
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(new Buffer().write(bytes))
        .build();
  }
}
