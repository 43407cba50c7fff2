package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/// One file whose writes are on the disk when they return, and whose heads arrive last.
///
/// H2 writes a commit as one chunk that begins with its header. The header is held back until the
/// rest is on the disk, so after a power cut a chunk is either whole or not there.
final class DurableFile extends FileBaseDefault {

  /// What a disk writes whole or not at all, in bytes.
  private static final int SECTOR = 512;

  private final FileChannel file;

  DurableFile(FileChannel file) {
    this.file = file;
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    int size = bytes.remaining();
    int head = Math.min(SECTOR, size);
    if (size > head) {
      ByteBuffer rest = bytes.slice(bytes.position() + head, size - head);
      writeAll(rest, position + head);
    }
    writeAll(bytes.slice(bytes.position(), head), position);
    bytes.position(bytes.limit());
    return size;
  }

  @Override
  public synchronized int read(ByteBuffer bytes, long position) throws IOException {
    return file.read(bytes, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implTruncate(long newLength) throws IOException {
    file.truncate(newLength);
    file.force(false);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  private void writeAll(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += file.write(bytes, at);
    }
    file.force(false);
  }
}
