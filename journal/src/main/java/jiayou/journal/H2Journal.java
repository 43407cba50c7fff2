package jiayou.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.port.Journal;

/// The terminal's memory in one H2 file, on the disk before anything acts on it.
///
/// One caller at a time: the calls are synchronized, and only the loop should make them. Never
/// interrupt the calling thread: Java closes a file under an interrupted writer. After any failure
/// the file is closed, and the next call opens it again and takes out whatever of the failed commit
/// reached it; only when the process dies between the two may the failed commit be found whole.
///
/// The owner keeps it small: [#carryForward] and [#reopen] once a day, or when a start would have
/// much to read.
public final class H2Journal<E, F> implements Journal<E, F> {

  private final JournalFile file;
  private final JournalCodec<E> events;
  private final JournalCodec<F> effects;
  private Optional<Rows> opened;
  private Tip tip;
  private boolean closed;

  /// Opens `journal.mv.db` in this folder, or makes both.
  ///
  /// @throws JournalFailure when it is in use, damaged, foreign, or the disk refuses; the file is
  ///   left as it is
  public H2Journal(Path folder, JournalCodec<E> events, JournalCodec<F> effects) {
    this(Place.onDisk("", folder), events, effects);
  }

  /// The same on a disk that H2 knows by this prefix, such as `memFS:` or one of a simulation.
  ///
  /// @throws JournalFailure as above
  public static <E, F> H2Journal<E, F> onDisk(
      String disk, Path folder, JournalCodec<E> events, JournalCodec<F> effects) {
    return new H2Journal<>(Place.onDisk(disk, folder), events, effects);
  }

  H2Journal(Place place, JournalCodec<E> events, JournalCodec<F> effects) {
    this.file = new JournalFile(place);
    this.events = events;
    this.effects = effects;
    Rows rows = file.open(Long.MAX_VALUE);
    this.opened = Optional.of(rows);
    this.tip = Tip.NONE;
    this.tip = transact(Rows::tip);
  }

  /// Whether a folder holds a journal already.
  public static boolean isIn(Path folder) {
    return Files.exists(JournalFile.in(folder));
  }

  /// Hands over every entry after what was carried forward, and proves on the way that the chain of
  /// hashes is whole.
  ///
  /// @throws JournalFailure when it is not, or when a row means nothing to this program; the reader
  ///   may have seen the entries before it
  @Override
  public synchronized void replay(Consumer<Entry<E>> reader) {
    ChainReader chain = new ChainReader(file);
    transact(rows -> {
      chain.read(rows, tip.number(), entry -> reader.accept(entry(entry.row())));
      return tip;
    });
  }

  /// Hands over every entry that there ever was, archived ones first.
  ///
  /// @throws JournalFailure as above, and when the archive does not lead to this journal
  public synchronized void history(Consumer<Entry<E>> reader) {
    Tip begins = transact(Rows::carried).map(CarriedRow::tip).orElse(Tip.NONE);
    Tip archived = file.archive().read(begins.number(), row -> reader.accept(entry(row)));
    if (archived.number() != begins.number() || !Arrays.equals(archived.hash(), begins.hash())) {
      throw new JournalFailure(
          "The archive of the journal ends at entry %d; %d entries have left for it."
              .formatted(archived.number(), begins.number()),
          new IllegalStateException("archive and journal differ"));
    }
    replay(reader);
  }

  /// The state that replay goes on from.
  public synchronized Optional<Carried> carried() {
    return transact(Rows::carried).map(row -> new Carried(row.entry(), row.state()));
  }

  /// How many entries a replay would hand over.
  public synchronized long entriesSinceCarried() {
    return tip.number() - transact(Rows::carried).map(CarriedRow::entry).orElse(0L);
  }

  /// Stores what all entries up to now have come to. The entries and the promises that were kept
  /// move to a file in the folder `archive` beside the journal; open promises stay. A call that is
  /// cut short may be repeated.
  ///
  /// @param state in the caller's words
  /// @throws JournalFailure when the disk refuses; the entries are still there then, or the state
  ///   is
  public synchronized void carryForward(String state) {
    Rows rows = rows();
    if (transact(Rows::carried).filter(row -> row.entry() == tip.number()).isPresent()) {
      return;
    }
    try {
      tip = file.carryForward(tip, state);
    } catch (SQLException e) {
      giveUp(rows);
      throw file.failure(e);
    } catch (RuntimeException e) {
      giveUp(rows);
      throw e;
    }
  }

