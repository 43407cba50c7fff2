package jiayou.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.h2.store.fs.FilePath;

/// Copies of a damaged journal, so that nothing that is done to it later can make it worse.
final class Aside {

  private Aside() {}

  /// Copies the file and its log beside themselves, unless the same was copied before.
  static FilePath copyOf(FilePath main) throws IOException {
    String path = main.toString();
    for (int number = 1; ; number++) {
      FilePath aside =
          main.getPath(path.replaceFirst("\\.mv\\.db$", ".damaged-%d.mv.db".formatted(number)));
      if (!aside.exists()) {
        copy(LoggedFile.logOf(main), LoggedFile.logOf(aside));
        copy(main, aside);
        return aside;
      }
      if (sameDatabase(main, aside)) {
        return aside;
      }
    }
  }

  private static void copy(FilePath from, FilePath to) throws IOException {
    if (from.exists()) {
      try (InputStream in = from.newInputStream();
          OutputStream out = to.newOutputStream(false)) {
        in.transferTo(out);
      }
    }
  }

  /// The fronts differ: each opening counts on.
  private static boolean sameDatabase(FilePath one, FilePath other) throws IOException {
    try (InputStream first = new BufferedInputStream(one.newInputStream());
        InputStream second = new BufferedInputStream(other.newInputStream())) {
      first.skipNBytes(Front.BYTES);
      second.skipNBytes(Front.BYTES);
      int next;
      do {
        next = first.read();
        if (next != second.read()) {
          return false;
        }
      } while (next >= 0);
      return true;
    }
  }
}
