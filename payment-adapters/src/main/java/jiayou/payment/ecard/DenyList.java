package jiayou.payment.ecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The cards that must not be accepted offline: a file with a card number on each line and `#`
/// before remarks. It is read again whenever it has changed; without it nobody can tell which cards
/// are good. Any thread may call.
final class DenyList {

  private final Path file;
  private Optional<Read> read = Optional.empty();

  DenyList(Path file) {
    this.file = file;
  }

  /// @throws IOException when there is no file, or it cannot be read
  synchronized boolean names(String cardNumber) throws IOException {
    FileTime changed = Files.getLastModifiedTime(file);
    long size = Files.size(file);
    if (read.filter(known -> known.isOf(changed, size)).isEmpty()) {
      read = Optional.of(new Read(changed, size, numbers()));
    }
    return read.get().numbers().contains(cardNumber);
  }

  private Set<String> numbers() throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private record Read(FileTime changed, long size, Set<String> numbers) {
    private boolean isOf(FileTime time, long bytes) {
      return changed.equals(time) && size == bytes;
    }
  }
}
