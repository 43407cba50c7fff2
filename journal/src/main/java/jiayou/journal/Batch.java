package jiayou.journal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import jiayou.core.port.Journal.PromiseId;

/// The rows of one commit, numbered and chained.
final class Batch {

  private static final Comparator<PromiseId> BY_PLACE =
      Comparator.comparingLong(PromiseId::entry).thenComparingInt(PromiseId::index);

  private final List<Rows.HashedEntry> entries = new ArrayList<>();
  private final List<PromiseRow> promises = new ArrayList<>();
  private final List<Kept> kept = new ArrayList<>();
  private Tip tip;

  Batch(Tip last) {
    tip = last;
  }

  private record Kept(PromiseId id, long by) {}

  Tip tip() {
    return tip;
  }

  /// Returns the number of the new entry.
  long add(Instant at, JournalText event, List<JournalText> effects, List<PromiseId> answered) {
    EntryRow entry = new EntryRow(tip.number() + 1, at, event.kind(), event.json());
    List<PromiseRow> promised = new ArrayList<>();
    for (JournalText effect : effects) {
      PromiseId id = new PromiseId(entry.number(), promised.size());
      promised.add(new PromiseRow(id, effect.kind(), effect.json(), OptionalLong.empty()));
    }
    List<PromiseId> keeps = answered.stream().sorted(BY_PLACE).toList();
    byte[] hash = Chain.after(tip.hash(), entry, effects, keeps);
    entries.add(new Rows.HashedEntry(entry, hash));
    promises.addAll(promised);
    keeps.forEach(id -> kept.add(new Kept(id, entry.number())));
    tip = new Tip(entry.number(), hash);
    return entry.number();
  }

  void write(Rows rows) throws SQLException {
    rows.addEntries(entries);
    rows.addPromises(promises);
    for (Kept answer : kept) {
      rows.keep(answer.id(), answer.by());
    }
  }
}
