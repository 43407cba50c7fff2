package jiayou.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.Entry;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Goal: yesterday's journal is read by tomorrow's program. Method: a whole sale was written with
/// each format that was ever released, once closed and once killed, and is kept beside this test.
///
/// For each release that changes a file, a table or a record: write a sale with it, copy the files
/// once while it runs and once after it was closed, compress each with gzip into a folder of the
/// next number, add what `expected.txt` must say and a line below. Never change one that is here.
final class FormatsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"v1 journal", "v1 crashed", "v2 journal", "v2 crashed"})
  void aJournalOfEachFormatIsReadByThisProgram(String stored) throws IOException {
    String format = stored.split(" ", 2)[0];
    unpack(stored.replace(' ', '/'));
    Expected expected = expected(format);
    try (var journal = open()) {
      assertEquals(expected, found(journal));
      journal.commit(
          List.of(
              new Draft<>(
                  expected.entries().getLast().at(),
                  expected.entries().getLast().event(),
                  List.of(expected.owed().getFirst().id()),
                  List.of())));
    }
    try (var journal = open()) {
      Expected longer = found(journal);
      assertEquals(expected.entries().size() + 1, longer.entries().size());
      assertEquals(expected.owed().subList(1, expected.owed().size()), longer.owed());
    }
    assertFalse(Files.exists(folder.resolve("journal-new.mv.db")));
  }

  @Test
  void anOldJournalThatIsInUseIsLeftAlone() throws IOException {
    unpack("v1/journal");
    Path file = folder.resolve("journal.mv.db");
    byte[] before = Files.readAllBytes(file);
    try (FileChannel old = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = old.lock()) {
      assertTrue(lock.isValid());
      assertThrows(JournalFailure.class, this::open);
    }
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  /// What a stored journal holds.
  private record Expected(List<Entry<Event>> entries, List<Promise<Effect>> owed) {}

  private static Expected found(H2Journal<Event, Effect> journal) {
    List<Entry<Event>> entries = new ArrayList<>();
    journal.history(entries::add);
    return new Expected(entries, journal.openPromises());
  }

  /// Lines of `entry <number> <time> <json>` and `owed <entry> <place> <json>`.
  private static Expected expected(String format) throws IOException {
    JournalCodec<Event> events = new JournalCodec<>(Event.class);
    JournalCodec<Effect> effects = new JournalCodec<>(Effect.class);
    List<Entry<Event>> entries = new ArrayList<>();
    List<Promise<Effect>> owed = new ArrayList<>();
    try (InputStream in = resource(format + "/expected.txt")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] part = line.split(" ", 4);
        long number = Long.parseLong(part[1]);
        if (part[0].equals("entry")) {
          entries.add(new Entry<>(number, Instant.parse(part[2]), events.read(part[3])));
        } else {
          PromiseId id = new PromiseId(number, Integer.parseInt(part[2]));
          owed.add(new Promise<>(id, effects.read(part[3])));
        }
      }
    }
    return new Expected(entries, owed);
  }

  private H2Journal<Event, Effect> open() {
    return new H2Journal<>(
        folder, new JournalCodec<>(Event.class), new JournalCodec<>(Effect.class));
  }

  private void unpack(String stored) throws IOException {
    String format = stored.substring(0, stored.indexOf('/'));
    unpack(stored + ".mv.db.gz", folder.resolve("journal.mv.db"));
    if (FormatsTest.class.getResource("formats/" + stored + ".mv.db.redo.gz") != null) {
      unpack(stored + ".mv.db.redo.gz", folder.resolve("journal.mv.db.redo"));
    }
    String archived = format + "/journal-1-9.jsonl.gz";
    if (FormatsTest.class.getResource("formats/" + archived) != null) {
      Path archive = Files.createDirectory(folder.resolve("archive"));
      try (InputStream in = resource(archived)) {
        Files.copy(in, archive.resolve("journal-1-9.jsonl.gz"));
      }
    }
  }

  private static void unpack(String resource, Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(resource(resource))) {
      Files.copy(in, file);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(FormatsTest.class.getResourceAsStream("formats/" + name));
  }
}
