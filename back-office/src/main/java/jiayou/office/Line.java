package jiayou.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/// One exchange with the back office: puts the credentials on, keeps the silence that was asked
/// for, and turns every failure of the line into a value.
final class Line {

  private static final long ANSWER_LIMIT = 4 << 20;

  private final OfficeSettings settings;
  private final OkHttpClient http;
  private final HttpUrl root;
  private final Quiet quiet;

  Line(OfficeSettings settings, OkHttpClient http, InstantSource clock) {
    this.settings = settings;
    this.http = http;
    this.root =
        HttpUrl.get(settings.baseUrl().toString()).newBuilder().addPathSegment("v1").build();
    this.quiet = new Quiet(clock);
  }

  Reply get(String tag, String... path) {
    Request.Builder request = request(path).get();
    return exchange(tag.isEmpty() ? request : request.header("If-None-Match", tag));
  }

  /// Asks for what fits one word of a question.
  Reply find(String name, String value, String... path) {
    HttpUrl url = url(path).addQueryParameter(name, value).build();
    return exchange(request(url).get());
  }

  Reply post(MediaType mediaType, byte[] json, String... path) {
    return exchange(request(path).post(RequestBody.create(json, mediaType)));
  }

  Reply put(MediaType mediaType, byte[] json, String... path) {
    return exchange(request(path).put(RequestBody.create(json, mediaType)));
  }

  void close() {
    http.connectionPool().evictAll();
  }

  private HttpUrl.Builder url(String... path) {
    HttpUrl.Builder url = root.newBuilder();
    for (String segment : path) {
      url.addPathSegment(segment);
    }
    return url;
  }

  private Request.Builder request(String... path) {
    return request(url(path).build());
  }

  private Request.Builder request(HttpUrl url) {
    Request.Builder request = new Request.Builder().url(url);
    return switch (settings.credentials()) {
      case Credentials.Bearer(String token) -> request.header("Authorization", "Bearer " + token);
      case Credentials.MutualTls tls -> request;
    };
  }

  private Reply exchange(Request.Builder request) {
    Optional<Duration> silent = quiet.left();
    if (silent.isPresent()) {
      return new Reply.Silence("asked to wait another " + silent.get().toSeconds() + " s");
    }
    try (Response response = http.newCall(request.build()).execute()) {
      if (response.code() == 429 || response.code() == 503) {
        quiet.askedBy(header(response, "Retry-After"));
      }
      BufferedSource source = response.body().source();
      if (source.request(ANSWER_LIMIT + 1)) {
        return new Reply.Silence("an answer of more than " + ANSWER_LIMIT + " bytes");
      }
      return new Reply.Heard(
          response.code(),
          header(response, "Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
          source.readString(StandardCharsets.UTF_8),
          header(response, "ETag"));
    } catch (IOException e) {
      return new Reply.Silence(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static String header(Response response, String name) {
    String value = response.header(name);
    return value == null ? "" : value;
  }
}
