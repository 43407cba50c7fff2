package jiayou.printing.cable;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An open serial line. The system knows no limit for writing to one that the printer has stopped,
/// so a thread of its own writes, piece by piece, and closing the line frees it.
final class SerialCable implements Cable {

  private static final Logger LOG = System.getLogger(SerialCable.class.getName());

  /// The longest that one look for bytes takes; also how soon an interrupt is seen.
  static final int SLICE_MS = 100;

  /// Small, so that little is on its way when the printer stops. Written bytes have left the
  /// machine before the next piece follows.
  private static final int PIECE = 256;

  private static final int FREED_WITHIN_MS = 1000;

  private final SerialPort port;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("serial-printer").factory());
  private final byte[] chunk = new byte[PIECE];
  private final ByteBuffer received = ByteBuffer.wrap(chunk).limit(0);

  /// How many bytes of a piece were left over, once it is written.
  private Future<Integer> piece = CompletableFuture.completedFuture(0);

  SerialCable(SerialPort port) {
    this.port = port;
  }

  @Override
  public boolean isTwoWay() {
    return true;
  }

  @Override
  public void send(ByteBuffer bytes, Deadline limit) throws IOException {
    while (isPieceWritten(limit) && bytes.hasRemaining() && !limit.isPast()) {
      byte[] next = new byte[Math.min(PIECE, bytes.remaining())];
      bytes.get(next);
      piece = writer.submit(() -> next.length - port.writeBytes(next, next.length));
    }
  }

  @Override
  public OptionalInt receive(Deadline limit) throws IOException {
    while (!received.hasRemaining()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("interrupted while waiting for the printer");
      }
      int waiting = port.bytesAvailable();
      if (waiting == 0 && limit.isPast()) {
        return OptionalInt.empty();
      }
      int count = waiting < 0 ? -1 : port.readBytes(chunk, chunk.length);
      if (count < 0) {
        throw new IOException("the serial line is gone");
      }
      received.position(0).limit(count);
      Thread.yield();
    }
    return OptionalInt.of(received.get() & 0xFF);
  }

  /// Nothing to wait for: each piece has left the machine when it counts as written.
  @Override
  public void finish(Deadline limit) {}

  @Override
  public void close() {
    port.closePort();
    writer.shutdownNow();
    try {
      if (!writer.awaitTermination(FREED_WITHIN_MS, TimeUnit.MILLISECONDS)) {
        LOG.log(Level.WARNING, "the serial line {0} does not let go", port.getSystemPortPath());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isPieceWritten(Deadline limit) throws IOException {
    try {
      if (piece.get(limit.millisLeft(), TimeUnit.MILLISECONDS) != 0) {
        throw new IOException("the serial line took no more");
      }
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException("writing to the serial line", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing to the printer", e);
    }
  }
}
