package jiayou.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The layer `durable:` under H2 that puts every write on the disk before it returns.
///
/// H2 by itself never waits for the disk on a commit, and it takes a torn chunk for a whole one. It
/// finds this class by its scheme in the database URL (H2's "pluggable file system") and makes
/// further instances of it by reflection, so it must be public with a public constructor. A
/// database file goes with its redo log wherever it goes; H2's other files are left to the layer
/// beneath.
public final class DurableFileSystem extends FilePathWrapper {

  private static final String SCHEME = "durable";
  private static final String DATABASE = ".mv.db";

  /// Called by H2; to use the layer, [#register()] it.
  public DurableFileSystem() {}

  /// Makes `durable:` known to H2 in this process. Repeating it is harmless.
  static void register() {
    FilePath.register(new DurableFileSystem());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel main = getBase().open(mode);
    return isDatabase() ? new DurableFile(getBase(), main) : main;
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
