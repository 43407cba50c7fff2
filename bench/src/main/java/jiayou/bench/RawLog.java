package jiayou.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// The physical limit: length, check sum and bytes at the end of a file, and one force a group.
final class RawLog implements Contender {

  private static final int HEAD = 8;

  private final FileChannel file;
  private final byte[] record;
  private final int group;
  private final ByteBuffer buffer;

  RawLog(Path path, byte[] record, int group) throws IOException {
    this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    this.record = record.clone();
    this.group = group;
    this.buffer = ByteBuffer.allocateDirect(group * (HEAD + record.length));
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
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    file.force(false);
    return group;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
