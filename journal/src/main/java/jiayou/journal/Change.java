package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// One thing that H2 did to its file. Positions are those of H2, without our front.
sealed interface Change {

  record Write(long position, byte[] bytes) implements Change {}

  record Truncate(long size) implements Change {}

  default long sizeAfter(long before) {
    return switch (this) {
      case Write(long position, byte[] bytes) -> Math.max(before, position + bytes.length);
      case Truncate(long size) -> Math.min(before, size);
    };
  }

  default void make(FileChannel main) throws IOException {
    switch (this) {
      case Write(long position, byte[] bytes) ->
          Bytes.write(main, ByteBuffer.wrap(bytes), Front.BYTES + position);
      case Truncate(long size) -> main.truncate(Front.BYTES + size);
    }
  }

  /// Does the same to a piece of the file in memory that begins at this place.
  default void make(byte[] piece, long start) {
    switch (this) {
      case Write(long position, byte[] bytes) -> {
        long from = Math.max(position, start);
        long to = Math.min(position + bytes.length, start + piece.length);
        if (from < to) {
          System.arraycopy(
              bytes, (int) (from - position), piece, (int) (from - start), (int) (to - from));
        }
      }
      case Truncate(long size) -> {
        for (long at = Math.max(size, start); at < start + piece.length; at++) {
          piece[(int) (at - start)] = 0;
        }
      }
    }
  }

  /// How many bytes it takes in the redo log.
  default int stored() {
    return switch (this) {
      case Write(long _, byte[] bytes) -> Long.BYTES + Integer.BYTES + bytes.length;
      case Truncate _ -> Long.BYTES + Integer.BYTES;
    };
  }

  /// A truncation is stored as a write of -1 bytes.
  default void put(ByteBuffer out) {
    switch (this) {
      case Write(long position, byte[] bytes) ->
          out.putLong(position).putInt(bytes.length).put(bytes);
      case Truncate(long size) -> out.putLong(size).putInt(-1);
    }
  }

  static Change get(ByteBuffer in) {
    long position = in.getLong();
    int size = in.getInt();
    if (size < 0) {
      return new Truncate(position);
    }
    byte[] bytes = new byte[size];
    in.get(bytes);
    return new Write(position, bytes);
  }
}
