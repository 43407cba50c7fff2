package jiayou.journal;

import static jiayou.journal.Happening.entries;
import static jiayou.journal.Happening.sold;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.journal.Happening.Owed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that must not be used, and users that must not use them.
final class RefusedJournalTest {

  /// How many bytes of a page of the front come before its check.
  private static final int CHECKED = 67;

  @TempDir private Path folder;

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
      String said =
          new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
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
    byte[] bytes =
        "not a database, but somebody's letter\n".repeat(500).getBytes(StandardCharsets.UTF_8);
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
        "The journal is not one that this program can use. It is empty, or belongs to another"
            + " program.",
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
    asOwner("insert into schema_version values (3)");
    JournalFailure refused = assertThrows(JournalFailure.class, this::open);
    assertEquals(
        "The journal is not one that this program can use."
            + " It has version 3, this program knows 2: install the newer program again.",
        refused.getMessage());
  }

  @Test
  void aLogOfAnotherJournalIsRefusedAndBothFilesAreLeftAsTheyAre() throws IOException {
    open().close();
    Path other = Files.createDirectory(folder.resolve("other"));
    Happening.journal("durable:", other).close();
    Files.copy(other.resolve(log().getFileName()), log(), StandardCopyOption.REPLACE_EXISTING);
    assertRefusedUnchanged(
        "%s belongs to another journal. Both are left as they are: put the right one back."
            .formatted(log()));
  }

  @Test
  void aJournalThatWasNotClosedIsRefusedWithoutItsLog() throws IOException {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      Files.copy(file(), folder.resolve("copy"));
    }
    Files.move(folder.resolve("copy"), file(), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(log());
    assertRefusedUnchanged(
        "%s was not closed, and %s, which has its newest entries, is missing: put it back."
            .formatted(file(), log()));
  }

  @Test
  void aJournalThatWasClosedNeedsNoLog() throws IOException {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
    }
    Files.delete(log());
    try (var journal = open()) {
      assertEquals(1, entries(journal).size());
    }
  }

  @Test
  void aLogWithoutItsJournalIsRefused() throws IOException {
    open().close();
    Files.delete(file());
    JournalFailure refused = assertThrows(JournalFailure.class, this::open);
    assertEquals(
        "%s is there without its journal: put the journal back, or this file aside too."
            .formatted(log()),
        refused.getMessage());
  }

  @Test
  void anOlderCopyOfTheJournalIsRefusedBesideANewerLog() throws IOException {
    open().close();
    Files.copy(file(), folder.resolve("copy"));
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
    }
    Files.move(folder.resolve("copy"), file(), StandardCopyOption.REPLACE_EXISTING);
    assertRefusedUnchanged(
        "%s is damaged, or newer than its journal. Both are left as they are: put them aside."
            .formatted(log()));
  }

  @Test
  void aBitThatFlippedInTheLogIsSeen() throws IOException {
    byte[] main;
    byte[] redo;
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      journal.commit(List.of(sold(2)));
      main = Files.readAllBytes(file());
      redo = Files.readAllBytes(log());
    }
    redo[4096 + 100] ^= 4;
    Files.write(file(), main);
    Files.write(log(), redo);
    assertRefusedUnchanged(
        "%s is damaged, or newer than its journal. Both are left as they are: put them aside."
            .formatted(log()));
  }

  @Test
  void aFrontWithBothPagesFlippedIsRefused() throws IOException {
    open().close();
    byte[] bytes = Files.readAllBytes(file());
    bytes[20] ^= 1;
    bytes[4096 + 20] ^= 1;
    Files.write(file(), bytes);
    assertRefusedUnchanged(notOurs());
  }

  @Test
  void aFlippedBitOrAMissingEndOfAClosedJournalIsSeen() throws IOException {
    try (var journal = open()) {
      journal.commit(List.of(sold(1), sold(2), sold(3)));
    }
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 4096));
    assertRefusedUnchanged(notOurs());
    for (int at = Front.BYTES; at < bytes.length; at += 997) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 16;
      Files.write(file(), flipped);
      assertRefusedUnchanged(notOurs());
    }
  }

  @Test
  void aFileOfANewerFormatIsRefused() throws IOException {
    open().close();
    byte[] bytes = Files.readAllBytes(file());
    for (int page = 0; page < Front.BYTES; page += Front.BYTES / 2) {
      ByteBuffer front = ByteBuffer.wrap(bytes).position(page);
      front.putInt(page + 15, 3);
      CRC32C crc = new CRC32C();
      crc.update(bytes, page, CHECKED);
      front.putInt(page + CHECKED, (int) crc.getValue());
    }
    Files.write(file(), bytes);
    assertRefusedUnchanged(
        "%s has format 3, this program knows 2: install the newer program again."
            .formatted(file()));
  }

  @Test
  void anotherProgramsPlainDatabaseIsRefusedAndLeftAsItIs() throws Exception {
    try (Connection theirs = DriverManager.getConnection("jdbc:h2:" + folder.resolve("journal"));
        Statement sql = theirs.createStatement()) {
      sql.execute("create table recipes (name varchar)");
    }
    assertRefusedUnchanged(notOurs());
  }

  private void assertRefusedUnchanged(String message) throws IOException {
    byte[] main = Files.readAllBytes(file());
    byte[] redo = Files.exists(log()) ? Files.readAllBytes(log()) : new byte[0];
    JournalFailure refused = assertThrows(JournalFailure.class, this::open);
    assertEquals(message, refused.getMessage());
    assertArrayEquals(main, Files.readAllBytes(file()));
    assertArrayEquals(redo, Files.exists(log()) ? Files.readAllBytes(log()) : new byte[0]);
  }

  private Path log() {
    return folder.resolve("journal.mv.db.redo");
  }

  private H2Journal<Happening, Owed> open() {
    return Happening.journal("durable:", folder);
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
