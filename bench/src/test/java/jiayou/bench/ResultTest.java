package jiayou.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultTest {

  private static final Result RESULT =
      new Result(
          "things",
          List.of(
              new Figure(
                  "ours",
                  new Spread(900, 1234.5, 2000),
                  "things/s",
                  Optional.of(new Timings.Latency(0.5, 12.25))),
              new Figure("theirs", Spread.ofOne(2), "things/s", Optional.empty())),
          List.of(
              new Comparison("ours / theirs", new Spread(0.4, 0.5, 0.6), new Goal.AtLeast(0.45)),
              new Comparison("theirs / ours", new Spread(1.5, 2.5, 3), new Goal.AtMost(2)),
              new Comparison("ours / ours", Spread.ofOne(1), new Goal.None())),
          List.of("a quiet morning"));

  @Test
  void theTableStandsInColumnsWithTheGoalBesideTheRatio() {
    assertEquals(
        """
        things
                  median   min    max            p50 ms  p99 ms
          ours     1,235   900  2,000  things/s    0.50    12.3
          theirs    2.00  2.00   2.00  things/s

          ratio          median   min   max  goal
          ours / theirs    0.50  0.40  0.60  at least 0.45    held
          theirs / ours    2.50  1.50  3.00  at most 2.0    missed
          ours / ours      1.00  1.00  1.00
          note: a quiet morning
        """,
        ResultTable.of(RESULT));
  }

  @Test
  void theJsonSaysTheSame() {
    JsonNode result = new JsonMapper().readTree(ResultJson.of(List.of(RESULT))).at("/benchmarks/0");
    assertEquals(1234.5, result.at("/figures/0/median").asDouble());
    assertEquals(12.25, result.at("/figures/0/p99Ms").asDouble());
    assertEquals("at least 0.45", result.at("/ratios/0/goal").asString());
    assertEquals("held", result.at("/ratios/0/verdict").asString());
    assertEquals("missed", result.at("/ratios/1/verdict").asString());
    assertEquals(true, result.at("/ratios/2/verdict").isMissingNode());
  }
}
