package jiayou.journal;

import java.nio.file.Path;

/// Where a journal is kept, and how.
///
/// @param layers H2's file systems from top to bottom; `durable:` is the first in every terminal
/// @param retentionMs how long H2 leaves a dead chunk alone before it writes over it
record Place(String layers, Path folder, int retentionMs) {

  static final String DURABLE = "durable:";

  private static final int RETENTION_MS = 1_000;

  /// @throws IllegalArgumentException when H2 would read the folder's name as a setting
  Place {
    if (folder.toString().contains(";")) {
      throw new IllegalArgumentException("a data folder with ';' in its name: " + folder);
    }
  }

  /// @param disk H2's name of the file system; empty is the machine's own
  static Place onDisk(String disk, Path folder) {
    return new Place(DURABLE + disk, folder.toAbsolutePath(), RETENTION_MS);
  }

  boolean isDurable() {
    return layers.startsWith(DURABLE);
  }
}
