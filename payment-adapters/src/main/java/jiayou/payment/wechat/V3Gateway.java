package jiayou.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Wire;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks API v3 one question: signs it, sends it once, and believes the answer only when WeChat's
/// signature over its raw bytes holds.
final class V3Gateway {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final System.Logger LOG = System.getLogger(V3Gateway.class.getName());
  private static final MediaType JSON_TYPE = MediaType.get("application/json");

  private final WechatSettings settings;
  private final Wire wire;
  private final RequestSigner signer;
  private final AnswerVerifier verifier;
  private final InstantSource clock;
  private final Supplier<String> nonces;
  private final Optional<String> wantedKey;

  V3Gateway(WechatSettings settings, Wire wire, InstantSource clock, Supplier<String> nonces) {
    this.settings = settings;
    this.wire = wire;
    this.signer =
        new RequestSigner(settings.mchid(), settings.merchantSerial(), settings.merchantKey());
    this.verifier = new AnswerVerifier(settings.platformKeys(), clock);
    this.clock = clock;
    this.nonces = nonces;
    this.wantedKey =
        settings.platformKeys().keySet().stream()
            .filter(serial -> serial.startsWith("PUB_KEY_ID_"))
            .sorted()
            .findFirst();
  }

  /// @param pathAndQuery already percent-encoded
  Exchange<JsonNode> get(String pathAndQuery) {
    return ask(request("GET", pathAndQuery, "").get());
  }

  /// A file, which WeChat does not sign: whoever asks holds it against a hash that it did sign.
  ///
  /// @param pathAndQuery already percent-encoded
  Exchange<byte[]> download(String pathAndQuery) {
    return switch (wire.fetch(request("GET", pathAndQuery, "").get())) {
      case Wire.Reply.NotSent(String cause) -> new Exchange.NotSent<>(cause);
      case Wire.Reply.Lost(String cause) -> new Exchange.Unclear<>(cause);
      case Wire.Reply.Got got when got.status() / 100 == 2 -> new Exchange.Good<>(got.body());
      case Wire.Reply.Got got -> new Exchange.Unclear<>("HTTP " + got.status());
    };
  }

  Exchange<JsonNode> post(String path, ObjectNode json) {
    String body = JSON.writeValueAsString(json);
    RequestBody bytes = RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON_TYPE);
    return ask(request("POST", path, body).post(bytes));
  }

  private Request.Builder request(String method, String pathAndQuery, String body) {
    String authorization =
        signer.authorization(method, pathAndQuery, clock.instant(), nonces.get(), body);
    Request.Builder request =
        new Request.Builder()
            .url(settings.baseUrl() + pathAndQuery)
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            .header("User-Agent", "Jiayou/0.1");
    wantedKey.ifPresent(serial -> request.header("Wechatpay-Serial", serial));
    return request;
  }

  private Exchange<JsonNode> ask(Request.Builder request) {
    return switch (wire.send(request)) {
      case Wire.Reply.NotSent(String cause) -> new Exchange.NotSent<>(cause);
      case Wire.Reply.Lost(String cause) -> new Exchange.Unclear<>(cause);
      case Wire.Reply.Got got when got.status() / 100 == 2 -> verified(got);
      case Wire.Reply.Got got when got.status() / 100 == 4 -> refused(got);
      case Wire.Reply.Got got -> new Exchange.Unclear<>("HTTP " + got.status() + code(got.body()));
    };
  }

  private Exchange<JsonNode> verified(Wire.Reply.Got got) {
    Optional<String> fault =
        verifier.fault(name -> Optional.ofNullable(got.headers().get(name)), got.body());
    if (fault.isPresent()) {
      String id = Optional.ofNullable(got.headers().get("Request-ID")).orElse("-");
      LOG.log(System.Logger.Level.WARNING, "answer {0} not believed: {1}", id, fault.get());
      return new Exchange.Unclear<>("answer not believed: " + fault.get());
    }
    if (got.body().length == 0) {
      return new Exchange.Good<>(JSON.createObjectNode());
    }
    return object(got.body())
        .<Exchange<JsonNode>>map(Exchange.Good::new)
        .orElseGet(() -> new Exchange.Unclear<>("answer is no JSON object"));
  }

  private static Exchange<JsonNode> refused(Wire.Reply.Got got) {
    Optional<JsonNode> body = object(got.body());
    String code = body.map(json -> json.path("code").stringValue("")).orElse("");
    if (code.isEmpty()) {
      return new Exchange.Unclear<>("HTTP " + got.status());
    }
    String text = body.map(json -> json.path("message").stringValue("")).orElse("");
    return new Exchange.Refused<>(code, text, Exchange.Proof.UNSIGNED);
  }

  private static String code(byte[] body) {
    return object(body).map(json -> " " + json.path("code").stringValue("")).orElse("");
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
