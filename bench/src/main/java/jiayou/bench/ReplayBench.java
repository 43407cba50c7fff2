package jiayou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.app.Replay;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.Draft;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.journal.H2Journal;

/// How long a start takes, against how many sales the journal has seen.
final class ReplayBench {

  /// Entries that are written at once while a history is made.
  private static final int GROUP = 500;

  private static final int SMALLEST = 100;
  private static final int STEP = 10;

  private final Scratch scratch;
  private final Effort effort;
  private final Rules rules = MadeUpStation.rules();

  ReplayBench(Scratch scratch, Effort effort) {
    this.scratch = scratch;
    this.effort = effort;
  }

  List<Result> run() throws IOException {
    List<Aged> terminals = new ArrayList<>();
    for (int sales : sizes()) {
      terminals.add(aged(sales));
    }
    List<List<Double>> warm = new ArrayList<>();
    List<List<Double>> started = new ArrayList<>();
    for (Aged terminal : terminals) {
      warmMs(terminal);
      warm.add(new ArrayList<>());
      started.add(new ArrayList<>());
    }
    for (int round = 0; round < effort.rounds(); round++) {
      for (int i = 0; i < terminals.size(); i++) {
        warm.get(i).add(warmMs(terminals.get(i)));
        started.get(i).add(StartedProcess.ran(terminals.get(i).folder()) / 1e6);
      }
    }
    return List.of(
        result(
            "replay: from starting the program to the first screen, windows left out",
            terminals,
            started,
            new Goal.AtMost(2)),
        result(
            "replay: from opening the journal to the first screen, in a warm program",
            terminals,
            warm,
            new Goal.None()));
  }

  /// @throws IllegalStateException when it does not end in the books that were written
  private double warmMs(Aged terminal) {
    long begin = System.nanoTime();
    Books books = new FirstScreen(rules).shown(terminal.folder(), terminal.at());
    long taken = System.nanoTime() - begin;
    if (!books.equals(terminal.books())) {
      throw new IllegalStateException("the history came back as another one");
    }
    return taken / 1e6;
  }

  /// A terminal with a past.
  private record Aged(String name, Path folder, Books books, Instant at) {}

  private List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>(List.of(0));
    for (int sales = SMALLEST; sales < effort.sales(); sales *= STEP) {
      sizes.add(sales);
    }
    sizes.add(effort.sales());
    return sizes;
  }

  private Aged aged(int sales) throws IOException {
    Path folder = scratch.folder("history");
    History history = new History(rules);
    try (H2Journal<Event, Effect> journal = FirstScreen.journal(folder)) {
      List<Draft<Event, Effect>> drafts = new ArrayList<>();
      for (int sale = 0; sale < sales; sale++) {
        drafts.addAll(history.nextSale());
        if (drafts.size() >= GROUP) {
          journal.commit(drafts);
          drafts.clear();
          carryForward(journal);
        }
      }
      journal.commit(drafts);
      // As every night.
      journal.reopen();
    }
    String name =
        "%,d sales, %,d entries, %s MB"
            .formatted(sales, history.entries(), ResultTable.shown(size(folder) / 1e6));
    return new Aged(name, folder, history.books(), history.now());
  }

  /// As the running terminal does it.
  private void carryForward(H2Journal<Event, Effect> journal) {
    if (journal.entriesSinceCarried() > Replay.MOST_ENTRIES) {
      Replay.carryForward(journal, rules);
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long size = 0;
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
      return size;
    }
  }

  private Result result(String title, List<Aged> terminals, List<List<Double>> millis, Goal goal)
      throws IOException {
    List<Figure> figures = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < terminals.size(); i++) {
      figures.add(
          new Figure(terminals.get(i).name(), Spread.of(millis.get(i)), "ms", Optional.empty()));
    }
    for (int i = 1; i < terminals.size(); i++) {
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < effort.rounds(); round++) {
        ratios.add(millis.get(i).get(round) / millis.getFirst().get(round));
      }
      comparisons.add(new Comparison(terminals.get(i).name() + " / none", Spread.of(ratios), goal));
    }
    return new Result(title, figures, comparisons, scratch.notes());
  }
}
