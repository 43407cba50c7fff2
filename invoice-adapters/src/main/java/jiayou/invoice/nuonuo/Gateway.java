package jiayou.invoice.nuonuo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import jiayou.invoice.nuonuo.Signature.Stamp;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks the provider one question: signs it, sends it once, and reads what it says. Answers carry
/// no signature; only TLS vouches for them. Any thread may call.
final class Gateway {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final MediaType TYPE = MediaType.get("application/json; charset=UTF-8");
  private static final long ANSWER_MAX_BYTES = 1 << 20;

  private final NuonuoSettings settings;
  private final InstantSource clock;
  private final SecureRandom random;
  private final OkHttpClient client;

  Gateway(NuonuoSettings settings, InstantSource clock, SecureRandom random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(settings.limits().connect())
            .readTimeout(settings.limits().read())
            .writeTimeout(settings.limits().read())
            .callTimeout(settings.limits().call())
            .build();
  }

  /// What came back.
  sealed interface Reply {
    /// @param code `E0000` for a yes
    /// @param words the provider's own, which may name people: never stored
    record Said(String code, String words, JsonNode result) implements Reply {
      @Override
      public String toString() {
        return "Said[" + code + "]";
      }
    }

    /// Nobody knows whether it was carried out.
    record Silence(String cause) implements Reply {}
  }

  /// Blocks until the answer is there in full or the time is up.
  Reply ask(Method method, ObjectNode body) {
    String text = JSON.writeValueAsString(body);
    try (Response response = client.newCall(request(method, text)).execute()) {
      BufferedSource source = response.body().source();
      if (source.request(ANSWER_MAX_BYTES + 1)) {
        return new Reply.Silence("the answer is too long");
      }
      return response.code() == 200
          ? read(source.readByteArray())
          : new Reply.Silence("HTTP " + response.code());
    } catch (IOException e) {
      return new Reply.Silence(e.getClass().getSimpleName());
    }
  }

  static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private Request request(Method method, String body) {
    Stamp stamp = stamp();
    HttpUrl url =
        HttpUrl.get(settings.url() + "/open/v1/services")
            .newBuilder()
            .addQueryParameter("senid", stamp.senid())
            .addQueryParameter("nonce", stamp.nonce())
            .addQueryParameter("timestamp", stamp.timestamp())
            .addQueryParameter("appkey", settings.appKey())
            .build();
    return new Request.Builder()
        .url(url)
        .header("X-Nuonuo-Sign", Signature.of(settings.secret(), stamp, settings.appKey(), body))
        .header("accessToken", settings.accessToken())
        .header("userTax", settings.seller().taxNumber())
        .header("method", method.wireName())
        .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), TYPE))
        .build();
  }

  private Stamp stamp() {
    byte[] senid = new byte[16];
    random.nextBytes(senid);
    return new Stamp(
        HexFormat.of().formatHex(senid),
        Integer.toString(10_000_000 + random.nextInt(90_000_000)),
        Long.toString(clock.instant().getEpochSecond()));
  }

  private static Reply read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      String code = text(json, "code");
      return code.isEmpty()
          ? new Reply.Silence("the answer has no code")
          : new Reply.Said(code, text(json, "describe"), json.path("result"));
    } catch (JacksonException e) {
      return new Reply.Silence("the answer is no JSON");
    }
  }
}
