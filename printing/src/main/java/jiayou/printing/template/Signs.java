package jiayou.printing.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line of a template with its escapes and its places to fill in put away behind signs that no
/// markup means, so that the rest can be read for markup alone.
final class Signs {

  private static final Pattern AWAY = Pattern.compile("\\{\\{(.*?)}}|\\{\\{|\\\\(.?)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  /// Stands for itself, as `\|` does.
  private static final String ESCAPED = "\\{|};-=_\"`^~";

  /// Unicode's private letters: escapes first, words from the second number on.
  private static final char FIRST_ESCAPE = '\uE000';

  private static final char FIRST_WORD = '\uE100';
  private static final char LAST = '\uF8FF';

  private final List<String> words = new ArrayList<>();
  private final String text;

  Signs(String line, Vocabulary known, Complaints complaints) {
    if (line.chars().anyMatch(c -> c >= FIRST_ESCAPE && c <= LAST)) {
      complaints.add("a sign that no font knows is in the line", "remove it");
    }
    StringBuilder away = new StringBuilder();
    Matcher found = AWAY.matcher(line);
    while (found.find()) {
      String sign =
          found.group(1) != null
              ? word(found.group(1).strip(), known, complaints)
              : escape(found.group(2), complaints);
      found.appendReplacement(away, Matcher.quoteReplacement(sign));
    }
    text = found.appendTail(away).toString();
  }

  /// To be read for markup.
  String text() {
    return text;
  }

  /// A stretch of it with everything put back in its place.
  Words words(String stretch) {
    List<Words.Piece> pieces = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (char sign : stretch.toCharArray()) {
      if (sign >= FIRST_WORD && sign <= LAST) {
        if (!said.isEmpty()) {
          pieces.add(new Words.Piece.Said(said.toString()));
          said.setLength(0);
        }
        pieces.add(new Words.Piece.Asked(words.get(sign - FIRST_WORD)));
      } else if (sign >= FIRST_ESCAPE && sign < FIRST_WORD) {
        said.append(ESCAPED.charAt(sign - FIRST_ESCAPE));
      } else {
        said.append(sign == '~' ? ' ' : sign);
      }
    }
    if (!said.isEmpty()) {
      pieces.add(new Words.Piece.Said(said.toString()));
    }
    return new Words(pieces);
  }

  private String word(String word, Vocabulary known, Complaints complaints) {
    if (!WORD.matcher(word).matches() || !known.words().contains(word)) {
      complaints.add(
          "'{{" + word + "}}' is not known here",
          known
              .home(word)
              .map(home -> "use it inside " + home)
              .orElse("write one of " + String.join(", ", known.words())));
      return "";
    }
    words.add(word);
    return String.valueOf((char) (FIRST_WORD + words.size() - 1));
  }

  private static String escape(
      @org.jspecify.annotations.Nullable String sign, Complaints complaints) {
    if (sign == null) {
      complaints.add("'{{' is not closed", "write }} after the word, or \\{ for the sign itself");
      return "";
    }
    if (sign.equals("n")) {
      return "\n";
    }
    if (sign.isEmpty() || ESCAPED.indexOf(sign.charAt(0)) < 0) {
      complaints.add(
          "'\\" + sign + "' means nothing",
          "write \\\\ for the sign \\ itself, \\n for a new line");
      return "";
    }
    return String.valueOf((char) (FIRST_ESCAPE + ESCAPED.indexOf(sign.charAt(0))));
  }
}
