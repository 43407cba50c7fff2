package jiayou.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Whole reads and writes: a channel may do only a part of what it is asked.
final class Bytes {

  private Bytes() {}

  static void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
  }

  /// @throws EOFException when the file ends before
  static ByteBuffer read(FileChannel file, long position, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("the file ends at " + (position + bytes.position()));
      }
    }
    return bytes.flip();
  }
}
