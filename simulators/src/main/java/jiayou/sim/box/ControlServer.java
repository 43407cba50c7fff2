package jiayou.sim.box;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One loopback port from which scripts steer every simulator: `POST
/// /control/{simulator}/{command}` with JSON arguments, and `GET /control` to see what there is.
///
/// Handlers run on a thread of their own for each request. What a handler refuses with an
/// `IllegalArgumentException` comes back as 400 with its message.
public final class ControlServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ControlServer.class.getName());
  private static final int BODY_LIMIT = 1 << 20;

  private final Map<String, Map<String, Function<JsonNode, JsonNode>>> simulators =
      new ConcurrentSkipListMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  private ControlServer(HttpServer server) {
    this.server = server;
  }

  /// @param port 0 for a free one
  public static ControlServer start(int port) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      ControlServer control = new ControlServer(http);
      http.setExecutor(control.threads);
      http.createContext("/", control::handle);
      http.start();
      return control;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Offers the commands of one simulator; the same name again replaces them.
  public void register(String simulator, Map<String, Function<JsonNode, JsonNode>> commands) {
    simulators.put(simulator, Map.copyOf(commands));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/control";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      byte[] body = JsonMapper.shared().writeValueAsBytes(reply.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private record Reply(int status, JsonNode body) {
    static Reply error(int status, String sentence) {
      return new Reply(status, JsonMapper.shared().createObjectNode().put("error", sentence));
    }
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    List<String> path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
    if (!path.getFirst().equals("control")) {
      return Reply.error(404, "Everything here stands under /control.");
    }
    if (path.size() == 1) {
      return method.equals("GET")
          ? new Reply(200, listing())
          : Reply.error(405, "Ask for /control with GET.");
    }
    if (path.size() != 3) {
      return Reply.error(404, "A command is /control/{simulator}/{command}.");
    }
    return method.equals("POST")
        ? command(path.get(1), path.get(2), exchange)
        : Reply.error(405, "Give commands with POST.");
  }

  private JsonNode listing() {
    Map<String, List<String>> names = new TreeMap<>();
    simulators.forEach(
        (name, commands) -> names.put(name, commands.keySet().stream().sorted().toList()));
    return JsonMapper.shared().valueToTree(names);
  }

  private Reply command(String simulator, String name, HttpExchange exchange) throws IOException {
    Map<String, Function<JsonNode, JsonNode>> commands = simulators.get(simulator);
    if (commands == null) {
      return Reply.error(
          404, "There is no simulator '" + simulator + "'; there are " + simulators.keySet() + ".");
    }
    Function<JsonNode, JsonNode> command = commands.get(name);
    if (command == null) {
      return Reply.error(
          404,
          "'"
              + simulator
              + "' has no command '"
              + name
              + "'; it has "
              + commands.keySet().stream().sorted().toList()
              + ".");
    }
    byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
    if (body.length > BODY_LIMIT) {
      return Reply.error(413, "That is more than a command can need.");
    }
    return carryOut(simulator + "/" + name, command, body);
  }

  private static Reply carryOut(String name, Function<JsonNode, JsonNode> command, byte[] body) {
    try {
      JsonNode arguments =
          body.length == 0
              ? JsonMapper.shared().createObjectNode()
              : JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
      return new Reply(200, command.apply(arguments));
    } catch (JacksonException e) {
      return Reply.error(400, "The arguments are no JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return Reply.error(400, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "command " + name + " failed", e);
      return Reply.error(500, name + " failed: " + e);
    }
  }
}
