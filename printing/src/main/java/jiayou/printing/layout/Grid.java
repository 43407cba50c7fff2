package jiayou.printing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.printing.layout.Block.Align;

/// Columns on a line.
///
/// @param widths in letters; 0 for a column that takes an equal share of what is left; none when
///   every column does
/// @param border letters between two columns
/// @param align where the columns stand when they do not fill the line
public record Grid(List<Integer> widths, int border, Align align) {

  /// As many equal columns as a line has.
  public static final Grid EVEN = new Grid(List.of(), 1, Align.CENTRE);

  public Grid {
    widths = List.copyOf(widths);
  }

  /// What stands in one column.
  ///
  /// @param whole an amount, which is never broken
  public record Cell(String text, Align align, boolean whole) {}

  /// The printed lines, every cell broken within its column; empty when a cell that must stay whole
  /// is wider than its column.
  Optional<List<String>> lines(List<Cell> cells, int columns) {
    List<Integer> shares = shares(cells.size(), columns);
    List<List<String>> broken = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < shares.size(); i++) {
      Cell cell = i < cells.size() ? cells.get(i) : new Cell("", Align.LEFT, false);
      if (shares.get(i) < 2 || (cell.whole() && Columns.of(cell.text()) > shares.get(i))) {
        return Optional.empty();
      }
      broken.add(Columns.wrap(cell.text(), shares.get(i)));
      height = Math.max(height, broken.getLast().size());
    }
    int used = shares.stream().mapToInt(w -> w).sum() + border * (shares.size() - 1);
    String margin = " ".repeat(align.indent(columns - used));
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder(margin);
      for (int i = 0; i < shares.size(); i++) {
        List<String> parts = broken.get(i);
        Align side = i < cells.size() ? cells.get(i).align() : Align.LEFT;
        line.append(i > 0 ? " ".repeat(border) : "")
            .append(padded(row < parts.size() ? parts.get(row) : "", side, shares.get(i)));
      }
      lines.add(line.toString());
    }
    return Optional.of(lines);
  }

  /// The last of the shares take what does not divide.
  private List<Integer> shares(int count, int columns) {
    List<Integer> wanted = widths.isEmpty() ? java.util.Collections.nCopies(count, 0) : widths;
    int fixed = wanted.stream().mapToInt(w -> w).sum();
    int free = columns - fixed - border * (wanted.size() - 1);
    int sharing = (int) wanted.stream().filter(w -> w == 0).count();
    List<Integer> shares = new ArrayList<>();
    int given = 0;
    for (int width : wanted) {
      shares.add(width == 0 ? Math.max(0, free + given++) / sharing : width);
    }
    return shares;
  }

  private static String padded(String text, Align align, int width) {
    int free = width - Columns.of(text);
    int before = align.indent(free);
    return " ".repeat(before) + text + " ".repeat(Math.max(0, free - before));
  }
}
