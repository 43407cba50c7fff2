package jiayou.ui.keyboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What typed letters may mean: words for as many of them as possible first, then shorter words,
/// then single characters for the first syllable, so that any name can be put together.
public final class Candidates {

  /// Other ways to read the same letters are rarely meant.
  private static final int OTHER_WAYS = 3;

  private static final int OF_ANOTHER_WAY = 2;

  private final Lexicon lexicon;

  public Candidates(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// @param letters `a` to `z`
  /// @return none when they mean nothing
  public List<Candidate> of(String letters) {
    if (letters.isEmpty()) {
      return List.of();
    }
    List<Split> ways = Split.of(letters, lexicon);
    List<Candidate> words = new ArrayList<>(words(ways.getFirst(), letters, Integer.MAX_VALUE));
    ways.stream()
        .skip(1)
        .limit(OTHER_WAYS)
        .forEach(way -> words.addAll(words(way, letters, OF_ANOTHER_WAY)));
    words.sort(Comparator.comparing(Candidate::letters).reversed());
    words.addAll(characters(ways.getFirst()));
    Map<String, Candidate> once = new LinkedHashMap<>();
    words.forEach(word -> once.putIfAbsent(word.text(), word));
    return List.copyOf(once.values());
  }

  private List<Candidate> words(Split way, String letters, int most) {
    List<Candidate> found = new ArrayList<>();
    List<String> syllables = way.syllables();
    if (!syllables.isEmpty() && way.isBegun(lexicon)) {
      add(found, lexicon.words(syllables, way.rest()), letters.length(), most);
    }
    for (int count = syllables.size(); count > 1; count--) {
      add(found, lexicon.words(syllables.subList(0, count)), way.letters(count), most);
    }
    return found;
  }

  private List<Candidate> characters(Split way) {
    List<Candidate> found = new ArrayList<>();
    if (way.syllables().isEmpty()) {
      String begun = way.rest();
      add(found, lexicon.charactersBeginning(begun), begun.length(), Integer.MAX_VALUE);
    } else {
      String first = way.syllables().getFirst();
      add(found, lexicon.characters(first), first.length(), Integer.MAX_VALUE);
    }
    return found;
  }

  private static void add(List<Candidate> to, List<String> texts, int letters, int most) {
    texts.stream().limit(most).forEach(text -> to.add(new Candidate(text, letters)));
  }
}
