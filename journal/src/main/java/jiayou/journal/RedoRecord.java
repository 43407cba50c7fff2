package jiayou.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/// What happens to the main file wholly or not at all, as it stands in the redo log.
///
/// The check is a CRC32C over the id, the place in the log's order, the length and all changes. A
/// record can only be half there when the power went while it was the last one; that such a half
/// passes for a whole one has a chance of one in four thousand million a cut. Records that were
/// damaged later are found because there are valid ones after them.
///
/// @param sequence counts from 0 in each generation
record RedoRecord(long generation, long sequence, List<Change> changes) {

  private static final int HEAD = 28;
  private static final int MARK = 0x4A595244;
  private static final int CHECKED_FROM = 8;

  /// How many bytes so many changes take.
  static int size(List<Change> changes) {
    return Math.toIntExact(HEAD + changes.stream().mapToLong(Change::stored).sum());
  }

  int size() {
    return size(changes);
  }

  /// Puts the record into this buffer at its position; the buffer must have an array.
  void put(ByteBuffer out, UUID id) {
    int start = out.position();
    int size = size();
    out.putInt(MARK).putInt(0).putLong(generation).putLong(sequence).putInt(size - HEAD);
    changes.forEach(change -> change.put(out));
    out.putInt(start + 4, check(out.slice(start, size), id));
  }

  /// The record that begins at this place of a log, if a whole one does.
  static Optional<RedoRecord> at(ByteBuffer log, int start, UUID id) {
    if (log.limit() - start < HEAD || log.getInt(start) != MARK) {
      return Optional.empty();
    }
    int size = log.getInt(start + 24);
    if (size < 0
        || size > log.limit() - start - HEAD
        || log.getInt(start + 4) != check(log.slice(start, HEAD + size), id)) {
      return Optional.empty();
    }
    ByteBuffer body = log.slice(start + HEAD, size);
    List<Change> changes = new ArrayList<>();
    while (body.hasRemaining()) {
      changes.add(Change.get(body));
    }
    return Optional.of(new RedoRecord(log.getLong(start + 8), log.getLong(start + 16), changes));
  }

  private static int check(ByteBuffer record, UUID id) {
    CRC32C crc = new CRC32C();
    ByteBuffer whose = ByteBuffer.allocate(16);
    crc.update(
        whose.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).flip());
    crc.update(record.slice(CHECKED_FROM, record.limit() - CHECKED_FROM));
    return (int) crc.getValue();
  }
}
