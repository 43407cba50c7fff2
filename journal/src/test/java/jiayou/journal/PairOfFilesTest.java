package jiayou.journal;

import static jiayou.journal.Happening.entries;
import static jiayou.journal.Happening.sold;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.journal.Happening.Owed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The two files of a journal belong together, are ours, and are whole; else they are left as they
/// are.
final class PairOfFilesTest {

  /// How many bytes of a page of the front come before its check.
  private static final int CHECKED = 67;

  @TempDir private Path folder;

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

  /// The power went while the log was being made beside a journal that needs none: its zeros are
  /// there, its head is not.
  @ParameterizedTest
  @ValueSource(ints = {0, 512, 4096, 65536})
  void aLogThatIsOnlyHalfMadeBesideAClosedJournalIsMadeAnew(int bytes) throws IOException {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
    }
    Files.write(log(), new byte[bytes]);
    try (var journal = open()) {
      journal.commit(List.of(sold(2)));
    }
    try (var journal = open()) {
      assertEquals(2, entries(journal).size());
    }
  }

  @Test
  void aBlankLogBesideAJournalThatWasNotClosedIsRefused() throws IOException {
    try (var journal = open()) {
      journal.commit(List.of(sold(1)));
      Files.copy(file(), folder.resolve("copy"));
    }
    Files.move(folder.resolve("copy"), file(), StandardCopyOption.REPLACE_EXISTING);
    Files.write(log(), new byte[65536]);
    assertRefusedUnchanged(
        "%s is damaged. It and the journal are left as they are: put both aside.".formatted(log()));
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

  private Path file() {
    return folder.resolve("journal.mv.db");
  }

  private String notOurs() {
    return "%s is damaged or no journal of this program. It is left as it is: put it aside."
        .formatted(file());
  }
}
