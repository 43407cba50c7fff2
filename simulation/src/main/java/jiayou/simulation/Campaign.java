package jiayou.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import jiayou.simulation.turns.Turns;

/// Seed after seed on all cores, until enough sales were played. Each seed is one run by itself on
/// one thread, so a seed means the same whatever runs beside it.
final class Campaign {

  private final Function<Hazards, Memory> memories;
  private final int threads;
  private final Consumer<Figures> progress;

  /// @param progress hears the sum after each run, on any thread
  Campaign(Function<Hazards, Memory> memories, int threads, Consumer<Figures> progress) {
    this.memories = memories;
    this.threads = threads;
    this.progress = progress;
  }

  /// @param firstSeed the seeds that follow it come next
  /// @param sales stop as soon as so many were played
  /// @throws AssertionError the first that a run ended with
  Outcome play(long firstSeed, long sales) throws InterruptedException {
    AtomicLong nextSeed = new AtomicLong(firstSeed);
    Sum sum = new Sum();
    AtomicBoolean broken = new AtomicBoolean();
    Runnable player =
        () -> {
          while (sum.get().sales() < sales && !broken.get()) {
            Figures run = runOr(broken, nextSeed.getAndIncrement());
            progress.accept(sum.add(run));
          }
        };
    long began = System.nanoTime();
    playOnAllCores(player);
    return new Outcome(firstSeed, nextSeed.get() - 1, sum.get(), (System.nanoTime() - began) / 1e9);
  }

  /// One run that breaks ends all the others.
  private Figures runOr(AtomicBoolean broken, long seed) {
    try {
      return Simulation.run(seed, Turns.RIGHT, memories);
    } catch (AssertionError violation) {
      broken.set(true);
      throw violation;
    }
  }

  private void playOnAllCores(Runnable player) throws InterruptedException {
    List<Future<?>> players = new ArrayList<>();
    try (ExecutorService cores = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        players.add(cores.submit(player));
      }
      for (Future<?> each : players) {
        each.get();
      }
    } catch (ExecutionException ended) {
      if (ended.getCause() instanceof AssertionError violation) {
        throw violation;
      }
      throw new IllegalStateException("a run could not be played", ended.getCause());
    }
  }

  private static final class Sum {
    private Figures figures = Figures.NONE;

    synchronized Figures get() {
      return figures;
    }

    synchronized Figures add(Figures more) {
      figures = figures.plus(more);
      return figures;
    }
  }

  /// @param lastSeed inclusive
  record Outcome(long firstSeed, long lastSeed, Figures figures, double seconds) {
    long salesAnHour() {
      return Math.round(figures.sales() / seconds * 3600);
    }
  }
}
