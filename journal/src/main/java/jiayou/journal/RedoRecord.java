package jiayou.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/// One change of the main file, as it stands in the redo log.
///
/// The check is a CRC32C over the id, the place in the log's order, what is changed and all of its
/// bytes. A record can only be half there when the power went while it was the last one; that such
/// a half passes for a whole one has a chance of one in four thousand million a cut. Records that
/// were damaged later are found because there are valid ones after them.
///
/// @param sequence counts from 0 in each generation
/// @param position in H2's file; for a truncation its new size
/// @param bytes what is written there; of no meaning for a truncation
record RedoRecord(long generation, long sequence, Kind kind, long position, ByteBuffer bytes) {

  static final int HEAD = 40;
  private static final int MARK = 0x4A595244;
  private static final int CHECKED_FROM = 8;

  enum Kind {
    WRITE,
    TRUNCATE
  }

  /// Puts the record into this buffer at its position; the buffer must have an array.
  void put(ByteBuffer out, UUID id) {
    int start = out.position();
    int size = bytes.remaining();
    out.putInt(MARK).putInt(0).putLong(generation).putLong(sequence).putLong(position);
    out.putInt(size).putInt(kind.ordinal()).put(bytes.duplicate());
    out.putInt(start + 4, check(out.slice(start, HEAD + size), id));
  }

  /// The record that begins at this place of a log, if a whole one does.
  static Optional<RedoRecord> at(ByteBuffer log, int start, UUID id) {
    if (log.limit() - start < HEAD || log.getInt(start) != MARK) {
      return Optional.empty();
    }
    int size = log.getInt(start + 32);
    int kind = log.getInt(start + 36);
    if (size < 0 || size > log.limit() - start - HEAD || kind < 0 || kind > 1) {
      return Optional.empty();
    }
    if (log.getInt(start + 4) != check(log.slice(start, HEAD + size), id)) {
      return Optional.empty();
    }
    return Optional.of(
        new RedoRecord(
            log.getLong(start + 8),
            log.getLong(start + 16),
            Kind.values()[kind],
            log.getLong(start + 24),
            log.slice(start + HEAD, size)));
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
