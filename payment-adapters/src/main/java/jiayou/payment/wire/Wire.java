package jiayou.payment.wire;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/// The HTTP client for money: it never sends twice by itself, never follows a redirect, and knows
/// whether a failed request had begun to leave.
public final class Wire {

  private static final long ANSWER_MAX_BYTES = 1 << 20;
  private static final long FILE_MAX_BYTES = 64 << 20;

  private final OkHttpClient client;

  private Wire(OkHttpClient client) {
    this.client = client;
  }

  /// @param mutualTls shows a certificate of ours, where a gateway asks for one
  public static Wire open(Timeouts timeouts, Optional<MutualTls> mutualTls) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .socketFactory(new PromptSockets())
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.read())
            .writeTimeout(timeouts.read())
            .callTimeout(timeouts.call())
            .addNetworkInterceptor(Wire::withoutInvitation)
            .eventListenerFactory(Departure::of);
    mutualTls.ifPresent(tls -> ClientTls.install(tls, builder));
    return new Wire(builder.build());
  }

  /// Blocks until the answer is there in full or the time is up.
  public Reply send(Request.Builder unmarked) {
    return send(unmarked, ANSWER_MAX_BYTES);
  }

  /// The same for a file.
  public Reply fetch(Request.Builder unmarked) {
    return send(unmarked, FILE_MAX_BYTES);
  }

  private Reply send(Request.Builder unmarked, long most) {
    Departure departure = new Departure();
    Request request = unmarked.tag(Departure.class, departure).build();
    try (Response response = client.newCall(request).execute()) {
      return read(response, most);
    } catch (IOException e) {
      String cause = e.getClass().getSimpleName();
      return departure.begun() ? new Reply.Lost(cause) : new Reply.NotSent(cause);
    }
  }

  /// A 503 with `Retry-After: 0` would make OkHttp send again by itself, whatever it was told.
  private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
    return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
  }

  private static Reply read(Response response, long most) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(most + 1)) {
      return new Reply.Lost("answer longer than " + most + " bytes");
    }
    return new Reply.Got(response.code(), response.headers(), source.readByteArray());
  }

  /// What came back.
  public sealed interface Reply {
    /// No byte of the request left.
    record NotSent(String cause) implements Reply {}

    /// Bytes left, and no whole answer came.
    record Lost(String cause) implements Reply {}

    record Got(int status, Headers headers, byte[] body) implements Reply {}
  }
}
