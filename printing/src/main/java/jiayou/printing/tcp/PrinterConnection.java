package jiayou.printing.tcp;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalInt;

/// Bytes to and from the printer, where writing has a limit as well: a printer without paper stops
/// taking bytes, and a plain socket would wait for it for ever. One thread at a time.
final class PrinterConnection implements AutoCloseable {

  private static final Logger LOG = System.getLogger(PrinterConnection.class.getName());

  /// Small, so that little is on its way when the printer stops.
  private static final int SEND_BUFFER = 32 * 1024;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final ByteBuffer received = ByteBuffer.allocate(256).flip();

  private PrinterConnection(SocketChannel channel, Selector selector) throws IOException {
    this.channel = channel;
    this.selector = selector;
    this.key = channel.register(selector, SelectionKey.OP_READ);
  }

  /// @throws IOException when nobody listens there, or nobody answers within the limit
  static PrinterConnection open(InetSocketAddress address, Duration limit) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
      channel.socket().connect(address, Math.toIntExact(limit.toMillis()));
      channel.configureBlocking(false);
      return new PrinterConnection(channel, Selector.open());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// Offers bytes until all are taken or the limit is reached; `bytes` shows how far it came.
  ///
  /// @throws IOException when the connection is gone; `bytes` then still shows how far it came
  void send(ByteBuffer bytes, Deadline limit) throws IOException {
    key.interestOps(SelectionKey.OP_WRITE);
    while (bytes.hasRemaining() && !limit.isPast()) {
      if (channel.write(bytes) == 0) {
        await(limit);
      }
    }
  }

  /// The next byte, or nothing when the limit is reached.
  ///
  /// @throws IOException when the connection is gone
  OptionalInt receive(Deadline limit) throws IOException {
    key.interestOps(SelectionKey.OP_READ);
    while (!received.hasRemaining()) {
      int count = channel.read(received.clear());
      received.flip();
      if (count < 0) {
        throw new EOFException("the printer closed the connection");
      }
      if (count == 0) {
        if (limit.isPast()) {
          return OptionalInt.empty();
        }
        await(limit);
      }
    }
    return OptionalInt.of(received.get() & 0xFF);
  }

  /// Ends our side and listens until the printer ends its own, so that closing cannot take back
  /// bytes that are still on their way.
  ///
  /// @throws IOException when the connection broke instead of ending
  void finish(Deadline limit) throws IOException {
    channel.shutdownOutput();
    try {
      while (receive(limit).isPresent()) {
        continue;
      }
    } catch (EOFException e) {
      // its end, as hoped
    }
  }

  /// Never fails: what became of the ticket is known by now.
  @Override
  public void close() {
    try (selector;
        channel) {
      key.cancel();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "closing the printer connection", e);
    }
  }

  private void await(Deadline limit) throws IOException {
    selector.select(limit.millisLeft());
    selector.selectedKeys().clear();
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("interrupted while waiting for the printer");
    }
  }
}
