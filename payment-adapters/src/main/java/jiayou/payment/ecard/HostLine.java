package jiayou.payment.ecard;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import jiayou.payment.wire.Nonces;
import jiayou.payment.wire.Wire;
import jiayou.payment.wire.Wire.Reply;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks the card's host one question: signs it, sends it once, and believes the answer only when
/// the host's signature covers its raw bytes and the nonce of this very question.
final class HostLine {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final System.Logger LOG = System.getLogger(HostLine.class.getName());
  private static final MediaType JSON_TYPE = MediaType.get("application/json");
  private static final long ANSWER_MAX_BYTES = 1 << 16;

  private final EcardSettings settings;
  private final HttpUrl base;
  private final Wire wire;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Nonces nonces;

  HostLine(EcardSettings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.base = HttpUrl.get(settings.url() + "/ecard/v1");
    this.wire = Wire.openAnew(settings.timeouts(), settings.trustedRoots());
    this.clock = clock;
    this.random = random;
    this.nonces = new Nonces(random);
  }

  /// @param number which the answer must be about
  /// @param path behind `/ecard/v1/`, segment by segment
  HostReply post(String number, ObjectNode json, String... path) {
    byte[] body = JSON.writeValueAsBytes(json);
    HttpUrl url = url(path);
    Request.Builder request = new Request.Builder().url(url);
    return ask(number, request.post(RequestBody.create(body, JSON_TYPE)), "POST", url, body);
  }

  HostReply get(String number, String... path) {
    HttpUrl url = url(path);
    return ask(number, new Request.Builder().url(url).get(), "GET", url, new byte[0]);
  }

  private HttpUrl url(String... path) {
    HttpUrl.Builder url = base.newBuilder();
    for (String segment : path) {
      url.addPathSegment(segment);
    }
    return url.build();
  }

  private HostReply ask(
      String number, Request.Builder request, String method, HttpUrl url, byte[] body) {
    String nonce = nonces.get();
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    byte[] signed = HostWords.request(method, url.encodedPath(), timestamp, nonce, body);
    byte[] signature = settings.keys().terminal().sign(signed, random);
    request
        .header("Ecard-Terminal", settings.terminal())
        .header("Ecard-Timestamp", timestamp)
        .header("Ecard-Nonce", nonce)
        .header("Ecard-Signature", Base64.getEncoder().encodeToString(signature));
    return switch (wire.send(request, ANSWER_MAX_BYTES)) {
      case Reply.NotSent(String cause) -> new HostReply.NotSent(cause);
      case Reply.Lost(String cause) -> new HostReply.Unclear(cause);
      case Reply.Got got -> believed(number, nonce, got);
    };
  }

  private HostReply believed(String number, String nonce, Reply.Got got) {
    byte[] signature = decoded(Optional.ofNullable(got.headers().get("Ecard-Signature")));
    byte[] signed = HostWords.answer(nonce, got.status(), got.body());
    if (!settings.keys().answers().signed(signed, signature)) {
      LOG.log(System.Logger.Level.WARNING, "answer to {0} not believed", nonce);
      return new HostReply.Unclear("HTTP " + got.status() + ", answer not believed");
    }
    if (got.status() != 200) {
      return new HostReply.Unclear("HTTP " + got.status());
    }
    return said(number, got.body());
  }

  private static HostReply said(String number, byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      String state = json.path("state").stringValue("");
      if (state.isEmpty() || !json.path("number").stringValue("").equals(number)) {
        return new HostReply.Unclear("answer about something else");
      }
      return new HostReply.Said(state, json);
    } catch (JacksonException e) {
      return new HostReply.Unclear("answer is no JSON");
    }
  }

  private static byte[] decoded(Optional<String> base64) {
    try {
      return Base64.getDecoder().decode(base64.orElse(""));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
