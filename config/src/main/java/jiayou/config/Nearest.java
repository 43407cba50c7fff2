package jiayou.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses which word was meant by a misspelt one.
final class Nearest {

  private Nearest() {}

  /// The known word that differs in at most two letters, or a third of them.
  static Optional<String> to(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> steps(word, candidate) < candidate.length())
        .filter(candidate -> steps(word, candidate) <= Math.max(2, candidate.length() / 3))
        .min(
            Comparator.<String>comparingInt(candidate -> steps(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// How many letters must be put in, taken out or changed (Levenshtein), whatever their case.
  private static int steps(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
