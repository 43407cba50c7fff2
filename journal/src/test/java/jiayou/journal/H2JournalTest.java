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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jiayou.core.port.Journal.Committed;
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
      List<jiayou.core.port.Journal.Draft<Happening, Owed>> drafts = new ArrayList<>();
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
  void aSecondJournalOnTheSameFileIsRefused() {
    try (var journal = open()) {
      JournalFailure refused = assertThrows(JournalFailure.class, this::open);
      assertEquals(inUse(), refused.getMessage());
      journal.commit(List.of(sold(1)));
      assertEquals(1, entries(journal).size());
    }
  }

  @Test
  void aSecondProcessOnTheSameFileIsRefused() throws Exception {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      Process second =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-Dfile.encoding=UTF-8",
                  "-Dstdout.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SecondTerminal.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String said = new String(second.getInputStream().readAllBytes(), "UTF-8").strip();
      assertEquals(inUse(), said);
      assertEquals(3, second.waitFor());
    }
  }

  /// Another terminal started by mistake on the same data folder.
  static final class SecondTerminal {
    private SecondTerminal() {}

    public static void main(String[] args) {
      try (var journal = Happening.journal("durable:", Path.of(args[0]))) {
        System.out.println("opened, with " + entries(journal).size());
      } catch (JournalFailure e) {
        System.out.println(e.getMessage());
        System.exit(3);
      }
    }
  }

  @Test
  void aChangedRowBreaksTheChainAndACopyIsKept() throws Exception {
    try (var journal = open()) {
      journal.commit(List.of(sold(1), sold(2), sold(3)));
    }
    asOwner("update entry set payload = replace(payload, '\"sale\":2', '\"sale\":9')");
    try (var journal = open()) {
      JournalFailure broken = assertThrows(JournalFailure.class, () -> entries(journal));
      assertEquals(
          "The journal %s is damaged: the chain breaks at entry 2. A copy is kept as %s"
              .formatted(file(), folder.resolve("journal.damaged-1.mv.db")),
          broken.getMessage());
      assertTrue(Files.exists(folder.resolve("journal.damaged-1.mv.db")));
    }
  }

  @Test
  void aPromiseThatWasKeptByNobodyBreaksTheChain() throws Exception {
    try (var journal = open()) {
      journal.commit(List.of(sold(1), sold(2)));
    }
    asOwner("update promise set kept_by = 2 where entry = 1 and place = 0");
    try (var journal = open()) {
      assertThrows(JournalFailure.class, () -> entries(journal));
    }
  }

  @Test
  void theTerminalsOwnUserCannotChangeWhatHappened() throws Exception {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      try (Connection writer = DriverManager.getConnection(url(), "writer", "");
          Statement sql = writer.createStatement()) {
        assertThrows(SQLException.class, () -> sql.execute("update entry set kind = 'X'"));
        assertThrows(SQLException.class, () -> sql.execute("delete from entry"));
        assertThrows(SQLException.class, () -> sql.execute("shutdown"));
      }
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    byte[] bytes = "not a database, but somebody's letter\n".repeat(500).getBytes("UTF-8");
    Files.write(file(), bytes);
    JournalFailure refused = assertThrows(JournalFailure.class, this::open);
    assertEquals(notOurs(), refused.getMessage());
    assertEquals(-1, Files.mismatch(file(), Files.write(folder.resolve("same"), bytes)));
  }

  @Test
  void anotherProgramsDatabaseIsRefused() throws Exception {
    asOwner("create table recipes (name varchar)");
    JournalFailure refused = assertThrows(JournalFailure.class, this::open);
    assertEquals(
        "The journal is not one that this program can use. It holds tables of another program.",
        refused.getMessage());
  }

  @Test
  void anotherOwnersDatabaseIsRefused() throws Exception {
    DriverManager.getConnection(url(), "somebody", "else").close();
    JournalFailure refused = assertThrows(JournalFailure.class, this::open);
    assertEquals(notOurs(), refused.getMessage());
  }

  @Test
  void aNewerProgramsJournalIsRefused() throws Exception {
    open().close();
    asOwner("insert into schema_version values (2)");
    JournalFailure refused = assertThrows(JournalFailure.class, this::open);
    assertEquals(
        "The journal is not one that this program can use."
            + " It has version 2, this program knows 1: install the newer program again.",
        refused.getMessage());
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
                      new jiayou.core.port.Journal.Draft<>(
                          NOON, new Sold(1, "x".repeat(1_000_000)), List.of(), List.of()))));
    }
  }

  private H2Journal<Happening, Owed> open() {
    return Happening.journal("durable:", folder);
  }

  private static List<Happening> events(H2Journal<Happening, Owed> journal) {
    return entries(journal).stream().map(Entry::event).toList();
  }

  private void asOwner(String statement) throws SQLException {
    try (Connection owner = DriverManager.getConnection(url(), "owner", "");
        Statement sql = owner.createStatement()) {
      sql.execute(statement);
    }
  }

  private String url() {
    DurableFileSystem.register();
    return "jdbc:h2:durable:" + folder.resolve("journal");
  }

  private Path file() {
    return folder.resolve("journal.mv.db");
  }

  private String inUse() {
    return "The journal %s is in use by another running terminal: stop that one first."
        .formatted(file());
  }

  private String notOurs() {
    return "%s is damaged or no journal of this program. It is left as it is: put it aside."
        .formatted(file());
  }
}
