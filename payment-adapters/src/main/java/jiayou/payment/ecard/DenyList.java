package jiayou.payment.ecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The cards that must not be accepted offline: a file with a card number on each line and `#`
/// before remarks. It is read anew for every card, since that is seldom and a list that is a moment
/// old may be a card too short. Without it nobody can tell which cards are good.
///
/// @param file which may be replaced at any time
record DenyList(Path file) {

  /// @throws IOException when there is no file
  /// @throws java.io.UncheckedIOException when it cannot be read to its end
  boolean names(String cardNumber) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.map(line -> line.replaceFirst("#.*", "").strip()).anyMatch(cardNumber::equals);
    }
  }
}
