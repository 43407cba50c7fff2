package jiayou.printing.cable;

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

/// A connection to a printer on the network, through a selector because a plain socket knows no
/// limit for writing.
final class TcpCable implements Cable {

  private static final Logger LOG = System.getLogger(TcpCable.class.getName());

  /// Small, so that little is on its way when the printer stops.
  private static final int SEND_BUFFER = 32 * 1024;

  private final SocketChannel channel;
  private final Selector selector;
  private final SelectionKey key;
  private final ByteBuffer received = ByteBuffer.allocate(256).flip();

  private TcpCable(SocketChannel channel, Selector selector) throws IOException {
    this.channel = channel;
    this.selector = selector;
    this.key = channel.register(selector, SelectionKey.OP_READ);
  }

  /// @throws IOException when nobody listens there, or nobody answers within the limit
  static TcpCable open(InetSocketAddress address, Duration limit) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
      channel.socket().connect(address, Math.toIntExact(limit.toMillis()));
      channel.configureBlocking(false);
      return new TcpCable(channel, Selector.open());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public boolean isTwoWay() {
    return true;
  }

  @Override
  public void send(ByteBuffer bytes, Deadline limit) throws IOException {
    key.interestOps(SelectionKey.OP_WRITE);
    while (bytes.hasRemaining() && !limit.isPast()) {
      if (channel.write(bytes) == 0) {
        await(limit);
      }
    }
  }

  @Override
  public OptionalInt receive(Deadline limit) throws IOException {
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

  /// Ends our side and listens until the printer ends its own.
  @Override
  public void finish(Deadline limit) throws IOException {
    channel.shutdownOutput();
    try {
      while (receive(limit).isPresent()) {
        continue;
      }
    } catch (EOFException e) {
      // its end, as hoped
    }
  }

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
