package jiayou.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;

/// A result as plain text for a terminal.
final class ResultTable {

  private static final int GAP = 2;

  private ResultTable() {}

  static String of(Result result) {
    List<String> lines = new ArrayList<>();
    lines.add(result.title());
    lines.addAll(
        aligned(
            List.of("", "median", "min", "max", "", "p50 ms", "p99 ms"),
            result.figures().stream().map(ResultTable::row).toList()));
    if (!result.comparisons().isEmpty()) {
      lines.add("");
      lines.addAll(
          aligned(
              List.of("ratio", "median", "min", "max", "goal", ""),
              result.comparisons().stream().map(ResultTable::row).toList()));
    }
    result.notes().forEach(note -> lines.add("  note: " + note));
    return String.join("\n", lines) + "\n";
  }

  /// Three figures that matter, whatever the size.
  static String shown(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static List<String> row(Figure figure) {
    Spread value = figure.value();
    return List.of(
        figure.name(),
        shown(value.median()),
        shown(value.min()),
        shown(value.max()),
        figure.unit(),
        figure.latency().map(l -> shown(l.p50())).orElse(""),
        figure.latency().map(l -> shown(l.p99())).orElse(""));
  }

  private static List<String> row(Comparison comparison) {
    Spread ratio = comparison.ratio();
    return List.of(
        comparison.name(),
        shown(ratio.median()),
        shown(ratio.min()),
        shown(ratio.max()),
        comparison.goal().words(),
        comparison.goal() instanceof Goal.None ? "" : comparison.verdict());
  }

  private static List<String> aligned(List<String> head, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(List.of(head));
    all.addAll(rows);
    int[] widths = new int[head.size()];
    for (List<String> row : all) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return all.stream().map(row -> line(row, widths)).toList();
  }

  /// Names stand left, figures right.
  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("  ");
    for (int i = 0; i < row.size(); i++) {
      String padding = " ".repeat(widths[i] - row.get(i).length());
      boolean figure = i > 0 && i < 4 || i > 4;
      line.append(figure ? padding + row.get(i) : row.get(i) + padding).append(" ".repeat(GAP));
    }
    return line.toString().stripTrailing();
  }
}
