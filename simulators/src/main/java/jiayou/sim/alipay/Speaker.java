package jiayou.sim.alipay;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/// Puts an answer into one of the two languages and signs it, well or badly.
final class Speaker {

  private static final long STALE_MS = 360_000;

  private final AlipayKeys keys;
  private final InstantSource clock;
  private final AtomicInteger nonces = new AtomicInteger();

  Speaker(AlipayKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Spoken say(Asked asked, Answer answer, Seal seal) {
    return switch (asked.language()) {
      case V2 -> v2(asked.operation().method().replace('.', '_') + "_response", answer, seal);
      case V3 -> v3(answer, seal);
    };
  }

  /// A refusal at the door, which nobody signs.
  Spoken refuse(String member, No no) {
    return v2(member, no.answer(), Seal.NONE);
  }

  /// Slashes go out as `\/`, and the signature is over what goes out.
  private Spoken v2(String member, Answer answer, Seal seal) {
    String plain = Answer.JSON.writeValueAsString(v2(answer));
    String raw = plain.replace("/", "\\/");
    String signature =
        switch (seal) {
          case GOOD, STALE -> "\"" + Rsa.sign(keys.gatewayKey(), raw) + "\"";
          case OTHER_SLASHES -> "\"" + Rsa.sign(keys.gatewayKey(), plain) + "\"";
          case WRONG -> "\"" + Rsa.sign(keys.gatewayKey(), raw + " ") + "\"";
          case NONE -> "";
        };
    String end = signature.isEmpty() ? "" : ",\"sign\":" + signature;
    byte[] body = ("{\"" + member + "\":" + raw + end + "}").getBytes(StandardCharsets.UTF_8);
    return new Spoken(200, "text/html;charset=utf-8", Map.of(), body);
  }

  private static ObjectNode v2(Answer answer) {
    ObjectNode said = Answer.JSON.createObjectNode();
    switch (answer) {
      case Answer.Done(ObjectNode fields) ->
          said.put("code", "10000").put("msg", "Success").setAll(fields);
      case Answer.Waiting(ObjectNode fields) ->
          said.put("code", "10003").put("msg", "order success pay inprocess").setAll(fields);
      case Answer.Refused(String code, String subCode, String text) -> {
        said.put("code", code).put("msg", "Failed");
        if (!subCode.isEmpty()) {
          said.put("sub_code", subCode).put("sub_msg", text);
        }
      }
      case Answer.File _ -> throw new IllegalStateException("a file is not worded");
    }
    return said;
  }

  private Spoken v3(Answer answer, Seal seal) {
    return switch (answer) {
      case Answer.Done(ObjectNode fields) -> signed(fields, seal);
      case Answer.Waiting(ObjectNode fields) -> signed(fields, seal);
      case Answer.Refused(String code, String subCode, String text) -> {
        ObjectNode body = Answer.JSON.createObjectNode();
        body.put("code", subCode.isEmpty() ? code : subCode).put("message", text);
        body.putArray("links");
        yield new Spoken(status(code), "application/json", Map.of(), bytes(body));
      }
      case Answer.File _ -> throw new IllegalStateException("a file is not worded");
    };
  }

  private Spoken signed(ObjectNode fields, Seal seal) {
    String body = Answer.JSON.writeValueAsString(fields);
    String nonce = "sim%029d".formatted(nonces.incrementAndGet());
    String timestamp = Long.toString(clock.millis() - (seal == Seal.STALE ? STALE_MS : 0));
    String text = timestamp + "\n" + nonce + "\n" + body + (seal == Seal.WRONG ? "\n\n" : "\n");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("alipay-trace-id", nonce);
    if (seal != Seal.NONE) {
      headers.put("alipay-timestamp", timestamp);
      headers.put("alipay-nonce", nonce);
      headers.put("alipay-signature", Rsa.sign(keys.gatewayKey(), text));
    }
    return new Spoken(200, "application/json", headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static int status(String code) {
    return switch (code) {
      case "20000" -> 500;
      case "40005" -> 429;
      case "40006" -> 403;
      default -> 400;
    };
  }

  private static byte[] bytes(ObjectNode body) {
    return Answer.JSON.writeValueAsBytes(body);
  }

  /// How an answer is signed.
  enum Seal {
    GOOD,
    NONE,
    WRONG,
    STALE,
    OTHER_SLASHES
  }

  /// What goes on the wire.
  record Spoken(int status, String type, Map<String, String> headers, byte[] body) {}
}
