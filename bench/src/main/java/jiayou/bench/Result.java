package jiayou.bench;

import java.util.List;
import java.util.Optional;

/// What one benchmark found.
///
/// @param notes what a reader must know to read the figures rightly
record Result(
    String title, List<Figure> figures, List<Comparison> comparisons, List<String> notes) {

  Result {
    figures = List.copyOf(figures);
    comparisons = List.copyOf(comparisons);
    notes = List.copyOf(notes);
  }

  /// One thing that was measured.
  ///
  /// @param unit of the spread: `entries/s`, `ms`, ...
  /// @param latency of single operations, where they were timed one by one
  record Figure(String name, Spread value, String unit, Optional<Timings.Latency> latency) {}

  /// Two figures of the same rounds, one divided by the other round by round.
  record Comparison(String name, Spread ratio, Goal goal) {

    String verdict() {
      return goal.heldBy(ratio.median()) ? "held" : "missed";
    }
  }

  /// What a ratio ought to be.
  sealed interface Goal {
    boolean heldBy(double ratio);

    String words();

    record AtLeast(double limit) implements Goal {
      @Override
      public boolean heldBy(double ratio) {
        return ratio >= limit;
      }

      @Override
      public String words() {
        return "at least " + limit;
      }
    }

    record AtMost(double limit) implements Goal {
      @Override
      public boolean heldBy(double ratio) {
        return ratio <= limit;
      }

      @Override
      public String words() {
        return "at most " + limit;
      }
    }

    /// For the reader to know, not to be judged.
    record None() implements Goal {
      @Override
      public boolean heldBy(double ratio) {
        return true;
      }

      @Override
      public String words() {
        return "";
      }
    }
  }
}
