package jiayou.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import jiayou.core.port.Journal.PromiseId;

/// Reads the journal from its first row and checks each against the chain of hashes.
final class ChainReader {

  /// How many entries are in memory at a time.
  private static final int PAGE = 500;

  private final JournalFile file;

  /// Promises met so far, by the entry that kept them: an entry keeps only promises before it.
  private final Map<Long, List<PromiseId>> keptBy = new HashMap<>();

  private Tip last = Tip.NONE;

  ChainReader(JournalFile file) {
    this.file = file;
  }

  /// @param end the number of the last entry that must be there
  void read(Rows rows, long end, Consumer<EntryRow> reader) throws SQLException {
    while (last.number() < end) {
      List<Rows.HashedEntry> page = rows.entriesAfter(last.number(), PAGE);
      if (page.isEmpty()) {
        throw file.broken("entry %d is missing".formatted(last.number() + 1));
      }
      Map<Long, List<PromiseRow>> promises = new HashMap<>();
      for (PromiseRow row :
          rows.promises(page.getFirst().row().number(), page.getLast().row().number())) {
        promises.computeIfAbsent(row.id().entry(), _ -> new ArrayList<>()).add(row);
      }
      for (Rows.HashedEntry entry : page) {
        check(entry, promises.getOrDefault(entry.row().number(), List.of()));
        reader.accept(entry.row());
      }
    }
    if (!keptBy.isEmpty()) {
      throw file.broken("promises are kept by entries that do not exist: " + keptBy.keySet());
    }
  }

  private void check(Rows.HashedEntry entry, List<PromiseRow> promises) {
    EntryRow row = entry.row();
    List<PromiseId> kept = keptBy.getOrDefault(row.number(), List.of());
    keptBy.remove(row.number());
    byte[] hash = Chain.after(last.hash(), row, promises, kept);
    if (row.number() != last.number() + 1 || !Arrays.equals(hash, entry.hash())) {
      throw file.broken("the chain breaks at entry " + row.number());
    }
    for (PromiseRow promise : promises) {
      OptionalLong by = promise.keptBy();
      if (by.isPresent()) {
        keptBy.computeIfAbsent(by.getAsLong(), _ -> new ArrayList<>()).add(promise.id());
      }
    }
    last = new Tip(row.number(), entry.hash());
  }
}
