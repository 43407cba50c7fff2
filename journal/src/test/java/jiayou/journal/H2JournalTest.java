package jiayou.journal;

import static jiayou.journal.Happening.NOON;
import static jiayou.journal.Happening.entries;
import static jiayou.journal.Happening.sold;
import static jiayou.journal.Happening.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.core.port.Journal.Committed;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.Entry;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.journal.Happening.Owed;
import jiayou.journal.Happening.Sold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2JournalTest {

  @TempDir private Path folder;

  @Test
  void whatWasCommittedIsReplayedAfterARestart() {
    List<Committed<Happening, Owed>> committed;
    try (var journal = open()) {
      committed = journal.commit(List.of(sold(1), sold(2)));
      committed =
          Stream.concat(committed.stream(), journal.commit(List.of(sold(3))).stream()).toList();
    }
    try (var journal = open()) {
      assertEquals(committed.stream().map(Committed::entry).toList(), entries(journal));
      assertEquals(
          committed.stream().flatMap(one -> one.promises().stream()).toList(),
          journal.openPromises());
    }
  }

  @Test
  void numbersAndPromisesAreAsTheyWereAsked() {
    try (var journal = open()) {
      assertEquals(
          List.of(
              new Committed<>(
                  new Entry<>(1, NOON.plusSeconds(7), sold(7).event()),
                  List.of(
                      new Promise<>(new PromiseId(1, 0), new Owed.TellOffice(7)),
                      new Promise<>(new PromiseId(1, 1), new Owed.PrintTicket(7, "小票"))))),
          journal.commit(List.of(sold(7))));
    }
  }

  @Test
  void aKeptPromiseIsOpenNoLonger() {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      journal.commit(List.of(told(1, new PromiseId(1, 0))));
    }
    try (var journal = open()) {
      assertEquals(
          List.of(new Promise<>(new PromiseId(1, 1), new Owed.PrintTicket(1, "小票"))),
          journal.openPromises());
      assertEquals(2, entries(journal).size());
    }
  }

  @Test
  void keepingWhatWasNeverPromisedIsABugAndNothingOfItIsStored() {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      assertThrows(
          IllegalArgumentException.class,
          () -> journal.commit(List.of(sold(2), told(1, new PromiseId(1, 9)))));
      assertEquals(2, journal.commit(List.of(sold(2))).getFirst().entry().number());
      assertEquals(2, entries(journal).size());
    }
  }

  @Test
  void manyPagesReplayInTheirOrder() {
    try (var journal = open()) {
      List<Draft<Happening, Owed>> drafts = new ArrayList<>();
      for (int sale = 1; sale <= 600; sale++) {
        drafts.add(sold(sale));
        drafts.add(told(sale, new PromiseId(2L * sale - 1, 0)));
      }
      journal.commit(drafts);
      assertEquals(drafts.stream().map(one -> one.event()).toList(), events(journal));
      assertEquals(600, journal.openPromises().size());
    }
  }

  @Test
  void theDailyReopeningAndTheHeartbeatLeaveTheEntriesAsTheyWere() {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      journal.heartbeat(NOON);
      journal.reopen();
      journal.heartbeat(NOON);
      journal.commit(List.of(sold(2)));
      assertEquals(List.of(sold(1).event(), sold(2).event()), events(journal));
    }
  }

  @Test
  void theReopeningMakesTheFileSmallAgain() throws IOException {
    try (var journal = open()) {
      for (int sale = 1; sale <= 400; sale++) {
        journal.commit(List.of(sold(sale)));
      }
      long before = Files.size(file());
      journal.reopen();
      long after = Files.size(file());
      assertTrue(before > 4_200_000 && after < before / 4, before + " -> " + after);
      assertEquals(400, entries(journal).size());
    }
  }

  @Test
  void replayGoesOnFromWhatWasCarriedForwardAndTheHistoryIsWhole() {
    try (var journal = open()) {
      assertEquals(Optional.empty(), journal.carried());
      journal.commit(List.of(sold(1), sold(2), told(1, new PromiseId(1, 0))));
      journal.carryForward("two sold");
      journal.commit(List.of(told(2, new PromiseId(2, 0)), sold(3)));
    }
    try (var journal = open()) {
      assertEquals(Optional.of(new Carried(3, "two sold")), journal.carried());
      assertEquals(List.of(told(2, new PromiseId(2, 0)).event(), sold(3).event()), events(journal));
      assertEquals(
          List.of(
              new PromiseId(1, 1), new PromiseId(2, 1), new PromiseId(5, 0), new PromiseId(5, 1)),
          journal.openPromises().stream().map(Promise::id).toList());
      List<Long> history = new ArrayList<>();
      journal.history(entry -> history.add(entry.number()));
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), history);
      journal.carryForward("three sold");
      journal.carryForward("three sold");
      assertEquals(List.of(), events(journal));
    }
    try (var journal = open()) {
      List<Long> history = new ArrayList<>();
      journal.history(entry -> history.add(entry.number()));
      assertEquals(List.of(1L, 2L, 3L, 4L, 5L), history);
      assertEquals(6, journal.commit(List.of(sold(4))).getFirst().entry().number());
    }
  }

  @Test
  void anArchiveThatWasChangedOrIsMissingIsNamed() throws IOException {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      journal.carryForward("one");
      Files.delete(folder.resolve("archive/journal-1-1.jsonl.gz"));
      JournalFailure failure = assertThrows(JournalFailure.class, () -> journal.history(_ -> {}));
      assertEquals(
          "The archive of the journal ends at entry 0; 1 entries have left for it.",
          failure.getMessage());
    }
  }

  @Test
  void anEntryOfAnUnknownKindIsNamed() {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
    }
    try (var journal =
        new H2Journal<>(
            folder, new JournalCodec<>(Owed.class), new JournalCodec<>(Happening.class))) {
      JournalFailure failure = assertThrows(JournalFailure.class, () -> journal.replay(_ -> {}));
      assertEquals(
          "Entry 1: no record 'Sold' is known among Owed:"
              + " written by another version of the program?",
          failure.getMessage());
    }
  }

  @Test
  void anInterruptedWriterFailsAndTheNextOneGoesOn() {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      Thread.currentThread().interrupt();
      assertThrows(JournalFailure.class, () -> journal.commit(List.of(sold(2))));
      assertTrue(Thread.interrupted());
      journal.commit(List.of(sold(3)));
      assertEquals(List.of(sold(1).event(), sold(3).event()), events(journal));
    }
  }

  @Test
  void aCommitThatIsTooLongIsABugOfTheCaller() {
    try (var journal = open()) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              journal.commit(
                  List.of(
                      new Draft<>(
                          NOON, new Sold(1, "x".repeat(1_000_000)), List.of(), List.of()))));
    }
  }

  private H2Journal<Happening, Owed> open() {
    return Happening.journal("durable:", folder);
  }

  private static List<Happening> events(H2Journal<Happening, Owed> journal) {
    return entries(journal).stream().map(Entry::event).toList();
  }

  private Path file() {
    return folder.resolve("journal.mv.db");
  }
}
