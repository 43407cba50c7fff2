package jiayou.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The physical limit: length, check sum and bytes, and one force a group.
///
/// At the end of a growing file the disk must also note its new length; in a file that has its
/// length already it need not.
final class RawLog implements Contender {

  private static final int HEAD = 8;

  /// After this many bytes a file that does not grow begins again.
  private static final long ROOM = 16 << 20;

  private final FileChannel file;
  private final byte[] record;
  private final int group;
  private final ByteBuffer buffer;
  private final boolean grows;
  private long end;

  private RawLog(FileChannel file, boolean grows, byte[] record, int group) {
    this.file = file;
    this.grows = grows;
    this.record = record.clone();
    this.group = group;
    this.buffer = ByteBuffer.allocateDirect(group * (HEAD + record.length));
  }

  static RawLog growing(Path path, byte[] record, int group) throws IOException {
    return new RawLog(made(path), true, record, group);
  }

  static RawLog reserved(Path path, byte[] record, int group) throws IOException {
    FileChannel file = made(path);
    ByteBuffer zeros = ByteBuffer.allocate((int) ROOM);
    while (zeros.hasRemaining()) {
      file.write(zeros);
    }
    file.force(true);
    return new RawLog(file, false, record, group);
  }

  @Override
  public int once() throws IOException {
    buffer.clear();
    for (int i = 0; i < group; i++) {
      CRC32C sum = new CRC32C();
      sum.update(record);
      buffer.putInt(record.length).putInt((int) sum.getValue()).put(record);
    }
    buffer.flip();
    if (!grows && end + buffer.remaining() > ROOM) {
      end = 0;
    }
    while (buffer.hasRemaining()) {
      end += file.write(buffer, end);
    }
    file.force(false);
    return group;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static FileChannel made(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }
}
