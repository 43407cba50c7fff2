package jiayou.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// The layer `durable:` under H2 that puts every write on the disk before it returns.
///
/// H2 by itself never waits for the disk on a commit, and it takes a torn chunk for a whole one. It
/// finds this class by its scheme in the database URL (H2's "pluggable file system") and makes
/// further instances of it by reflection, so it must be public with a public constructor.
public final class DurableFileSystem extends FilePathWrapper {

  private static final String SCHEME = "durable";

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
    return new DurableFile(getBase().open(mode));
  }
}
