package jiayou.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.bench.Result.Goal;
import org.junit.jupiter.api.Test;

class ContestTest {

  private final List<String> turns = new ArrayList<>();
  private final Contest contest = new Contest(3, Duration.ZERO);

  @Test
  void whoBeginsChangesWithTheRound() throws IOException, SQLException {
    contest.run(contenders());
    assertEquals(List.of("a", "b", "a", "b", "b", "a", "a", "b"), turns);
  }

  @Test
  void whoDoesMoreInTheSameTimeIsFaster() throws IOException, SQLException {
    contest.run(contenders());
    double median = contest.comparison("b", "a", new Goal.None()).ratio().median();
    assertEquals(true, median > 100, "one against a million: " + median);
  }

  @Test
  void whatRanOncePerRoundHasNoPercentiles() throws IOException, SQLException {
    contest.run(contenders());
    assertEquals(Optional.empty(), contest.figure("a", "things/s").latency());
  }

  private Map<String, Contender> contenders() {
    Map<String, Contender> contenders = new LinkedHashMap<>();
    contenders.put("a", contender("a", 1));
    contenders.put("b", contender("b", 1_000_000));
    return contenders;
  }

  private Contender contender(String name, int done) {
    return new Contender() {
      @Override
      public int once() {
        turns.add(name);
        return done;
      }

      @Override
      public void close() {}
    };
  }
}
