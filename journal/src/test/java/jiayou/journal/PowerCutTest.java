package jiayou.journal;

import static jiayou.journal.Happening.entries;
import static jiayou.journal.Happening.sold;
import static jiayou.journal.Happening.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jiayou.core.port.Journal.Entry;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.PromiseId;
import jiayou.journal.RecordedDisk.Step;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goal: whatever power leaves on the disk, every acknowledged commit is found again, whole.
/// Method: record a day of commits, and for every step of it build the disks that a cut there may
/// leave: all writes, only the synced ones, or some sectors of those not synced. Open each.
final class PowerCutTest {

  private static final int SALES = 10;
  private static final int SECTOR = 512;

  /// A cut is made at each of the last steps before an acknowledgement, and at a few of the others:
  /// the tidying of the daily reopening has thousands.
  private static final int EACH_BEFORE_ACKNOWLEDGED = 6;

  private static final int OTHERS = 25;

  @TempDir private Path folder;

  private final List<Happening> committed = new ArrayList<>();
  private final Random chance = new Random(42);

  /// What the disk kept of the writes that were not synced.
  private enum Kept {
    ALL,
    NONE,
    SOME_SECTORS,
    FIRST_AND_LAST_SECTOR
  }

  @Test
  void everyAcknowledgedCommitSurvivesEveryCut() throws IOException {
    List<Step> steps = recordADay("durable:recorded:memFS:");
    assertEquals(List.of(), lossesAt(steps, Kept.values()));
  }

  @Test
  void withoutTheDurableLayerCommitsAreLost() throws IOException {
    List<Step> steps = recordADay("recorded:memFS:");
    assertTrue(lossesAt(steps, Kept.NONE).size() > SALES / 2);
  }

  private List<Step> recordADay(String layers) {
    RecordedDisk.Log disk = RecordedDisk.register();
    try (var journal = Happening.journal(layers, folder)) {
      for (int sale = 1; sale <= SALES; sale++) {
        long entry = journal.commit(List.of(sold(sale))).getFirst().entry().number();
        acknowledge(disk, sold(sale).event());
        journal.heartbeat(Happening.NOON.plusSeconds(sale));
        var answer = told(sale, new PromiseId(entry, 0));
        journal.commit(List.of(answer));
        acknowledge(disk, answer.event());
        if (sale == SALES / 2) {
          journal.reopen();
        }
      }
      return List.copyOf(disk.steps);
    }
  }

  private void acknowledge(RecordedDisk.Log disk, Happening event) {
    committed.add(event);
    disk.steps.add(new Step.Acknowledged(committed.size()));
  }

  private List<String> lossesAt(List<Step> steps, Kept... modes) throws IOException {
    List<String> losses = new ArrayList<>();
    int stride = Math.max(1, steps.size() / OTHERS);
    for (int cut = steps.indexOf(new Step.Named()); cut < steps.size(); cut++) {
      int end = Math.min(steps.size(), cut + EACH_BEFORE_ACKNOWLEDGED);
      boolean commit =
          steps.subList(cut, end).stream().anyMatch(Step.Acknowledged.class::isInstance);
      if (!commit && cut % stride != 0) {
        continue;
      }
      List<Step> before = steps.subList(0, cut + 1);
      boolean inFlight = before.getLast() instanceof Step.Write;
      for (Kept kept : inFlight ? modes : new Kept[] {Kept.NONE}) {
        String loss = lossOf(image(before, kept), acknowledged(before));
        if (!loss.isEmpty()) {
          losses.add("cut at %d, %s: %s".formatted(cut, kept, loss));
        }
      }
    }
    return losses;
  }

  private String lossOf(byte[] image, int acknowledged) throws IOException {
    FilePath file = FilePath.get("memFS:" + folder.resolve("journal") + ".mv.db");
    file.delete();
    try (OutputStream out = file.newOutputStream(false)) {
      out.write(image);
    }
    try (var journal = Happening.journal("memFS:", folder)) {
      List<Happening> found = entries(journal).stream().map(Entry::event).toList();
      if (found.size() < acknowledged) {
        return "%d of %d acknowledged".formatted(found.size(), acknowledged);
      }
      if (!found.equals(committed.subList(0, found.size()))) {
        return "other entries than were committed";
      }
      int owed = (found.size() + 1) / 2 + found.size() % 2;
      if (journal.openPromises().size() != owed) {
        return "half a commit";
      }
      journal.commit(List.of(sold(99)));
      return "";
    } catch (JournalFailure e) {
      return e.toString();
    } finally {
      file.delete();
    }
  }

  private static int acknowledged(List<Step> steps) {
    return steps.reversed().stream()
        .mapMultiToInt((Step step, java.util.function.IntConsumer found) -> {
          if (step instanceof Step.Acknowledged(int commits)) {
            found.accept(commits);
          }
        })
        .findFirst()
        .orElse(0);
  }

  private byte[] image(List<Step> steps, Kept kept) {
    int synced = steps.size();
    while (synced > 0 && !(steps.get(synced - 1) instanceof Step.Force)) {
      synced--;
    }
    byte[] disk = new byte[0];
    for (int i = 0; i < steps.size(); i++) {
      switch (steps.get(i)) {
        case Step.Write write ->
            disk = i < synced ? written(disk, write) : partly(disk, write, kept);
        case Step.Truncate(long size) -> {
          if (i < synced || kept == Kept.ALL) {
            disk = Arrays.copyOf(disk, (int) size);
          }
        }
        case Step.Force _, Step.Named _, Step.Acknowledged _ -> {}
      }
    }
    return disk;
  }

  private byte[] partly(byte[] disk, Step.Write write, Kept kept) {
    byte[] result = disk;
    int size = write.bytes().length;
    for (int from = 0; from < size; from += SECTOR) {
      boolean outer = from == 0 || from + SECTOR >= size;
      boolean stays =
          switch (kept) {
            case ALL -> true;
            case NONE -> false;
            case SOME_SECTORS -> chance.nextBoolean();
            case FIRST_AND_LAST_SECTOR -> outer;
          };
      if (stays) {
        byte[] sector = Arrays.copyOfRange(write.bytes(), from, Math.min(size, from + SECTOR));
        result = written(result, new Step.Write(write.position() + from, sector));
      }
    }
    return result;
  }

  private static byte[] written(byte[] disk, Step.Write write) {
    int end = (int) write.position() + write.bytes().length;
    byte[] result = disk.length >= end ? disk : Arrays.copyOf(disk, end);
    System.arraycopy(write.bytes(), 0, result, (int) write.position(), write.bytes().length);
    return result;
  }
}
