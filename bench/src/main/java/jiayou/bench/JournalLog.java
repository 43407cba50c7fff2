package jiayou.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.bench.Noted.Note;
import jiayou.bench.Noted.Owed;
import jiayou.core.port.Journal.Committed;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.PromiseId;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;

/// The terminal's own journal.
final class JournalLog implements Contender {

  private static final Instant AT = Instant.parse("2026-11-21T04:00:00.123456789Z");

  private final H2Journal<Noted, Owed> journal;
  private final Note note;
  private final List<Owed> owed;
  private final int group;
  private List<PromiseId> open = List.of();

  /// @param promises what each entry promises; each keeps as many of the group before
  JournalLog(Path folder, String text, List<Owed> promises, int group) {
    this.journal =
        new H2Journal<>(folder, new JournalCodec<>(Noted.class), new JournalCodec<>(Owed.class));
    this.note = new Note(text);
    this.owed = promises;
    this.group = group;
  }

  @Override
  public int once() {
    List<Draft<Noted, Owed>> drafts = new ArrayList<>();
    for (int i = 0; i < group; i++) {
      List<PromiseId> kept =
          open.isEmpty() ? open : open.subList(i * owed.size(), (i + 1) * owed.size());
      drafts.add(new Draft<>(AT, note, kept, owed));
    }
    List<PromiseId> next = new ArrayList<>();
    for (Committed<Noted, Owed> committed : journal.commit(drafts)) {
      committed.promises().forEach(promise -> next.add(promise.id()));
    }
    open = next;
    return group;
  }

  @Override
  public void close() {
    journal.close();
  }
}
