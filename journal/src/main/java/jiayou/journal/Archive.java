package jiayou.journal;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.PromiseId;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import tools.jackson.databind.json.JsonMapper;

/// The entries that have left the journal, in files of their own:
/// `journal-<first>-<last>.jsonl.gz`, one JSON line an entry, and a last line with the state that
/// was carried forward.
///
/// A file is on the disk, under its name, before a row is deleted. A power cut in between leaves
/// the rows too; the next file then begins with the same entry and takes the place of the first.
final class Archive {

  private static final HexFormat HEX = HexFormat.of();
  private static final String END = ".jsonl.gz";

  private final FilePath folder;
  private final JsonMapper json = JsonMapper.builder().build();

  /// @param folder need not be there yet
  Archive(FilePath folder) {
    this.folder = folder;
  }

  /// An entry, or the state after the entries before it; the text of the state is empty then.
  record Line(
      long number,
      Instant at,
      String kind,
      String payload,
      List<JournalText> promises,
      List<PromiseId> kept,
      String hash) {}

  /// The last line.
  record Closing(long carried, String state, List<Owed> owed, String previous, String hash) {}

  record Owed(PromiseId id, String kind, String payload) {}

  /// What puts the entries into the file, one after the other.
  interface Source {
    void handOver(Consumer<ChainedEntry> to) throws SQLException;
  }

  /// Writes the entries and the state that follows them; all of it is on the disk on return.
  void write(long first, CarriedRow carried, List<PromiseRow> owed, Source entries)
      throws IOException, SQLException {
    FileUtils.createDirectories(folder.toString());
    FilePath draft = of("draft" + END);
    if (draft.exists()) {
      draft.delete();
    }
    try (FileChannel file = draft.open("rw")) {
      // Not closed by the stream: it is forced after the last byte and before that.
      OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(file));
      GZIPOutputStream out = new GZIPOutputStream(bytes);
      entries.handOver(entry -> line(out, line(entry)));
      line(out, closing(carried, owed));
      out.finish();
      bytes.flush();
      file.force(true);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    FilePath named = of("journal-%d-%d%s".formatted(first, carried.entry(), END));
    draft.moveTo(named, true);
    Folder.of(named).sync();
    Folder.of(folder).sync();
  }

  /// Hands over every archived entry, oldest first, each once, and proves the chain on the way.
  ///
  /// @param end the last entry that has left the journal; a file that goes further was written just
  ///   before a power cut, and its entries are still there
  /// @return where the journal itself goes on
  Tip read(long end, Consumer<EntryRow> reader) {
    Tip last = Tip.NONE;
    for (FilePath file : files(end)) {
      last = read(file, last, reader);
    }
    return last;
  }

  private Tip read(FilePath file, Tip before, Consumer<EntryRow> reader) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(file.newInputStream()), StandardCharsets.UTF_8))) {
      Tip last = before;
      for (String text = in.readLine(); text != null; text = in.readLine()) {
        if (text.startsWith("{\"carried\"")) {
          last = after(last, json.readValue(text, Closing.class), file);
        } else {
          Line line = json.readValue(text, Line.class);
          last = after(last, line, file);
          reader.accept(row(line));
        }
      }
      return last;
    } catch (IOException e) {
      throw new JournalFailure("%s is damaged: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Tip after(Tip last, Line line, FilePath file) {
    byte[] hash = Chain.after(last.hash(), row(line), line.promises(), line.kept());
    if (line.number() != last.number() + 1 || !Arrays.equals(hash, HEX.parseHex(line.hash()))) {
      throw broken(file, line.number());
    }
    return new Tip(line.number(), hash);
  }

  private static Tip after(Tip last, Closing closing, FilePath file) {
    List<PromiseRow> owed = new ArrayList<>();
    for (Owed one : closing.owed()) {
      owed.add(new PromiseRow(one.id(), one.kind(), one.payload(), OptionalLong.empty()));
    }
    byte[] hash = Chain.carried(last.hash(), closing.carried(), closing.state(), owed);
    if (closing.carried() != last.number() || !Arrays.equals(hash, HEX.parseHex(closing.hash()))) {
      throw broken(file, closing.carried());
    }
    return new Tip(closing.carried(), hash);
  }

  private static JournalFailure broken(FilePath file, long number) {
    String what = "%s is damaged: the chain breaks at entry %d".formatted(file, number);
    return new JournalFailure(what, new IllegalStateException(what));
  }

  private List<FilePath> files(long end) {
    if (!folder.exists()) {
      return List.of();
    }
    TreeMap<Long, FilePath> byFirst = new TreeMap<>();
    folder.newDirectoryStream().stream()
        .filter(file -> file.getName().matches("journal-\\d+-\\d+\\.jsonl\\.gz"))
        .filter(file -> last(file) <= end)
        .sorted(Comparator.comparingLong(Archive::last))
        .forEach(file -> byFirst.put(first(file), file));
    return List.copyOf(byFirst.values());
  }

  private static long first(FilePath file) {
    return Long.parseLong(file.getName().split("[-.]", -1)[1]);
  }

  private static long last(FilePath file) {
    return Long.parseLong(file.getName().split("[-.]", -1)[2]);
  }

  private FilePath of(String name) {
    return folder.getPath(folder + "/" + name);
  }

  private static Line line(ChainedEntry entry) {
    EntryRow row = entry.row();
    return new Line(
        row.number(),
        row.at(),
        row.kind(),
        row.payload(),
        entry.promises(),
        entry.kept(),
        HEX.formatHex(entry.hash()));
  }

  private static EntryRow row(Line line) {
    return new EntryRow(line.number(), line.at(), line.kind(), line.payload());
  }

  private static Closing closing(CarriedRow carried, List<PromiseRow> owed) {
    return new Closing(
        carried.entry(),
        carried.state(),
        owed.stream().map(row -> new Owed(row.id(), row.kind(), row.payload())).toList(),
        HEX.formatHex(carried.previous()),
        HEX.formatHex(carried.hash()));
  }

  private void line(OutputStream out, Object line) {
    try {
      out.write(json.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