  @Override
  public synchronized List<Promise<F>> openPromises() {
    return promises(transact(Rows::openPromises));
  }

  @Override
  public synchronized List<Promise<F>> openPromises(PromiseId after, int most) {
    return promises(transact(rows -> rows.openPromises(after, most)));
  }

  @Override
  public synchronized List<Committed<E, F>> commit(List<Draft<E, F>> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    List<Committed<E, F>> committed = new ArrayList<>();
    tip =
        transact(rows -> {
          Batch batch = new Batch(tip);
          for (Draft<E, F> draft : drafts) {
            committed.add(committed(add(draft, batch), draft));
          }
          batch.write(rows);
          return batch.tip();
        });
    return List.copyOf(committed);
  }

  /// Writes a mark that means nothing, to find out whether the disk writes.
  ///
  /// @throws JournalFailure when the disk refuses
  public synchronized void heartbeat(Instant at) {
    transact(rows -> {
      rows.beat(at);
      return at;
    });
  }

  /// Closes and opens the file, which makes it small again; takes up to ten seconds or so.
  ///
  /// @throws JournalFailure when it does not open again; the next call tries anew
  public synchronized void reopen() {
    Rows before = rows();
    opened = Optional.empty();
    file.closeAndTidy(before);
    rows();
  }

  @Override
  public synchronized void close() {
    closed = true;
    opened.ifPresent(JournalFile::close);
    opened = Optional.empty();
  }

  private long add(Draft<E, F> draft, Batch batch) {
    List<JournalText> effectTexts = new ArrayList<>();
    for (F effect : draft.effects()) {
      effectTexts.add(new JournalText(JournalCodec.kind(effect), effects.write(effect)));
    }
    E event = draft.event();
    JournalText eventText = new JournalText(JournalCodec.kind(event), events.write(event));
    return batch.add(draft.at(), eventText, effectTexts, draft.kept());
  }

  private Committed<E, F> committed(long number, Draft<E, F> draft) {
    List<Promise<F>> promises = new ArrayList<>();
    for (F effect : draft.effects()) {
      promises.add(new Promise<>(new PromiseId(number, promises.size()), effect));
    }
    return new Committed<>(new Entry<>(number, draft.at(), draft.event()), List.copyOf(promises));
  }

  private List<Promise<F>> promises(List<PromiseRow> rows) {
    return rows.stream()
        .map(row -> new Promise<>(row.id(), read(effects, row.payload(), row.id().entry())))
        .toList();
  }

  private Entry<E> entry(EntryRow row) {
    return new Entry<>(row.number(), row.at(), read(events, row.payload(), row.number()));
  }

  private static <T> T read(JournalCodec<T> codec, String payload, long number) {
    try {
      return codec.read(payload);
    } catch (JournalCodec.Unreadable e) {
      throw new JournalFailure("Entry %d: %s".formatted(number, e.getMessage()), e);
    }
  }

  private <R> R transact(Work<R> work) {
    Rows rows = rows();
    try {
      R result = work.on(rows);
      rows.connection().commit();
      file.store();
      return result;
    } catch (SQLException e) {
      giveUp(rows);
      throw file.failure(e);
    } catch (RuntimeException e) {
      giveUp(rows);
      throw e;
    }
  }

  private Rows rows() {
    if (closed) {
      throw new IllegalStateException("the journal is closed");
    }
    if (opened.isEmpty()) {
      opened = Optional.of(file.open(tip.number()));
      Tip found = transact(Rows::tip);
      if (found.number() != tip.number()) {
        close();
        throw file.broken(
            "it ends at %d, after %d had been stored".formatted(found.number(), tip.number()));
      }
      tip = found;
    }
    return opened.get();
  }

  private void giveUp(Rows rows) {
    JournalFile.close(rows);
    opened = Optional.empty();
  }

  /// Something done within one transaction.
  private interface Work<R> {
    R on(Rows rows) throws SQLException;
  }
}
