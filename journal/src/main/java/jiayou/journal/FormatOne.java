package jiayou.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import jiayou.core.port.Journal.JournalFailure;
import org.h2.store.fs.FilePath;

/// The first format of the journal: H2's file as it is, without a front and a redo log.
final class FormatOne {

  private static final byte[] H2 = "H:2,".getBytes(StandardCharsets.US_ASCII);
  private static final int PIECE = 1 << 16;

  private FormatOne() {}

  static boolean is(FilePath path) throws IOException {
    try (InputStream in = path.newInputStream()) {
      return Arrays.equals(in.readNBytes(H2.length), H2);
    }
  }

  /// Writes the same database behind a front; the copy is on the disk when this returns. The old
  /// file stays as it is, and nobody else can have it open meanwhile.
  ///
  /// @throws JournalFailure with this message when somebody has
  static void copy(FilePath from, FilePath to, String inUse) throws IOException {
    try (FileChannel old = from.open("rw");
        FileChannel copy = to.open("rw")) {
      FileLock lock = old.tryLock(0, Long.MAX_VALUE, false);
      if (lock == null) {
        throw new JournalFailure(inUse, new IllegalStateException("locked"));
      }
      Bytes.write(copy, ByteBuffer.allocate(Front.BYTES), 0);
      long size = old.size();
      for (long at = 0; at < size; at += PIECE) {
        ByteBuffer piece = Bytes.read(old, at, (int) Math.min(PIECE, size - at));
        Bytes.write(copy, piece, Front.BYTES + at);
      }
      Front.closed(UUID.randomUUID(), 0, 1, copy).write(copy);
      copy.force(true);
      lock.release();
    } catch (OverlappingFileLockException e) {
      throw new JournalFailure(inUse, e);
    }
  }
}
