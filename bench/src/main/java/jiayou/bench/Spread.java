package jiayou.bench;

import java.util.List;

/// What several rounds gave: the machine is shared, so one round alone says little.
record Spread(double min, double median, double max) {

  /// @throws IllegalArgumentException when there was no round
  static Spread of(List<Double> rounds) {
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("no round was measured");
    }
    List<Double> sorted = rounds.stream().sorted().toList();
    int half = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(sorted.getFirst(), median, sorted.getLast());
  }

  static Spread ofOne(double value) {
    return new Spread(value, value, value);
  }
}
