package jiayou.printing.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Size;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.layout.Grid;

/// Reads one line of markup: columns, a rule, a cut or properties. Where a text stands in its
/// column is told by the blanks around it, as in ReceiptLine.
final class LineReader {

  private static final Pattern PROPERTIES = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern MARKED =
      Pattern.compile("(?<before>[\\^\"]*)(?<text>[^\\^\"]*)(?<after>[\\^\"]*)");
  private static final List<Size> SIZES = List.of(Size.NORMAL, Size.TALL, Size.LARGE, Size.HUGE);

  private final Complaints complaints;
  private final PropertyReader properties;

  LineReader(Complaints complaints, PropertyReader properties) {
    this.complaints = complaints;
    this.properties = properties;
  }

  /// @return empty when the line prints nothing, or is wrong
  Optional<Node> read(String line, Vocabulary known) {
    Signs signs = new Signs(line, known, complaints);
    String text = signs.text().strip();
    if (text.isEmpty()) {
      return line.isBlank() ? Optional.of(new Node.Fixed(new Block.Feed(1))) : Optional.empty();
    }
    if (text.matches("-+")) {
      return Optional.of(new Node.Fixed(new Block.Rule()));
    }
    if (text.matches("=+")) {
      return Optional.of(new Node.Fixed(new Block.Cut()));
    }
    Matcher property = PROPERTIES.matcher(text);
    if (property.matches()) {
      return properties.read(property.group(1), signs);
    }
    if (text.contains("{") || text.contains("}")) {
      complaints.add(
          "a brace stands within a text",
          "give {...} a line of its own, or write \\{ for the sign itself");
      return Optional.empty();
    }
    return columns(text, signs);
  }

  private Optional<Node> columns(String text, Signs signs) {
    String[] parts = parts(text);
    List<Node.Column> columns = new ArrayList<>();
    for (String part : parts) {
      columns.add(column(part, signs));
    }
    List<Style> styles =
        columns.stream()
            .filter(c -> !c.words().isEmpty())
            .map(Node.Column::style)
            .distinct()
            .toList();
    if (styles.size() > 1) {
      complaints.add(
          "the columns of a line differ in size or weight",
          "write the same ^ and \" in each column");
    }
    Style style = styles.isEmpty() ? Style.PLAIN : styles.getFirst();
    Grid grid = properties.grid();
    if (columns.size() == 1 && grid.widths().isEmpty()) {
      Node.Column only = columns.getFirst();
      return Optional.of(new Node.Text(only.words(), only.align(), style));
    }
    if (text.contains("\n")) {
      complaints.add("\\n stands in a line of columns", "write two lines");
    }
    boolean pair =
        columns.size() == 2
            && grid.widths().isEmpty()
            && columns.get(0).align() == Align.LEFT
            && columns.get(1).align() == Align.RIGHT;
    return Optional.of(
        pair
            ? new Node.Pair(columns.get(0).words(), columns.get(1).words(), style)
            : new Node.Columns(fitting(columns, grid), grid, style));
  }

  private List<Node.Column> fitting(List<Node.Column> columns, Grid grid) {
    int most = grid.widths().isEmpty() ? PropertyReader.MOST_COLUMNS : grid.widths().size();
    if (columns.size() > most) {
      complaints.add(
          columns.size() + " columns, and there is room for " + most,
          grid.widths().isEmpty()
              ? "write fewer, or \\| for the sign itself"
              : "change {width: ...}, or end it by {width: auto}");
      return columns.subList(0, most);
    }
    return columns;
  }

  /// ReceiptLine's rules: a bar at the edge of a line only says which way its text leans.
  private static String[] parts(String text) {
    return text.replaceFirst("^[^|]*[^\\t |]\\|", " $0")
        .replaceFirst("\\|[^\\t |][^|]*$", "$0 ")
        .replaceFirst("^\\|(.*)$", "$1")
        .replaceFirst("^(.*)\\|$", "$1")
        .split("\\|", -1);
  }

  private Node.Column column(String part, Signs signs) {
    boolean before = part.startsWith(" ") || part.startsWith("\t");
    boolean after = part.endsWith(" ") || part.endsWith("\t");
    Align align = before == after ? Align.CENTRE : before ? Align.RIGHT : Align.LEFT;
    String bare = part.strip();
    if (bare.contains("_") || bare.contains("`")) {
      complaints.add(
          "underlined and inverted letters are not printed",
          "write \\_ or \\` for the sign itself");
    }
    Matcher marked = MARKED.matcher(bare);
    if (!marked.matches()) {
      complaints.add(
          "^ or \" stands in the middle of a text",
          "put it before the whole text, or write \\^ or \\\" for the sign itself");
      return new Node.Column(signs.words(""), align, Style.PLAIN);
    }
    return new Node.Column(signs.words(marked.group("text")), align, style(marked.group("before")));
  }

  private Style style(String marks) {
    int carets = (int) marks.chars().filter(c -> c == '^').count();
    if (carets == 1 || carets > SIZES.size()) {
      complaints.add(
          "there is no size " + "^".repeat(carets),
          "write ^^ (twice as high), ^^^ (twice as large) or ^^^^ (three times as large)");
      return Style.PLAIN;
    }
    return new Style(SIZES.get(Math.max(0, carets - 1)), marks.contains("\""));
  }
}
