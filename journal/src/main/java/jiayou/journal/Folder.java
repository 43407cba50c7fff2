package jiayou.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.disk.FilePathDisk;

/// The folder of a file, whose names must be on the disk too.
final class Folder {

  private static final System.Logger LOG = System.getLogger(Folder.class.getName());

  private final FilePath file;

  private Folder(FilePath file) {
    this.file = file;
  }

  static Folder of(FilePath file) {
    FilePath bottom = file;
    while (bottom.unwrap() != bottom) {
      bottom = bottom.unwrap();
    }
    return new Folder(bottom);
  }

  /// Only a real disk has folders to sync. Windows knows no sync of a folder and needs none.
  void sync() {
    if (!(file instanceof FilePathDisk)) {
      return;
    }
    Path folder = Path.of(file.toString()).toAbsolutePath().getParent();
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "this system does not sync folders", e);
    }
  }
}
