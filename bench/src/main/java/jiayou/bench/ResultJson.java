package jiayou.bench;

import java.util.List;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Results as JSON, for whoever compares one day's with another's.
final class ResultJson {

  private static final JsonMapper JSON = new JsonMapper();

  private ResultJson() {}

  static String of(List<Result> results) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode all = root.putArray("benchmarks");
    results.forEach(result -> write(result, all.addObject()));
    return root.toPrettyString();
  }

  private static void write(Result result, ObjectNode node) {
    node.put("title", result.title());
    ArrayNode figures = node.putArray("figures");
    result.figures().forEach(figure -> write(figure, figures.addObject()));
    ArrayNode ratios = node.putArray("ratios");
    result.comparisons().forEach(comparison -> write(comparison, ratios.addObject()));
    ArrayNode notes = node.putArray("notes");
    result.notes().forEach(notes::add);
  }

  private static void write(Figure figure, ObjectNode node) {
    node.put("name", figure.name()).put("unit", figure.unit());
    write(figure.value(), node);
    figure.latency().ifPresent(l -> node.put("p50Ms", l.p50()).put("p99Ms", l.p99()));
  }

  private static void write(Comparison comparison, ObjectNode node) {
    node.put("name", comparison.name());
    write(comparison.ratio(), node);
    if (!(comparison.goal() instanceof Goal.None)) {
      node.put("goal", comparison.goal().words()).put("verdict", comparison.verdict());
    }
  }

  private static void write(Spread spread, ObjectNode node) {
    node.put("median", spread.median()).put("min", spread.min()).put("max", spread.max());
  }
}
