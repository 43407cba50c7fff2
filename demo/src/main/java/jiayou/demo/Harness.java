package jiayou.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import jiayou.app.ScreenWindow;
import org.jspecify.annotations.Nullable;

/// Fingers and eyes for a script: a loopback server beside the terminal that presses buttons, reads
/// screens and takes pictures. The terminal does not know that it is there.
final class Harness implements AutoCloseable {

  private static final int LONGEST_WAIT_SECONDS = 120;

  private final Map<String, ScreenWindow> windows = new HashMap<>();
  private final HttpServer server;

  Harness(List<ScreenWindow> screens) throws IOException {
    screens.forEach(window -> windows.put(window.screen(), window));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
      ScreenWindow window = windows.get(query.getOrDefault("screen", ""));
      if (window == null) {
        answer(exchange, 404, bytes("no such screen; there are " + windows.keySet()));
        return;
      }
      answered(exchange, window, query);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void answered(HttpExchange exchange, ScreenWindow window, Map<String, String> query)
      throws IOException, InterruptedException {
    switch (exchange.getRequestURI().getPath()) {
      case "/await" -> {
        Pattern wanted = Pattern.compile(query.getOrDefault("shows", ""), Pattern.DOTALL);
        int seconds = Integer.parseInt(query.getOrDefault("seconds", "30"));
        String shows =
            window.await(
                text -> wanted.matcher(text).find(),
                Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT_SECONDS)));
        answer(exchange, wanted.matcher(shows).find() ? 200 : 408, bytes(shows));
      }
      case "/press" -> {
        boolean pressed = window.press(query.getOrDefault("id", ""));
        answer(exchange, pressed ? 200 : 409, bytes(pressed ? "pressed" : "no such button"));
      }
      case "/scan" -> {
        window.scan(query.getOrDefault("text", ""));
        answer(exchange, 200, bytes("scanned"));
      }
      case "/picture" -> answer(exchange, 200, window.picture());
      default -> answer(exchange, 404, bytes("await, press, scan or picture"));
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw == null) {
      return query;
    }
    for (String pair : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }
}
