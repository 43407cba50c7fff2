package jiayou.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A back office on a loopback socket that says yes at once, to whoever sends batches in the
/// contract's form.
final class OfficeDoor implements AutoCloseable {

  private static final byte[] EVENT = bytes("\"specversion\"");
  private static final byte[] ID = bytes("\"id\":\"");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private Optional<DataOutputStream> recording = Optional.empty();

  OfficeDoor() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Ends in a slash.
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /// Writes every batch that comes into a file, until [#stopRecording].
  synchronized void record(Path file) throws IOException {
    recording =
        Optional.of(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file))));
  }

  synchronized void stopRecording() throws IOException {
    if (recording.isPresent()) {
      recording.get().close();
    }
    recording = Optional.empty();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] batch = exchange.getRequestBody().readAllBytes();
      keep(batch);
      byte[] receipt = receipt(batch);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, receipt.length);
      exchange.getResponseBody().write(receipt);
    }
  }

  private synchronized void keep(byte[] batch) throws IOException {
    if (recording.isPresent()) {
      recording.get().writeInt(batch.length);
      recording.get().write(batch);
    }
  }

  private static byte[] receipt(byte[] batch) {
    int events = 0;
    int last = 0;
    for (int at = find(EVENT, batch, 0); at >= 0; at = find(EVENT, batch, at + 1)) {
      events++;
      last = at;
    }
    int id = find(ID, batch, last) + ID.length;
    int end = id;
    while (batch[end] != '"') {
      end++;
    }
    String name = new String(batch, id, end - id, StandardCharsets.UTF_8);
    return bytes("{\"received\":%d,\"last\":\"%s\"}".formatted(events, name));
  }

  /// @return where it begins; -1 when it does not come any more
  private static int find(byte[] wanted, byte[] in, int from) {
    for (int at = from; at <= in.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && in[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
