package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.store.fs.FilePath;

/// The file beside the main file in which every change is on the disk before it is made.
///
///     page 0: "jiayou redo log\n"  format  id     the rest: records, each on a page of its own
///
/// A record begins on a fresh page of 4096 bytes, so writing the next one never touches a sector
/// that was promised. When the log is full the owner forces the main file, raises the generation in
/// its front, and begins here anew over the old records; those are of another generation and mean
/// nothing any more. The file keeps its size, so a force has no metadata to write.
final class RedoLog implements AutoCloseable {

  private static final int PAGE = 4096;
  private static final byte[] NAME = "jiayou redo log\n".getBytes(StandardCharsets.US_ASCII);
  private static final int FORMAT = 1;

  /// A young log is small and doubles up to this size.
  private static final int FIRST_SIZE = 64 << 10;

  private static final int FULL_SIZE = 4 << 20;

  private final FileChannel file;
  private final UUID id;
  private long size;
  private int end = PAGE;
  private long sequence;
  private ByteBuffer buffer = ByteBuffer.allocate(64 << 10);

  private RedoLog(FileChannel file, UUID id, long size) {
    this.file = file;
    this.id = id;
    this.size = size;
  }

  /// Makes an empty log for the file of this id; it is on the disk when this returns.
  static RedoLog make(FilePath path, UUID id) throws IOException {
    FileChannel file = path.open("rw");
    RedoLog log = new RedoLog(file, id, 0);
    ByteBuffer head = ByteBuffer.allocate(PAGE);
    head.put(NAME).putInt(FORMAT);
    head.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).rewind();
    log.grow(FIRST_SIZE);
    Bytes.write(file, head, 0);
    file.force(true);
    Folder.of(path).sync();
    return log;
  }

  /// Whether not even the head of it was ever written.
  static boolean isBlank(FilePath path) throws IOException {
    try (FileChannel file = path.open("r")) {
      int there = (int) Math.min(file.size(), PAGE);
      byte[] head = new byte[there];
      Bytes.read(file, 0, there).get(head);
      return Arrays.equals(head, new byte[there]);
    }
  }

  /// @throws RefusedFile when it is no redo log, or belongs to another file
  static RedoLog open(FilePath path, UUID id) throws IOException {
    FileChannel file = path.open("rw");
    RedoLog log = new RedoLog(file, id, file.size());
    try {
      log.requireOurs(path);
      return log;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void requireOurs(FilePath path) throws IOException {
    ByteBuffer head = size < PAGE ? ByteBuffer.allocate(PAGE) : Bytes.read(file, 0, PAGE);
    byte[] name = new byte[NAME.length];
    head.get(name);
    if (!Arrays.equals(name, NAME)) {
      throw new RefusedFile(
          "%s is damaged. It and the journal are left as they are: put both aside."
              .formatted(path.unwrap()));
    }
    int format = head.getInt();
    if (format != FORMAT) {
      throw new RefusedFile(
          "%s has format %d, this program knows %d: install the newer program again."
              .formatted(path.unwrap(), format, FORMAT));
    }
    if (!new UUID(head.getLong(), head.getLong()).equals(id)) {
      throw new RefusedFile(
          "%s belongs to another journal. Both are left as they are: put the right one back."
              .formatted(path.unwrap()));
    }
  }

  /// The records of this generation, in their order.
  ///
  /// @throws RefusedFile when a later record shows that one of them was damaged or that the main
  ///   file is older than the log
  List<RedoRecord> records(long generation, FilePath path) throws IOException {
    ByteBuffer log = Bytes.read(file, 0, Math.toIntExact(size));
    List<RedoRecord> found = new ArrayList<>();
    int at = PAGE;
    while (at < log.limit()) {
      Optional<RedoRecord> record = RedoRecord.at(log, at, id);
      boolean next =
          record
              .filter(r -> r.generation() == generation && r.sequence() == found.size())
              .isPresent();
      if (!next) {
        break;
      }
      found.add(record.get());
      at += onPages(record.get().size());
    }
    for (int page = at; page < log.limit(); page += PAGE) {
      Optional<RedoRecord> later = RedoRecord.at(log, page, id);
      if (later.filter(r -> isAfter(r, generation, found.size())).isPresent()) {
        throw new RefusedFile(
            "%s is damaged, or newer than its journal. Both are left as they are: put them aside."
                .formatted(path.unwrap()));
      }
    }
    return found;
  }

  private static boolean isAfter(RedoRecord record, long generation, int sequence) {
    return record.generation() > generation
        || (record.generation() == generation && record.sequence() >= sequence);
  }

  /// Whether there is room for these changes without beginning anew.
  boolean takes(List<Change> changes) {
    long after = end + (long) onPages(RedoRecord.size(changes));
    return after <= Math.max(size, FULL_SIZE) || end == PAGE;
  }

  /// Writes a record; it is on the disk when this returns.
  void append(long generation, List<Change> changes) throws IOException {
    RedoRecord record = new RedoRecord(generation, sequence, changes);
    int length = onPages(record.size());
    while (end + (long) length > size) {
      grow(Math.max(2 * size, FIRST_SIZE));
    }
    if (buffer.capacity() < length) {
      buffer = ByteBuffer.allocate(length);
    }
    record.put(buffer.clear(), id);
    Arrays.fill(buffer.array(), buffer.position(), length, (byte) 0);
    Bytes.write(file, buffer.position(0).limit(length), end);
    file.force(false);
    end += length;
    sequence++;
  }

  /// The next record is the first of a new generation.
  void beginAnew() {
    end = PAGE;
    sequence = 0;
  }

  private void grow(long newSize) throws IOException {
    byte[] zeros = new byte[FIRST_SIZE];
    for (long at = size; at < newSize; at += zeros.length) {
      Bytes.write(file, ByteBuffer.wrap(zeros), at);
    }
    file.force(true);
    size = newSize;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static int onPages(int bytes) {
    return (bytes + PAGE - 1) / PAGE * PAGE;
  }
}
