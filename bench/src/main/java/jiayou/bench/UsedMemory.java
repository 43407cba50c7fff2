package jiayou.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;

/// What is still in use after a collection, at some marks of a long way.
final class UsedMemory implements IntConsumer {

  private static final List<Integer> PERCENT = List.of(10, 50, 90);

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final List<Double> megabytes = new ArrayList<>();
  private final int whole;

  /// @param whole how far the way goes
  UsedMemory(int whole) {
    this.whole = whole;
  }

  @Override
  public void accept(int done) {
    while (megabytes.size() < PERCENT.size()
        && done >= (long) whole * PERCENT.get(megabytes.size()) / 100) {
      memory.gc();
      megabytes.add(memory.getHeapMemoryUsage().getUsed() / 1e6);
    }
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < megabytes.size(); i++) {
      figures.add(
          new Figure(
              "heap in use at %d %%".formatted(PERCENT.get(i)),
              Spread.ofOne(megabytes.get(i)),
              "MB",
              Optional.empty()));
    }
    return figures;
  }

  Comparison comparison(Goal goal) {
    return new Comparison(
        "heap in use late / early", Spread.ofOne(megabytes.getLast() / megabytes.getFirst()), goal);
  }
}
