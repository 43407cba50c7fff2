package jiayou.payment.ecard;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The terminal's own memory of card holds, in one small file: one JSON line for each note, on the
/// disk before anybody acts on it. Codes stand in it as hashes, proofs are sealed for the host.
///
/// A line that a power cut tore off at the end was never acted on, and is cut away. Notes older
/// than thirty days go when the file is written anew, except offline holds that are still open. Any
/// thread may call.
public final class EcardBook implements AutoCloseable {

  /// Beyond so many open offline holds no more are accepted.
  static final int OPEN_MOST = 500;

  private static final Duration KEPT = Duration.ofDays(30);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(HoldNote.class, Tagged.class)
          .changeDefaultVisibility(seen ->
              seen.withFieldVisibility(Visibility.ANY)
                  .withGetterVisibility(Visibility.NONE)
                  .withIsGetterVisibility(Visibility.NONE))
          .build();

  private final Path file;
  private final Size size;
  private final Map<String, HoldNote> notes = new LinkedHashMap<>();
  // Not a channel: an interrupted thread would close that for everybody.
  private RandomAccessFile out;
  private int lines;

  private EcardBook(Path file, Size size) throws IOException {
    this.file = file;
    this.size = size;
    this.out = new RandomAccessFile(file.toFile(), "rw");
  }

  /// @param folder the terminal's data folder
  /// @throws IOException when the file cannot be read or written, or is broken in its middle
  public static EcardBook open(Path folder, Instant now) throws IOException {
    return open(folder, now, new Size(5_000, 20_000));
  }

  static EcardBook open(Path folder, Instant now, Size size) throws IOException {
    Files.createDirectories(folder);
    EcardBook book = new EcardBook(folder.resolve("ecard-holds.jsonl"), size);
    try {
      book.read();
      book.rewrite(now);
      return book;
    } catch (IOException e) {
      book.close();
      throw e;
    }
  }

  synchronized Optional<HoldNote> find(String number) {
    return Optional.ofNullable(notes.get(number));
  }

  /// On the disk when this returns.
  synchronized void write(HoldNote note) throws IOException {
    if (lines >= size.lines()) {
      rewrite(note.at());
    }
    long end = out.getFilePointer();
    try {
      append(out, note);
      out.getFD().sync();
    } catch (IOException e) {
      // Half a line must not stand in the middle of the file.
      out.setLength(end);
      out.seek(end);
      throw e;
    }
    keep(note);
  }

  /// Whether the code was shown under any other number.
  synchronized boolean knowsCode(String codeMark, String exceptNumber) {
    return notes.values().stream()
        .filter(note -> !note.number().equals(exceptNumber))
        .anyMatch(note -> note.spentCode().filter(codeMark::equals).isPresent());
  }

  synchronized Optional<Instant> lastOffline(String cardMark) {
    return offline()
        .filter(hold -> hold.cardMark().equals(cardMark))
        .map(HoldNote.Offline::at)
        .max(Instant::compareTo);
  }

  synchronized long openOffline() {
    return offline().filter(HoldNote.Offline::stillOpen).count();
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }

  private Stream<HoldNote.Offline> offline() {
    return notes.values().stream()
        .filter(HoldNote.Offline.class::isInstance)
        .map(HoldNote.Offline.class::cast);
  }

  private void read() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        keep(note(new String(bytes, start, i - start, StandardCharsets.UTF_8)));
        start = i + 1;
      }
    }
  }

  private static HoldNote note(String line) throws IOException {
    try {
      return JSON.readValue(line, HoldNote.class);
    } catch (JacksonException e) {
      // The cause might quote the line.
      throw new IOException("the book of card holds has a line that cannot be read");
    }
  }

  private void keep(HoldNote note) {
    notes.remove(note.number());
    notes.put(note.number(), note);
    lines++;
  }

  /// A new file beside the old one takes its place in one step.
  private void rewrite(Instant now) throws IOException {
    forget(now);
    Path next = file.resolveSibling("ecard-holds.next");
    RandomAccessFile fresh = new RandomAccessFile(next.toFile(), "rw");
    try {
      fresh.setLength(0);
      for (HoldNote note : notes.values()) {
        append(fresh, note);
      }
      fresh.getFD().sync();
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      fresh.close();
      throw e;
    }
    out.close();
    out = fresh;
    lines = notes.size();
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  private void forget(Instant now) {
    List<String> closed = new ArrayList<>();
    for (HoldNote note : notes.values()) {
      if (!(note instanceof HoldNote.Offline hold && hold.stillOpen())) {
        closed.add(note.number());
      }
    }
    int tooMany = closed.size() - size.closed();
    for (int i = 0; i < closed.size(); i++) {
      HoldNote note = notes.get(closed.get(i));
      if (i < tooMany || note == null || note.at().isBefore(now.minus(KEPT))) {
        notes.remove(closed.get(i));
      }
    }
  }

  private static void append(RandomAccessFile to, HoldNote note) throws IOException {
    String line = JSON.writerFor(HoldNote.class).writeValueAsString(note) + "\n";
    to.write(line.getBytes(StandardCharsets.UTF_8));
  }

  /// How large the book may grow.
  ///
  /// @param closed notes that are kept when the file is written anew, besides the open holds
  /// @param lines after so many the file is written anew
  record Size(int closed, int lines) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Tagged {}
}
