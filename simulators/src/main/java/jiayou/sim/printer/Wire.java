package jiayou.sim.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

/// The network side of the printer: one client at a time, as port 9100 has it. Others wait in the
/// queue of the operating system, connected and unheard.
final class Wire implements Printer.Plug {

  private static final int WAITING_CLIENTS = 4;

  /// Small, so that a stalled printer is felt soon.
  private static final int RECEIVE_BUFFER = 8 * 1024;

  private final Printer printer;
  private final int port;
  private ServerSocket server;
  private boolean isPulled;
  private Optional<Socket> client = Optional.empty();

  /// @param port 0 for any free one
  Wire(Mechanism mechanism, int port) throws IOException {
    this.printer = new Printer(mechanism, this);
    this.server = listen(port);
    this.port = server.getLocalPort();
  }

  Printer printer() {
    return printer;
  }

  int port() {
    return port;
  }

  synchronized void start() {
    ServerSocket listening = server;
    Thread.ofVirtual().name("printer-simulator").start(() -> serve(listening));
  }

  @Override
  public synchronized void pull() {
    isPulled = true;
    quietly(server);
    jerk();
  }

  synchronized void plugIn() {
    isPulled = false;
    openDoor();
  }

  /// Opens it again after a client that was to be the only one, or after the power was away.
  private synchronized void openDoor() {
    if (server.isClosed() && !isPulled) {
      try {
        server = listen(port);
      } catch (IOException e) {
        throw new IllegalStateException("port " + port + " was taken meanwhile", e);
      }
      start();
    }
  }

  @Override
  public synchronized void jerk() {
    client.ifPresent(Wire::quietly);
    client = Optional.empty();
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.setReceiveBufferSize(RECEIVE_BUFFER);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CLIENTS);
    return server;
  }

  private void serve(ServerSocket listening) {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        if (printer.isRefusing()) {
          quietly(listening);
        }
        converse(socket);
      } catch (IOException e) {
        // a client that is gone, or we are: the next accept tells
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    openDoor();
  }

  private void converse(Socket socket) throws IOException, InterruptedException {
    synchronized (this) {
      client = Optional.of(socket);
    }
    socket.setTcpNoDelay(true);
    OutputStream out = socket.getOutputStream();
    printer.connect(bytes -> answer(out, bytes));
    try {
      listen(socket);
    } finally {
      printer.disconnect();
    }
  }

  private void listen(Socket socket) throws IOException, InterruptedException {
    InputStream in = socket.getInputStream();
    byte[] bytes = new byte[1024];
    int before = 0;
    printer.awaitRoom();
    for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
      Optional<Fault.HangUp> hangUp = printer.hangUpWithin(before + count);
      if (hangUp.isPresent()) {
        printer.receive(bytes, Math.max(0, hangUp.get().afterBytes() - before));
        socket.setSoLinger(true, 0);
        return;
      }
      printer.receive(bytes, count);
      before += count;
      printer.awaitRoom();
    }
  }

  private static void answer(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      // nobody listens any more
    }
  }

  private static void quietly(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      // closed is closed
    }
  }
}
