package jiayou.printing.cable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.OptionalInt;

/// An open device file. Some carry bytes both ways, some only away.
final class FileCable implements Cable {

  /// Also how soon an interrupt is seen.
  private static final int SLICE_MS = 100;

  /// How long to let a device be that answers with nothing instead of making us wait.
  private static final int PAUSE_MS = 20;

  private final DeviceFile file;
  private final ByteBuffer received;
  private boolean twoWay;

  private FileCable(DeviceFile file) {
    this.file = file;
    this.received = file.received().limit(0);
    this.twoWay = file.isReadable();
  }

  /// @throws NoAnswerException when somebody else has it open
  /// @throws IOException when it is not there, or not for this user
  static FileCable open(Path device, Deadline limit) throws IOException {
    FileCable cable = new FileCable(DeviceFile.open(device));
    try {
      cable.hearOut(limit);
      return cable;
    } catch (IOException e) {
      cable.close();
      throw e;
    }
  }

  @Override
  public boolean isTwoWay() {
    return twoWay;
  }

  /// A device says that it has taken a piece and may still be busy with it: only when it would take
  /// more has the last one gone.
  @Override
  public void send(ByteBuffer bytes, Deadline limit) throws IOException {
    boolean gone = false;
    while ((bytes.hasRemaining() || !gone) && !limit.isPast()) {
      int taken = bytes.hasRemaining() ? file.write(bytes) : 0;
      gone = taken == 0 && await(DeviceFile.WRITABLE, limit, SLICE_MS);
    }
  }

  @Override
  public OptionalInt receive(Deadline limit) throws IOException {
    while (!received.hasRemaining()) {
      switch (twoWay ? file.read(received) : DeviceFile.Heard.NEVER) {
        case BYTES -> {}
        case NOTHING_YET -> {
          if (!isAwaited(DeviceFile.READABLE, limit, SLICE_MS)) {
            return OptionalInt.empty();
          }
        }
        case NOTHING, NEVER -> {
          if (!isAwaited(DeviceFile.GONE_ONLY, limit, PAUSE_MS)) {
            return OptionalInt.empty();
          }
        }
      }
    }
    return OptionalInt.of(received.get() & 0xFF);
  }

  /// A device takes the last bytes in its own time, and forgets them when it is closed before.
  @Override
  public void finish(Deadline limit) throws IOException {
    boolean taken = false;
    while (!taken) {
      if (limit.isPast()) {
        throw new IOException("the device has not taken the last bytes");
      }
      taken = await(DeviceFile.WRITABLE, limit, SLICE_MS);
    }
  }

  @Override
  public void close() {
    file.close();
  }

  /// Drops what was said to nobody, and so finds out whether anything can be heard at all.
  private void hearOut(Deadline limit) throws IOException {
    DeviceFile.Heard heard = twoWay ? DeviceFile.Heard.BYTES : DeviceFile.Heard.NEVER;
    while (heard == DeviceFile.Heard.BYTES && !limit.isPast()) {
      heard = file.read(received);
      received.limit(0);
    }
    twoWay = heard != DeviceFile.Heard.NEVER;
  }

  private boolean isAwaited(int events, Deadline limit, int mostMs) throws IOException {
    if (limit.isPast()) {
      return false;
    }
    await(events, limit, mostMs);
    return true;
  }

  private boolean await(int events, Deadline limit, int mostMs) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("interrupted while waiting for the printer");
    }
    boolean ready = file.poll(events, (int) Math.min(mostMs, limit.millisLeft()));
    Thread.yield();
    return ready;
  }
}
