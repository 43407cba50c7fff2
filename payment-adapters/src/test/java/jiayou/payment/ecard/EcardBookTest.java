package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.value.Money;
import jiayou.payment.ecard.HoldNote.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the terminal remembers of holds when the power failed.
final class EcardBookTest {

  private static final Instant NOW = TestClock.NOON;

  @TempDir Path folder;

  @Test
  void everyKindOfNoteIsReadAsItWasWritten() throws IOException {
    HoldNote[] notes = {
      new HoldNote.Asked("H1", NOW, Optional.of("c1")),
      new HoldNote.Asked("H2", NOW, Optional.empty()),
      new HoldNote.Refused("H3", NOW, HoldRefusal.LIMIT_REACHED),
      offline("H4", NOW, Stage.HELD),
      new HoldNote.Returning("H5", NOW),
      new HoldNote.Free("H6", NOW)
    };
    write(notes);

    try (EcardBook book = EcardBook.open(folder, NOW)) {
      for (HoldNote note : notes) {
        assertEquals(Optional.of(note), book.find(note.number()));
      }
      assertEquals(Optional.empty(), book.find("H7"));
    }
  }

  @Test
  void newestNoteOfANumberCounts() throws IOException {
    write(offline("H1", NOW, Stage.HELD), offline("H1", NOW, Stage.FREE));

    try (EcardBook book = EcardBook.open(folder, NOW)) {
      assertEquals(Optional.of(offline("H1", NOW, Stage.FREE)), book.find("H1"));
      assertEquals(0, book.openOffline());
      assertTrue(book.knowsCode("code-H1", "H2"));
      assertFalse(book.knowsCode("code-H1", "H1"));
      assertEquals(Optional.of(NOW), book.lastOffline("card"));
    }
  }

  @Test
  void tornLastLineIsCutAway() throws IOException {
    write(new HoldNote.Free("H1", NOW));
    Files.writeString(file(), "{\"is\":\"Free\",\"numb", StandardOpenOption.APPEND);

    write(new HoldNote.Free("H2", NOW));
    try (EcardBook book = EcardBook.open(folder, NOW)) {
      assertEquals(Optional.of(new HoldNote.Free("H1", NOW)), book.find("H1"));
      assertEquals(Optional.of(new HoldNote.Free("H2", NOW)), book.find("H2"));
    }
  }

  @Test
  void brokenMiddleIsNotPassedOver() throws IOException {
    write(new HoldNote.Free("H1", NOW));
    Files.writeString(file(), "scrap\n", StandardOpenOption.APPEND);

    IOException broken = assertThrows(IOException.class, () -> EcardBook.open(folder, NOW));
    assertEquals("the book of card holds has a line that cannot be read", broken.getMessage());
  }

  @Test
  void oldNotesGoButOpenHoldsStay() throws IOException {
    write(
        new HoldNote.Free("H1", NOW),
        offline("H2", NOW, Stage.HELD),
        offline("H3", NOW, Stage.PROOF_SENT),
        offline("H4", NOW, Stage.TAKEN));

    EcardBook.open(folder, NOW.plus(Duration.ofDays(31))).close();
    try (EcardBook book = EcardBook.open(folder, NOW)) {
      assertEquals(Optional.empty(), book.find("H1"));
      assertEquals(2, book.openOffline());
      assertEquals(Optional.empty(), book.find("H4"));
    }
  }

  @Test
  void bookStaysSmall() throws IOException {
    try (EcardBook book = EcardBook.open(folder, NOW, new EcardBook.Size(10, 40))) {
      book.write(offline("OPEN", NOW, Stage.HELD));
      for (int i = 0; i < 200; i++) {
        book.write(new HoldNote.Free("H" + i, NOW.plusSeconds(i)));
      }
      assertTrue(book.find("OPEN").isPresent());
      assertTrue(book.find("H199").isPresent());
      assertEquals(Optional.empty(), book.find("H0"));
    }
    assertTrue(Files.readAllLines(file()).size() <= 40);
    try (EcardBook book = EcardBook.open(folder, NOW)) {
      assertTrue(book.find("OPEN").isPresent());
      assertTrue(book.find("H199").isPresent());
    }
  }

  private void write(HoldNote... notes) throws IOException {
    try (EcardBook book = EcardBook.open(folder, NOW)) {
      for (HoldNote note : notes) {
        book.write(note);
      }
    }
  }

  private Path file() {
    return folder.resolve("ecard-holds.jsonl");
  }

  private static HoldNote offline(String number, Instant at, Stage stage) {
    return new HoldNote.Offline(
        number, at, "code-" + number, "card", Money.fen(100), "****6217", "cHJvb2Y=", stage);
  }
}
