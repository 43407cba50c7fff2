package jiayou.ui.keyboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Which characters and words each reading may mean, the likeliest first. Takes a blink to read, so
/// it is read off the JavaFX thread; any thread may ask it.
public final class Lexicon {

  private static final char MARK = '\'';

  private final NavigableMap<String, List<String>> words = new TreeMap<>();
  private final NavigableMap<String, List<String>> characters = new TreeMap<>();

  public Lexicon() {
    read("company.txt", words);
    read("words.txt", words);
    read("characters.txt", characters);
  }

  /// Whether this is a whole syllable, `gong`.
  boolean isSyllable(String letters) {
    return characters.containsKey(spelled(letters));
  }

  /// Whether more letters may make a syllable of it.
  boolean beginsSyllable(String letters) {
    String next = characters.ceilingKey(spelled(letters));
    return next != null && next.startsWith(letters);
  }

  /// Single characters for a whole syllable.
  List<String> characters(String syllable) {
    return characters.getOrDefault(spelled(syllable), List.of());
  }

  /// Words of exactly these syllables.
  List<String> words(List<String> syllables) {
    return words.getOrDefault(key(syllables), List.of());
  }

  /// Words of these syllables and one more that begins like this.
  ///
  /// @param begun at least one letter
  List<String> words(List<String> syllables, String begun) {
    String from = key(syllables) + MARK + begun;
    Set<String> found = new LinkedHashSet<>();
    words
        .subMap(from, from + Character.MAX_VALUE)
        .forEach((reading, meant) -> {
          if (reading.indexOf(MARK, from.length()) < 0) {
            found.addAll(meant);
          }
        });
    return List.copyOf(found);
  }

  /// The likeliest character of each syllable that begins like this.
  List<String> charactersBeginning(String begun) {
    return characters.subMap(begun, begun + Character.MAX_VALUE).values().stream()
        .map(List::getFirst)
        .distinct()
        .toList();
  }

  private static String key(List<String> syllables) {
    return String.join("'", syllables.stream().map(Lexicon::spelled).toList());
  }

  /// Ü is typed as v; after l and n many type u instead.
  private static String spelled(String syllable) {
    return switch (syllable) {
      case "lue" -> "lve";
      case "nue" -> "nve";
      default -> syllable;
    };
  }

  private static void read(String file, NavigableMap<String, List<String>> into) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      reader.lines().forEach(line -> add(line, into));
    } catch (IOException e) {
      throw new UncheckedIOException("the lexicon " + file + " cannot be read", e);
    }
  }

  private static void add(String line, NavigableMap<String, List<String>> into) {
    int end = line.indexOf('=');
    Set<String> meant =
        new LinkedHashSet<>(into.getOrDefault(line.substring(0, end), new ArrayList<>()));
    meant.addAll(List.of(line.substring(end + 1).split(" ")));
    into.put(line.substring(0, end), List.copyOf(meant));
  }
}
