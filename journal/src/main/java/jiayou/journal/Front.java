package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/// What stands before H2's own bytes in a durable file: whose it is, and how far its redo log is.
///
///     page of 4096 bytes, twice:  "jiayou journal\n"  format  id  turn  generation
///                                  state  size and CRC32C of the content  CRC32C
///
/// The two pages are written in turn and lie apart, so a power cut in the middle of a write leaves
/// the one before. Name, format and check stand where they do in every later format.
///
/// @param id the same in the redo log, so that a log is never applied to another file
/// @param turn counts the writes of this front; the higher one holds
/// @param generation which records of the redo log belong to this file as it is
/// @param content what follows the front of a closed file
record Front(UUID id, long turn, long generation, State state, Content content) {

  /// H2's first byte stands here.
  static final int BYTES = 8192;

  /// The file formats of this program: 1 was a plain H2 file without a front.
  static final int FORMAT = 2;

  private static final int PAGE = BYTES / 2;
  private static final byte[] NAME = "jiayou journal\n".getBytes(StandardCharsets.US_ASCII);
  private static final int CHECKED = NAME.length + 4 + 16 + 8 + 8 + 4 + 8 + 4;

  enum State {
    /// Only together with its redo log is the file whole.
    IN_USE,
    /// The file is whole by itself.
    CLOSED
  }

  /// All of H2's bytes, so that what is lost or flipped while nobody has the file open shows: H2
  /// would fall back to an older state of it and say nothing.
  record Content(long size, int check) {

    static final Content CHANGING = new Content(0, 0);

    private static final int PIECE = 1 << 16;

    static Content of(FileChannel file) throws IOException {
      CRC32C crc = new CRC32C();
      long size = file.size();
      for (long at = BYTES; at < size; at += PIECE) {
        crc.update(Bytes.read(file, at, (int) Math.min(PIECE, size - at)));
      }
      return new Content(size - BYTES, (int) crc.getValue());
    }
  }

  static Front inUse(UUID id, long turn, long generation) {
    return new Front(id, turn, generation, State.IN_USE, Content.CHANGING);
  }

  static Front closed(UUID id, long turn, long generation, FileChannel file) throws IOException {
    return new Front(id, turn, generation, State.CLOSED, Content.of(file));
  }

  /// @throws RefusedFile when the file is not ours, newer than this program, or damaged
  static Front read(FileChannel file, Object name) throws IOException {
    if (file.size() < BYTES) {
      throw notOurs(name);
    }
    ByteBuffer both = Bytes.read(file, 0, BYTES);
    Optional<Front> first = page(both, 0, name);
    Optional<Front> second = page(both, 1, name);
    return first
        .filter(a -> second.filter(b -> b.turn() > a.turn()).isEmpty())
        .or(() -> second)
        .orElseThrow(() -> notOurs(name));
  }

  /// Not forced to the disk yet.
  void write(FileChannel file) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(CHECKED + 4);
    page.put(NAME).putInt(FORMAT).putLong(id.getMostSignificantBits());
    page.putLong(id.getLeastSignificantBits()).putLong(turn).putLong(generation);
    page.putInt(state.ordinal()).putLong(content.size()).putInt(content.check());
    page.putInt(check(page.array())).flip();
    Bytes.write(file, page, (turn & 1) * PAGE);
  }

  private static Optional<Front> page(ByteBuffer both, int which, Object name) throws RefusedFile {
    byte[] bytes = new byte[CHECKED];
    both.get(which * PAGE, bytes);
    if (!Arrays.equals(bytes, 0, NAME.length, NAME, 0, NAME.length)
        || both.getInt(which * PAGE + CHECKED) != check(bytes)) {
      return Optional.empty();
    }
    ByteBuffer page = ByteBuffer.wrap(bytes).position(NAME.length);
    int format = page.getInt();
    if (format > FORMAT) {
      throw new RefusedFile(
          "%s has format %d, this program knows %d: install the newer program again."
              .formatted(name, format, FORMAT));
    }
    UUID id = new UUID(page.getLong(), page.getLong());
    return Optional.of(
        new Front(
            id,
            page.getLong(),
            page.getLong(),
            State.values()[page.getInt()],
            new Content(page.getLong(), page.getInt())));
  }

  private static int check(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, CHECKED);
    return (int) crc.getValue();
  }

  /// @throws RefusedFile when a closed file is not as it was left
  void requireWhole(FileChannel file, Object name) throws IOException {
    if (state == State.CLOSED && !content.equals(Content.of(file))) {
      throw notOurs(name);
    }
  }

  private static RefusedFile notOurs(Object name) {
    return new RefusedFile(
        "%s is damaged or no journal of this program. It is left as it is: put it aside."
            .formatted(name));
  }
}
