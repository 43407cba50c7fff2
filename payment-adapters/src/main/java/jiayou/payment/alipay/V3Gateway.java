package jiayou.payment.alipay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Wire;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/v3/alipay/…`: who asks is in the header `Authorization`, the order is the body. Answers of 200
/// are signed in their headers, refusals never.
final class V3Gateway implements Gateway {

  private static final System.Logger LOG = System.getLogger(V3Gateway.class.getName());
  private static final MediaType JSON_TYPE = MediaType.get("application/json");
  private static final Duration WINDOW = Duration.ofSeconds(300);

  private final AlipaySettings settings;
  private final Wire wire;
  private final InstantSource clock;
  private final Supplier<String> nonces;

  V3Gateway(AlipaySettings settings, Wire wire, InstantSource clock, Supplier<String> nonces) {
    this.settings = settings;
    this.wire = wire;
    this.clock = clock;
    this.nonces = nonces;
  }

  @Override
  public boolean signsRefusals() {
    return false;
  }

  @Override
  public Exchange<JsonNode> ask(Question question, ObjectNode fields) {
    return switch (wire.send(question.isGet() ? get(question, fields) : post(question, fields))) {
      case Wire.Reply.NotSent(String cause) -> new Exchange.NotSent<>(cause);
      case Wire.Reply.Lost(String cause) -> new Exchange.Unclear<>(cause);
      case Wire.Reply.Got got when got.status() / 100 == 2 -> verified(question, got);
      case Wire.Reply.Got got when got.status() / 100 == 4 -> refused(got);
      case Wire.Reply.Got got -> new Exchange.Unclear<>("HTTP " + got.status());
    };
  }

  private Request.Builder get(Question question, ObjectNode fields) {
    HttpUrl.Builder url = HttpUrl.get(settings.baseUrl() + question.path()).newBuilder();
    fields.forEachEntry((name, value) -> url.addQueryParameter(name, value.stringValue("")));
    return request("GET", url.build(), "");
  }

  private Request.Builder post(Question question, ObjectNode fields) {
    if (question == Question.PRECREATE || question == Question.PAY) {
      settings.notifyUrl().ifPresent(notify -> fields.put("notify_url", notify));
    }
    String body = JSON.writeValueAsString(fields);
    return request("POST", HttpUrl.get(settings.baseUrl() + question.path()), body)
        .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON_TYPE));
  }

  private Request.Builder request(String method, HttpUrl url, String body) {
    String who =
        "app_id=%s,timestamp=%d,nonce=%s,expired_seconds=120"
            .formatted(settings.appId(), clock.instant().toEpochMilli(), nonces.get());
    String query = url.encodedQuery();
    String target = url.encodedPath() + (query == null ? "" : "?" + query);
    String signature = Rsa2.sign(settings.appKey(), message(who, method, target, body));
    return new Request.Builder()
        .url(url)
        .header("Authorization", "ALIPAY-SHA256withRSA " + who + ",sign=" + signature)
        .header("Accept", "application/json")
        .header("User-Agent", "Jiayou/0.1");
  }

  /// Four lines, each with its newline.
  ///
  /// @param who the header up to its signature
  /// @param target exactly as it goes on the wire, percent-encoded, without host
  static String message(String who, String method, String target, String body) {
    return who + "\n" + method + "\n" + target + "\n" + body + "\n";
  }

  private Exchange<JsonNode> verified(Question question, Wire.Reply.Got got) {
    Optional<String> fault = fault(got);
    if (fault.isPresent()) {
      LOG.log(
          System.Logger.Level.WARNING, "answer to {0} not believed: {1}", question, fault.get());
      return new Exchange.Unclear<>("answer not believed: " + fault.get());
    }
    return object(got.body())
        .<Exchange<JsonNode>>map(Exchange.Good::new)
        .orElseGet(() -> new Exchange.Unclear<>("answer is no JSON object"));
  }

  private Optional<String> fault(Wire.Reply.Got got) {
    String signature = header(got, "alipay-signature");
    String timestamp = header(got, "alipay-timestamp");
    String nonce = header(got, "alipay-nonce");
    if (signature.isEmpty() || timestamp.isEmpty() || nonce.isEmpty()) {
      return Optional.of("unsigned");
    }
    if (!isFresh(timestamp)) {
      return Optional.of("timestamp outside 300 s");
    }
    String body = new String(got.body(), StandardCharsets.UTF_8);
    String signed = timestamp + "\n" + nonce + "\n" + body + "\n";
    return Rsa2.holds(settings.alipayKey(), signed, signature)
        ? Optional.empty()
        : Optional.of("wrong signature");
  }

  private boolean isFresh(String millis) {
    try {
      long apart = Math.subtractExact(clock.instant().toEpochMilli(), Long.parseLong(millis));
      return apart > -WINDOW.toMillis() && apart < WINDOW.toMillis();
    } catch (NumberFormatException | ArithmeticException e) {
      return false;
    }
  }

  private static Exchange<JsonNode> refused(Wire.Reply.Got got) {
    Optional<JsonNode> body = object(got.body());
    String name = body.map(json -> Gateway.text(json, "code")).orElse("");
    if (name.isEmpty()) {
      return new Exchange.Unclear<>("HTTP " + got.status());
    }
    String text = body.map(json -> Gateway.text(json, "message")).orElse("");
    return new Exchange.Refused<>(name, text, Exchange.Proof.UNSIGNED);
  }

  private static String header(Wire.Reply.Got got, String name) {
    return Optional.ofNullable(got.headers().get(name)).orElse("");
  }

  private static Optional<JsonNode> object(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json.isObject() ? Optional.of(json) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
