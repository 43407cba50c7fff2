package jiayou.pump.pts2;

import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// The HTTP side: one message, one connection, one answer.
///
/// The controller is a small box that closes the connection after each answer, so requests go one
/// after the other. Nothing is ever sent again by itself, but for the one case where the controller
/// surely did nothing: it asked for a (new) proof of the password with 401.
final class Link implements AutoCloseable {

  private static final String PATH = "/jsonPTS";
  private static final int MAX_ANSWER_BYTES = 8 << 20;
  private static final int CNONCE_BYTES = 16;
  private static final int HIGHEST_FIRST_ID = Integer.MAX_VALUE - 1000;

  private final Pts2Settings settings;
  private final OkHttpClient client;
  private final HttpUrl url;
  private final DigestLogin digest;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private int nextId = 1;

  Link(Pts2Settings settings, RandomGenerator random) {
    this.settings = settings;
    this.client = client(settings);
    this.url = HttpUrl.get(settings.url().toString()).newBuilder().encodedPath(PATH).build();
    this.digest = new DigestLogin(settings.login(), settings.password(), () -> cnonce(random));
  }

  Answer ask(Request request) {
    return askAll(List.of(request)).getFirst();
  }

  /// One message for all of them; the caller keeps to the limits of the controller's buffer.
  ///
  /// @return one answer for each request, in their order
  List<Answer> askAll(List<Request> requests) {
    oneAtATime.lock();
    try {
      int firstId = nextId;
      nextId = nextId > HIGHEST_FIRST_ID ? 1 : nextId + requests.size();
      return exchange(Envelope.write(firstId, requests), firstId, requests);
    } catch (IOException e) {
      return Envelope.nothing(requests, "the controller is silent: " + e.getMessage());
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }

  private List<Answer> exchange(byte[] message, int firstId, List<Request> requests)
      throws IOException {
    boolean proved = false;
    try (Response first = send(message)) {
      if (first.code() != 401) {
        return answers(first, firstId, requests);
      }
      proved = settings.authentication() == Pts2Settings.Authentication.DIGEST && learn(first);
    }
    if (!proved) {
      return Envelope.nothing(requests, loginRefused());
    }
    try (Response second = send(message)) {
      return answers(second, firstId, requests);
    }
  }

  private Response send(byte[] message) throws IOException {
    var request =
        new okhttp3.Request.Builder()
            .url(url)
            .header("Connection", "close")
            .header("Accept", "*/*")
            .header("Accept-Encoding", "identity")
            .post(new OneShotBody(message));
    authorization().ifPresent(value -> request.header("Authorization", value));
    return client.newCall(request.build()).execute();
  }

  private Optional<String> authorization() {
    return switch (settings.authentication()) {
      case BASIC ->
          Optional.of(
              Credentials.basic(settings.login(), settings.password(), StandardCharsets.UTF_8));
      case DIGEST -> digest.authorization("POST", PATH);
    };
  }

  private boolean learn(Response refusal) {
    return refusal.challenges().stream()
        .filter(challenge -> challenge.scheme().equalsIgnoreCase("Digest"))
        .findFirst()
        .map(challenge -> digest.learn(new HashMap<>(challenge.authParams())))
        .orElse(false);
  }

  private List<Answer> answers(Response response, int firstId, List<Request> requests)
      throws IOException {
    return switch (response.code()) {
      case 200 -> {
        var source = response.body().source();
        if (source.request(MAX_ANSWER_BYTES)) {
          yield Envelope.nothing(requests, "the controller's answer is too long");
        }
        yield Envelope.read(source.readByteArray(), firstId, requests);
      }
      case 401 -> Envelope.nothing(requests, loginRefused());
      case 403 ->
          Envelope.nothing(
              requests, "user " + settings.login() + " lacks a right on the controller (HTTP 403)");
      case 503 -> Envelope.nothing(requests, "the controller is busy (HTTP 503)");
      default -> Envelope.nothing(requests, "the controller answers HTTP " + response.code());
    };
  }

  private String loginRefused() {
    return "the controller refuses login "
        + settings.login()
        + " (HTTP 401): check login, password and "
        + settings.authentication().name().toLowerCase(Locale.ROOT)
        + " against its second DIP switch";
  }

  private static String cnonce(RandomGenerator random) {
    byte[] bytes = new byte[CNONCE_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static OkHttpClient client(Pts2Settings settings) {
    var builder =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .proxy(Proxy.NO_PROXY)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .socketFactory(new PromptSockets())
            .connectTimeout(settings.timing().connect())
            .readTimeout(settings.timing().answer())
            .writeTimeout(settings.timing().answer())
            .callTimeout(settings.timing().connect().plus(settings.timing().answer()));
    settings
        .certificatePin()
        .map(PinnedTrust::new)
        .ifPresent(trust ->
            builder.sslSocketFactory(trust.sockets(), trust).hostnameVerifier((_, _) -> true));
    return builder.build();
  }
}
