package jiayou.printing.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// The arithmetic of a line of fixed-width characters.
///
/// A printer gives one column to what GB18030 writes in one byte, and two to everything else. That
/// is ASCII against the rest, and not what Unicode calls wide: `·`, `×` and `Ⅵ` take two columns.
public final class Columns {

  private Columns() {}

  public static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  public static int of(int codePoint) {
    return codePoint < 0x80 ? 1 : 2;
  }

  /// One line with its parts at both edges, blanks between; as long as needed when they do not fit.
  public static String justify(String left, String right, int columns) {
    int gap = Math.max(1, columns - of(left) - of(right));
    return left + " ".repeat(gap) + right;
  }

  /// Breaks between words and beside Chinese characters; through a word only when it is longer than
  /// a line.
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (of(rest) > columns) {
      int end = lineEnd(rest, columns);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /// What a printer can be handed: composed, on one line, without anything invisible. The sign `¥`
  /// becomes the `￥` that Chinese printers have in their memory.
  static String printable(String text) {
    StringBuilder clean = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(codePoint -> append(clean, codePoint));
    return clean.toString();
  }

  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
  }

  private static void append(StringBuilder clean, int codePoint) {
    if (codePoint == '¥') {
      clean.append('￥');
      return;
    }
    switch (Character.getType(codePoint)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          clean.append(' ');
      case Character.SPACE_SEPARATOR -> clean.append(codePoint == 0x3000 ? "　" : " ");
      case Character.SURROGATE -> clean.append('?');
      default -> clean.appendCodePoint(codePoint);
    }
  }

  private static int lineEnd(String text, int columns) {
    int used = 0;
    int lastGoodEnd = 0;
    int index = 0;
    int previous = 'x';
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      boolean mayBreak = previous == ' ' || codePoint == ' ' || of(previous) + of(codePoint) > 2;
      if (index > 0 && mayBreak) {
        lastGoodEnd = index;
      }
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      previous = codePoint;
      index += Character.charCount(codePoint);
    }
    int atLeastOne = Math.max(index, Character.charCount(text.codePointAt(0)));
    return lastGoodEnd > 0 ? lastGoodEnd : atLeastOne;
  }
}
