package jiayou.ui.keyboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One way to read a run of letters: `gong si`, and the `y` that has just been begun.
///
/// @param syllables whole ones
/// @param rest of the letters: the beginning of a syllable, or nothing that can be read
record Split(List<String> syllables, String rest) {

  private static final int LONGEST = 6;

  Split {
    syllables = List.copyOf(syllables);
  }

  /// All ways to read the letters, the likeliest first: few letters left over, few syllables, the
  /// first one long. Never empty.
  static List<Split> of(String letters, Lexicon lexicon) {
    List<Split> found = new ArrayList<>();
    split(letters, new ArrayList<>(), lexicon, found);
    found.sort(
        Comparator.comparing((Split s) -> !s.rest().isEmpty() && !s.isBegun(lexicon))
            .thenComparing(s -> s.rest().length())
            .thenComparing(s -> s.syllables().size())
            .thenComparing(s -> s.syllables().isEmpty() ? 0 : -s.syllables().getFirst().length()));
    return found;
  }

  /// Whether the rest may still become a syllable.
  boolean isBegun(Lexicon lexicon) {
    return !rest.isEmpty() && lexicon.beginsSyllable(rest);
  }

  /// How many letters the first syllables have.
  int letters(int first) {
    return syllables.subList(0, first).stream().mapToInt(String::length).sum();
  }

  private static void split(
      String letters, List<String> before, Lexicon lexicon, List<Split> found) {
    boolean further = false;
    for (int end = 1; end <= Math.min(LONGEST, letters.length()); end++) {
      String syllable = letters.substring(0, end);
      if (lexicon.isSyllable(syllable)) {
        further = true;
        List<String> next = new ArrayList<>(before);
        next.add(syllable);
        split(letters.substring(end), next, lexicon, found);
      }
    }
    if (!further || lexicon.beginsSyllable(letters)) {
      found.add(new Split(before, letters));
    }
  }
}
