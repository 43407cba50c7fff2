package jiayou.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// Begins with what was carried forward, if anything was.
  ///
  /// @param end the number of the last entry that must be there
  void read(Rows rows, long end, Consumer<ChainedEntry> reader) throws SQLException {
    Optional<CarriedRow> carried = rows.carried();
    if (carried.isPresent()) {
      check(carried.get(), rows.promises(1, carried.get().entry()));
    }
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
        reader.accept(checked(entry, promises.getOrDefault(entry.row().number(), List.of())));
      }
    }
    if (!keptBy.isEmpty()) {
      throw file.broken("promises are kept by entries that do not exist: " + keptBy.keySet());
    }
  }

  private void check(CarriedRow carried, List<PromiseRow> owed) {
    byte[] hash = Chain.carried(carried.previous(), carried.entry(), carried.state(), owed);
    if (!Arrays.equals(hash, carried.hash())) {
      throw file.broken("the chain breaks at what was carried from entry " + carried.entry());
    }
    owed.forEach(this::noteKeeper);
    last = carried.tip();
  }

  private ChainedEntry checked(Rows.HashedEntry entry, List<PromiseRow> promises) {
    EntryRow row = entry.row();
    List<PromiseId> kept = keptBy.getOrDefault(row.number(), List.of());
    keptBy.remove(row.number());
    List<JournalText> texts = promises.stream().map(PromiseRow::text).toList();
    byte[] hash = Chain.after(last.hash(), row, texts, kept);
    if (row.number() != last.number() + 1 || !Arrays.equals(hash, entry.hash())) {
      throw file.broken("the chain breaks at entry " + row.number());
    }
    promises.forEach(this::noteKeeper);
    last = new Tip(row.number(), entry.hash());
    return new ChainedEntry(row, texts, kept, hash);
  }

  private void noteKeeper(PromiseRow promise) {
    OptionalLong by = promise.keptBy();
    if (by.isPresent()) {
      keptBy.computeIfAbsent(by.getAsLong(), _ -> new ArrayList<>()).add(promise.id());
    }
  }
}
