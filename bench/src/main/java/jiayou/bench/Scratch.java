package jiayou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A folder that is gone afterwards, on the disk that is to be measured.
final class Scratch implements AutoCloseable {

  private static final Set<String> NO_DISK = Set.of("tmpfs", "ramfs");

  private final Path root;
  private int made;

  /// @param beside an existing folder or one to make; it stays
  Scratch(Path beside) throws IOException {
    this.root = Files.createTempDirectory(Files.createDirectories(beside), "bench");
  }

  /// A new folder of its own.
  Path folder(String name) throws IOException {
    made++;
    return Files.createDirectory(root.resolve(name + "-" + made));
  }

  /// What is to be said of the place.
  List<String> notes() throws IOException {
    String type = Files.getFileStore(root).type();
    return NO_DISK.contains(type)
        ? List.of("the folder is on " + type + ": nothing here says anything of a disk")
        : List.of();
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
