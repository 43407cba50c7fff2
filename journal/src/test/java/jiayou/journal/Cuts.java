package jiayou.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.journal.Disk.Kept;
import jiayou.journal.Disk.PowerCut;
import jiayou.journal.Life.Book;
import jiayou.journal.RecordedDisk.Step;

/// Cuts the power at every step of a life and opens each disk that may be found then.
final class Cuts {

  private static final Random CHANCE = new Random(42);

  private final String layers;
  private final Book book;
  private final Random chance;
  private final int againEvery;
  final List<String> faults = new ArrayList<>();
  int images;

  /// @param layers on which the disks are opened again
  /// @param againEvery of so many disks one is cut once more while it is opened; 0 is never
  Cuts(String layers, Book book, long seed, int againEvery) {
    this.layers = layers;
    this.book = book;
    this.chance = new Random(seed);
    this.againEvery = againEvery;
  }

  /// @param acknowledged commits before this life
  void at(Life life, int acknowledged, int stride, List<PowerCut> cuts) {
    Disk disk = new Disk(life.start());
    int told = acknowledged;
    for (int i = 0; i < life.steps().size(); i++) {
      Step step = life.steps().get(i);
      disk.take(step);
      if (step instanceof Step.Acknowledged(int commits)) {
        told = commits;
      }
      if (i % stride != 0 && !(step instanceof Step.Acknowledged)) {
        continue;
      }
      for (PowerCut cut : disk.allForced() ? cuts.subList(0, 1) : cuts) {
        Map<String, byte[]> found = disk.after(cut, chance);
        images++;
        String fault = fault(found, told);
        if (!fault.isEmpty()) {
          faults.add(
              "step %d %s, %s: %s".formatted(i, step.getClass().getSimpleName(), cut, fault));
        }
      }
    }
  }

  private String fault(Map<String, byte[]> files, int acknowledged) {
    Path folder = Path.of("/cut-" + System.nanoTime());
    Life.store(folder, files);
    try (var journal = Happening.journal(new Place(layers, folder, 86_400_000))) {
      return book.fault(journal, acknowledged);
    } catch (JournalFailure e) {
      return e.toString();
    } finally {
      Life.forget(folder);
    }
  }

  static List<PowerCut> allKept() {
    return List.of(new PowerCut(Kept.ALL, Kept.ALL));
  }
}
