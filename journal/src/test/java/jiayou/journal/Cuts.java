package jiayou.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.journal.Disk.PowerCut;
import jiayou.journal.Life.Book;
import jiayou.journal.RecordedDisk.Step;

/// Cuts the power at the steps of a life and opens each disk that may be found then.
final class Cuts {

  /// Of so many disks one is cut once more while it is opened.
  private static final int AGAIN_EVERY = 20;

  private static final int CUTS_WHILE_OPENING = 4;

  private final String layers;
  private final int retentionMs;
  private final Book book;
  private final Random chance = new Random(42);
  private final List<String> faults = new ArrayList<>();
  private int images;

  /// @param layers on which the disks are opened again
  Cuts(String layers, int retentionMs, Book book) {
    this.layers = layers;
    this.retentionMs = retentionMs;
    this.book = book;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  int images() {
    return images;
  }

  /// @param acknowledged commits before this life
  /// @param every of so many steps one is cut, and all steps round a force of the main file
  void at(Life life, int acknowledged, int every, List<PowerCut> cuts) {
    Disk disk = new Disk(life.start());
    int told = acknowledged;
    for (int i = 0; i < life.steps().size(); i++) {
      Step step = life.steps().get(i);
      disk.take(step);
      told = step instanceof Step.Acknowledged(int commits) ? commits : told;
      if (i % every == 0 || nearForceOfMain(life.steps(), i)) {
        for (PowerCut cut : disk.allForced() ? cuts.subList(0, 1) : cuts) {
          look(disk.after(cut, chance), told, "step %d %s, %s".formatted(i, name(step), cut));
        }
      }
    }
  }

  private void look(Map<String, byte[]> found, int acknowledged, String when) {
    images++;
    note(when, fault(found, acknowledged));
    if (images % AGAIN_EVERY == 0 && layers.startsWith(Place.DURABLE)) {
      cutAgain(found, acknowledged, when);
    }
  }

  private void cutAgain(Map<String, byte[]> start, int acknowledged, String when) {
    try {
      Life opening =
          Life.live(Place.DURABLE + "recorded:memFS:", retentionMs, start, book, _ -> {});
      for (int cut = 0; cut < CUTS_WHILE_OPENING && !opening.steps().isEmpty(); cut++) {
        Disk disk = new Disk(start);
        int last = chance.nextInt(opening.steps().size());
        opening.steps().subList(0, last + 1).forEach(disk::take);
        PowerCut kept = PowerCut.any(chance);
        images++;
        note(
            "%s, opened, cut at %d, %s".formatted(when, last, kept),
            fault(disk.after(kept, chance), acknowledged));
      }
    } catch (JournalFailure e) {
      note(when + ", opened", e.toString());
    }
  }

  private void note(String when, String fault) {
    if (!fault.isEmpty()) {
      faults.add(when + ": " + fault);
    }
  }

  private String fault(Map<String, byte[]> files, int acknowledged) {
    Path folder = Life.newFolder();
    Life.store(folder, files);
    try (var journal = Happening.journal(new Place(layers, folder, retentionMs))) {
      return book.fault(journal, acknowledged);
    } catch (JournalFailure e) {
      return e.toString();
    } finally {
      Life.forget(folder);
    }
  }

  private static boolean nearForceOfMain(List<Step> steps, int at) {
    return steps.subList(Math.max(0, at - 2), Math.min(steps.size(), at + 3)).stream()
        .anyMatch(step -> step instanceof Step.Force(String file) && file.endsWith(".db"));
  }

  private static String name(Step step) {
    return step.getClass().getSimpleName();
  }
}
