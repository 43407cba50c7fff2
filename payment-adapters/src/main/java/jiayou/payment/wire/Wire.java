package jiayou.payment.wire;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
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
    OkHttpClient.Builder builder = careful(timeouts);
    mutualTls.ifPresent(tls -> ClientTls.install(tls, builder));
    return new Wire(builder.build());
  }

  /// The same with a connection of its own for every question: one kept open from before would
  /// swallow a question after the other side has gone, and then nobody could say whether it had
  /// left.
  ///
  /// @param trustedRoots who may vouch for the other side; the machine's own roots when empty
  public static Wire openAnew(Timeouts timeouts, List<X509Certificate> trustedRoots) {
    OkHttpClient.Builder builder =
        careful(timeouts)
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS));
    if (!trustedRoots.isEmpty()) {
      ClientTls.trustOnly(trustedRoots, builder);
    }
    return new Wire(builder.build());
  }

  private static OkHttpClient.Builder careful(Timeouts timeouts) {
    return new OkHttpClient.Builder()
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
  }

  /// Blocks until the answer is there in full or the time is up.
  public Reply send(Request.Builder unmarked) {
    return send(unmarked, ANSWER_MAX_BYTES);
  }

  /// The same for a file.
  public Reply fetch(Request.Builder unmarked) {
    return send(unmarked, FILE_MAX_BYTES);
  }

  /// The same for an answer of so many bytes at the most; a longer one is lost.
  public Reply send(Request.Builder unmarked, long most) {
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
