package jiayou.journal;

import static jiayou.journal.Happening.entries;
import static jiayou.journal.Happening.sold;
import static jiayou.journal.Happening.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jiayou.core.port.Journal.Entry;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.journal.RecordedDisk.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goal: show that an acknowledged commit is on the disk. Method: record every write and every sync
/// beneath H2, and see which acknowledgements came before their sync.
final class DurabilityTest {

  @TempDir private Path folder;

  @Test
  void everyAcknowledgedCommitWasSyncedBefore() {
    assertEquals(List.of(), acknowledgedTooEarly("durable:recorded:", "journal.mv.db.redo"));
  }

  @Test
  void withoutTheDurableLayerNoCommitIsSynced() {
    assertEquals(upTo(20), acknowledgedTooEarly("recorded:", "journal.mv.db"));
  }

  @Test
  void aFullDiskFailsTheCommitAndTheJournalGoesOnOnceThereIsRoom() {
    RecordedDisk.Log disk = RecordedDisk.register();
    try (var journal = Happening.journal("durable:recorded:", folder)) {
      journal.commit(List.of(sold(1)));
      disk.full = true;
      for (int attempt = 0; attempt < 3; attempt++) {
        JournalFailure failure =
            assertThrows(JournalFailure.class, () -> journal.commit(List.of(sold(2))));
        assertEquals(
            "The disk refuses the journal %s: is it full, or gone?"
                .formatted(folder.resolve("journal.mv.db")),
            failure.getMessage());
      }
      disk.full = false;
      journal.commit(List.of(sold(3)));
      assertEquals(
          List.of(sold(1).event(), sold(3).event()),
          entries(journal).stream().map(Entry::event).toList());
      assertEquals(4, journal.openPromises().size());
    }
    try (var journal = Happening.journal("durable:", folder)) {
      assertEquals(2, entries(journal).size());
    }
  }

  /// Commits twenty times and returns those that were acknowledged before the file that makes them
  /// durable was synced.
  private List<Integer> acknowledgedTooEarly(String layers, String file) {
    RecordedDisk.Log disk = RecordedDisk.register();
    try (var journal = Happening.journal(layers, folder)) {
      for (int sale = 1; sale <= 20; sale++) {
        journal.commit(List.of(sold(sale)));
        disk.steps.add(new Step.Acknowledged(sale));
      }
    }
    List<Integer> early = new ArrayList<>();
    Set<String> unsynced = new HashSet<>();
    boolean synced = false;
    for (Step step : disk.steps) {
      switch (step) {
        case Step.Write(String written, long _, byte[] _) -> unsynced.add(written);
        case Step.Truncate(String cut, long _) -> unsynced.add(cut);
        case Step.Force(String forced) -> synced |= unsynced.remove(forced);
        case Step.Deleted _, Step.Moved _ -> {}
        case Step.Acknowledged(int commits) -> {
          if (!synced || unsynced.contains(file)) {
            early.add(commits);
          }
          synced = false;
        }
      }
    }
    return early;
  }
}
