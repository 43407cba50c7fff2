package jiayou.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The layer `durable:` under H2, which makes a commit one change of the disk.
///
/// H2 by itself never waits for the disk on a commit, and it takes a torn chunk for a whole one. It
/// finds this class by its scheme in the database URL (H2's "pluggable file system") and makes
/// further instances of it by reflection, so it must be public with a public constructor. All of
/// them share what the registered one knows. A database file goes with its redo log wherever it
/// goes; H2's other files are left to the layer beneath.
public final class DurableFileSystem extends FilePathWrapper {

  private static final String SCHEME = "durable";
  private static final String DATABASE = ".mv.db";

  private Map<String, DurableFile> opened = new ConcurrentHashMap<>();

  /// Called by H2; to use the layer, [#register()] it.
  public DurableFileSystem() {}

  /// Makes `durable:` known to H2 in this process. Repeating it is harmless.
  static void register() {
    if (!(FilePath.get(SCHEME + ":") instanceof DurableFileSystem)) {
      FilePath.register(new DurableFileSystem());
    }
  }

  /// Puts on the disk what H2 wrote to this file since the last time.
  ///
  /// @throws IOException when the disk refuses; the file must be opened again then
  void store() throws IOException {
    DurableFile file = opened.get(getBase().toString());
    if (file == null) {
      throw new IOException(name + " is not open");
    }
    file.store();
  }

  @Override
  public DurableFileSystem getPath(String path) {
    return sharing(super.getPath(path));
  }

  @Override
  public DurableFileSystem wrap(FilePath base) {
    return sharing(super.wrap(base));
  }

  private DurableFileSystem sharing(FilePathWrapper path) {
    DurableFileSystem durable = (DurableFileSystem) path;
    durable.opened = opened;
    return durable;
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel main = getBase().open(mode);
    return !isDatabase() ? main : new DurableFile(getBase(), main, opened);
  }

  @Override
  public long size() {
    return isDatabase() ? Math.max(0, super.size() - Front.BYTES) : super.size();
  }

  /// The main file first: a log alone would be taken for a journal that has lost its main file.
  @Override
  public void delete() {
    super.delete();
    FilePath log = LoggedFile.logOf(getBase());
    if (isDatabase() && log.exists()) {
      log.delete();
    }
  }

  /// For a file that was closed: should the power go in between, it makes itself a new log.
  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    super.moveTo(newName, atomicReplace);
    FilePath log = LoggedFile.logOf(getBase());
    if (isDatabase() && log.exists()) {
      log.moveTo(LoggedFile.logOf(newName.unwrap()), atomicReplace);
    }
  }

  @Override
  public InputStream newInputStream() throws IOException {
    if (isDatabase()) {
      throw new IOException(name + " is read through its database only");
    }
    return super.newInputStream();
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    if (isDatabase()) {
      throw new IOException(name + " is written through its database only");
    }
    return super.newOutputStream(append);
  }

  private boolean isDatabase() {
    return name.endsWith(DATABASE);
  }
}
