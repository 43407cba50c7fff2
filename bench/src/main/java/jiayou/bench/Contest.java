package jiayou.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;

/// Lets contenders run in turn, round after round, so that whatever else the machine does hits all
/// of them alike; who begins changes with the round.
final class Contest {

  private final int rounds;
  private final Duration slice;
  private final Map<String, List<Double>> perSecond = new TreeMap<>();
  private final Map<String, Timings> timings = new TreeMap<>();

  /// @param slice how long each contender runs in each round; zero for just once
  Contest(int rounds, Duration slice) {
    this.rounds = rounds;
    this.slice = slice;
  }

  /// Runs one round that does not count, and then those that do.
  void run(Map<String, Contender> contenders) throws IOException, SQLException {
    List<String> names = new ArrayList<>(contenders.keySet());
    for (Contender contender : contenders.values()) {
      lap(contender, new Timings());
    }
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < names.size(); turn++) {
        String name = names.get((turn + round) % names.size());
        Contender contender = contenders.get(name);
        if (contender != null) {
          Timings each = timings.computeIfAbsent(name, _ -> new Timings());
          perSecond.computeIfAbsent(name, _ -> new ArrayList<>()).add(lap(contender, each));
        }
      }
    }
  }

  Figure figure(String name, String unit) {
    return new Figure(
        name,
        Spread.of(perSecond.getOrDefault(name, List.of())),
        unit,
        Optional.ofNullable(timings.get(name)).filter(_ -> !slice.isZero()).map(Timings::latency));
  }

  /// How much faster the first is than the second, round by round.
  Comparison comparison(String name, String than, Goal goal) {
    List<Double> ours = perSecond.getOrDefault(name, List.of());
    List<Double> theirs = perSecond.getOrDefault(than, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
      ratios.add(ours.get(round) / theirs.get(round));
    }
    return new Comparison(name + " / " + than, Spread.of(ratios), goal);
  }

  private double lap(Contender contender, Timings each) throws IOException, SQLException {
    contender.prepare();
    long begin = System.nanoTime();
    long end = begin + slice.toNanos();
    long done = 0;
    long now = begin;
    do {
      done += contender.once();
      long then = System.nanoTime();
      each.add(then - now);
      now = then;
    } while (now < end);
    return done / ((now - begin) / 1e9);
  }
}
