package jiayou.printing.exitpass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.printing.exitpass.UsedPasses.Use;

/// How a used pass is marked: a file named after a hash of its signature, so that nobody makes a
/// pass from the list, that says when and where it was used.
final class Marks {

  private static final Pattern TEXT = Pattern.compile("used (\\S+) at (\\S+)\n");

  private Marks() {}

  static String name(String signature) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(signature.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// @param where one word
  static String text(Instant at, String where) {
    return "used %s at %s\n".formatted(at, where);
  }

  /// Empty for a mark that is not whole.
  static Optional<Use> read(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Use.Again(Instant.parse(parts.group(1)), parts.group(2)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
