package jiayou.sim.pts2;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network side of the box: HTTP/1.1 on loopback, one request a connection.
final class HttpDoor implements AutoCloseable {

  private final ServerSocket server;
  private final Handler handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  private HttpDoor(ServerSocket server, Handler handler) {
    this.server = server;
    this.handler = handler;
  }

  /// @param port 0 for any that is free
  static HttpDoor open(int port, Handler handler) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    HttpDoor door = new HttpDoor(server, handler);
    Thread.ofVirtual().name("pts2-door").start(door::accept);
    return door;
  }

  int port() {
    return server.getLocalPort();
  }

  /// While shut, whoever connects is hung up on.
  void shut(boolean now) {
    shut = now;
    if (now) {
      hangUp();
    }
  }

  void hangUp() {
    open.forEach(HttpDoor::closeQuietly);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    hangUp();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        // Only closing the server ends accept with an error.
        return;
      }
    }
  }

  private void serve(Socket socket) {
    open.add(socket);
    try (socket) {
      socket.setTcpNoDelay(true);
      if (!shut) {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        answer(socket, in, handler.handle(read(in)));
      }
    } catch (IOException e) {
      // The caller has hung up: nothing is left to tell him.
    } finally {
      open.remove(socket);
    }
  }

  private void answer(Socket socket, InputStream in, Reply reply) throws IOException {
    switch (reply) {
      case Reply.HangUp() -> {}
      case Reply.Hold() -> awaitEnd(in);
      case Reply.Send send -> socket.getOutputStream().write(bytes(send));
      case Reply.Then(Reply first, Runnable then) -> {
        answer(socket, in, first);
        then.run();
      }
    }
  }

  private static void awaitEnd(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // However he hung up, he is gone.
    }
  }

  private static byte[] bytes(Reply.Send send) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + send.status() + " -\r\n");
    send.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + send.body().length + "\r\nConnection: close\r\n\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(send.body());
    return bytes.toByteArray();
  }

  private static Call read(InputStream in) throws IOException {
    String[] first = line(in).split(" ");
    if (first.length != 3) {
      throw new IOException("no request line");
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("no header");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = length(headers.getOrDefault("content-length", "0"));
    return new Call(first[0], first[1], headers, in.readNBytes(length));
  }

  private static int length(String header) throws IOException {
    if (!header.matches("[0-9]{1,6}")) {
      throw new IOException("no sensible length");
    }
    return Integer.parseInt(header);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new IOException("the caller hung up");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is as good as closed.
    }
  }

  /// One request.
  record Call(String method, String path, Map<String, String> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /// What the caller gets.
  sealed interface Reply {
    record Send(int status, Map<String, String> headers, byte[] body) implements Reply {}

    record HangUp() implements Reply {}

    /// Silence until the caller hangs up.
    record Hold() implements Reply {}

    /// The first, and once it has left, something else is done.
    record Then(Reply first, Runnable then) implements Reply {}
  }

  interface Handler {
    Reply handle(Call call);
  }
}
