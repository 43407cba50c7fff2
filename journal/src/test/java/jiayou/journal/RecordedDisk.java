package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The layer `recorded:` beneath the journal: it writes down what it was asked, in order, and can
/// be full. One instance is registered a test; H2 derives the others from it.
public final class RecordedDisk extends FilePathWrapper {

  /// What the disk was asked, and what the caller was told. Files go by their last name, those of
  /// the archive with that of its folder.
  sealed interface Step {
    record Write(String file, long position, byte[] bytes) implements Step {}

    record Truncate(String file, long size) implements Step {}

    record Force(String file) implements Step {}

    record Deleted(String file) implements Step {}

    record Moved(String file, String to) implements Step {}

    /// So many commits had been acknowledged by now.
    record Acknowledged(int commits) implements Step {}
  }

  /// What all instances share.
  static final class Log {
    final List<Step> steps = new ArrayList<>();
    volatile boolean full;
  }

  private Log log = new Log();

  public RecordedDisk() {}

  static Log register() {
    RecordedDisk disk = new RecordedDisk();
    FilePath.register(disk);
    return disk.log;
  }

  @Override
  public String getScheme() {
    return "recorded";
  }

  @Override
  public FilePathWrapper getPath(String path) {
    return sharing(super.getPath(path));
  }

  @Override
  public FilePathWrapper wrap(FilePath base) {
    return sharing(super.wrap(base));
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new RecordedFile(place(), getBase().open(mode), log);
  }

  @Override
  public void delete() {
    super.delete();
    log.steps.add(new Step.Deleted(place()));
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    super.moveTo(newName, atomicReplace);
    log.steps.add(new Step.Moved(place(), ((RecordedDisk) newName).place()));
  }

  private String place() {
    return name.contains("/archive/") ? "archive/" + getName() : getName();
  }

  private FilePathWrapper sharing(FilePathWrapper path) {
    ((RecordedDisk) path).log = log;
    return path;
  }

  private static final class RecordedFile extends FileBaseDefault {

    private final String name;
    private final FileChannel file;
    private final Log log;

    RecordedFile(String name, FileChannel file, Log log) {
      this.name = name;
      this.file = file;
      this.log = log;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      if (log.full) {
        // A full disk takes what still fits.
        ByteBuffer fits = bytes.slice(bytes.position(), bytes.remaining() / 2);
        file.write(fits, position);
        throw new IOException("No space left on device");
      }
      byte[] copy = new byte[bytes.remaining()];
      bytes.slice().get(copy);
      log.steps.add(new Step.Write(name, position, copy));
      return file.write(bytes, position);
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
      log.steps.add(new Step.Force(name));
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implTruncate(long newLength) throws IOException {
      log.steps.add(new Step.Truncate(name, newLength));
      file.truncate(newLength);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
