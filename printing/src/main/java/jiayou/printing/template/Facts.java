package jiayou.printing.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a ticket has to say, under the names that templates use.
///
/// @param parts each as often as it is there
record Facts(Map<String, String> words, Map<String, List<Facts>> parts) {

  Facts {
    words = Map.copyOf(words);
    parts = Map.copyOf(parts);
  }

  static Facts of(Map<String, String> words) {
    return new Facts(words, Map.of());
  }

  String word(String name) {
    return words.getOrDefault(name, "");
  }

  List<Facts> part(String name) {
    return parts.getOrDefault(name, List.of());
  }

  /// These, and what is around them.
  Facts within(Facts around) {
    Map<String, String> allWords = new HashMap<>(around.words);
    allWords.putAll(words);
    Map<String, List<Facts>> allParts = new HashMap<>(around.parts);
    allParts.putAll(parts);
    return new Facts(allWords, allParts);
  }
}
