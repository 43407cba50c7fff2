package jiayou.printing.cable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// A file of the system, opened so that neither reading nor writing ever waits: only `poll` waits,
/// and no longer than it is told. Java's own files wait without a limit, and a thread that does so
/// cannot be called back. Linux only. One thread at a time.
final class DeviceFile implements AutoCloseable {

  /// What [#poll] waits for: `POLLIN`, `POLLOUT`, or nothing but the end.
  static final int READABLE = 0x01;

  static final int WRITABLE = 0x04;
  static final int GONE_ONLY = 0;

  private static final int POLL_ERROR_HANGUP_INVALID = 0x38;

  private static final int WRITE_ONLY = 0x1;
  private static final int READ_AND_WRITE = 0x2;

  /// `O_NOCTTY | O_NONBLOCK | O_CLOEXEC`.
  private static final int NEVER_WAIT = 0x100 | 0x800 | 0x80000;

  /// `LOCK_EX | LOCK_NB`.
  private static final int LOCK_ALONE = 2 | 4;

  /// `LOCK_UN`.
  private static final int UNLOCK = 8;

  private static final int EINTR = 4;
  private static final int EBADF = 9;
  private static final int EAGAIN = 11;
  private static final int EACCES = 13;
  private static final int EBUSY = 16;
  private static final int EINVAL = 22;
  private static final int EROFS = 30;

  private static final int PIECE = 1024;

  private final SystemCalls system;
  private final int descriptor;
  private final boolean readable;
  private final MemorySegment in;
  private final MemorySegment out;
  private final MemorySegment question;

  private DeviceFile(SystemCalls system, int descriptor, boolean readable) {
    this.system = system;
    this.descriptor = descriptor;
    this.readable = readable;
    Arena memory = Arena.ofAuto();
    this.in = memory.allocate(PIECE);
    this.out = memory.allocate(PIECE);
    this.question = memory.allocate(8, 4);
  }

  /// What came of reading.
  enum Heard {
    BYTES,
    /// Polling tells when there is more.
    NOTHING_YET,
    /// It says that it has nothing, as often as it is asked.
    NOTHING,
    /// It carries bytes away only.
    NEVER
  }

  /// @throws NoAnswerException when somebody else has it
  /// @throws IOException when it is not there, or not for this user
  static DeviceFile open(Path device) throws IOException {
    SystemCalls system = new SystemCalls();
    boolean readable = true;
    int descriptor = system.open(device.toString(), READ_AND_WRITE | NEVER_WAIT);
    if (descriptor < 0 && (system.error() == EACCES || system.error() == EROFS)) {
      readable = false;
      descriptor = system.open(device.toString(), WRITE_ONLY | NEVER_WAIT);
    }
    if (descriptor < 0) {
      throw system.error() == EBUSY ? held(device) : failed("opening " + device, system);
    }
    if (system.flock(descriptor, LOCK_ALONE) < 0) {
      system.close(descriptor);
      throw held(device);
    }
    return new DeviceFile(system, descriptor, readable);
  }

  /// Whether this user may read it at all.
  boolean isReadable() {
    return readable;
  }

  /// Where [#read] puts what it reads.
  ByteBuffer received() {
    return in.asByteBuffer();
  }

  /// @param received from [#received]; set to what came
  Heard read(ByteBuffer received) throws IOException {
    long count = system.read(descriptor, in, PIECE);
    received.position(0).limit((int) Math.max(0, count));
    if (count >= 0) {
      return count > 0 ? Heard.BYTES : Heard.NOTHING;
    }
    return switch (system.error()) {
      case EAGAIN, EINTR -> Heard.NOTHING_YET;
      case EINVAL, EBADF -> Heard.NEVER;
      default -> throw failed("reading", system);
    };
  }

  /// @param bytes moves on by what was taken
  /// @return how many that were; none when it would have had to wait
  int write(ByteBuffer bytes) throws IOException {
    int offered = Math.min(PIECE, bytes.remaining());
    for (int i = 0; i < offered; i++) {
      out.set(ValueLayout.JAVA_BYTE, i, bytes.get(bytes.position() + i));
    }
    long count = system.write(descriptor, out, offered);
    if (count < 0 && system.error() != EAGAIN && system.error() != EINTR) {
      throw failed("writing", system);
    }
    int taken = (int) Math.max(0, count);
    bytes.position(bytes.position() + taken);
    return taken;
  }

  /// @return whether it happened
  /// @throws IOException when the device is gone
  boolean poll(int events, int millis) throws IOException {
    question.set(ValueLayout.JAVA_INT, 0, descriptor);
    question.set(ValueLayout.JAVA_SHORT, 4, (short) events);
    question.set(ValueLayout.JAVA_SHORT, 6, (short) 0);
    int count = system.poll(question, 1, millis);
    if (count < 0 && system.error() != EINTR) {
      throw failed("waiting", system);
    }
    int answer = question.get(ValueLayout.JAVA_SHORT, 6);
    if ((answer & POLL_ERROR_HANGUP_INVALID) != 0) {
      throw new IOException("the device is gone");
    }
    return (answer & events) != 0;
  }

  /// Unlocks by itself: a program that is just being started from this one holds a copy of the file
  /// for a moment, and with it the lock.
  @Override
  public void close() {
    system.flock(descriptor, UNLOCK);
    system.close(descriptor);
  }

  private static IOException held(Path device) {
    return new NoAnswerException("somebody else holds " + device);
  }

  private static IOException failed(String what, SystemCalls system) {
    return new IOException("%s: error %d of the system".formatted(what, system.error()));
  }
}
