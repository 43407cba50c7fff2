package jiayou.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.core.station.Books;

/// A journal in memory that keeps what was committed, and nothing else, when the terminal dies.
final class ModelJournal implements Journal<Event, Effect> {

  private final List<Entry<Event>> entries = new ArrayList<>();
  private final Map<PromiseId, Effect> open = new LinkedHashMap<>();
  private Optional<Memory.Carried> carried = Optional.empty();

  Optional<Memory.Carried> carried() {
    return carried;
  }

  void carryForward(Books books) {
    carried = Optional.of(new Memory.Carried(last(), books));
    entries.clear();
  }

  @Override
  public void replay(Consumer<Entry<Event>> reader) {
    entries.forEach(reader);
  }

  @Override
  public List<Promise<Effect>> openPromises() {
    return open.entrySet().stream().map(e -> new Promise<>(e.getKey(), e.getValue())).toList();
  }

  @Override
  public List<Committed<Event, Effect>> commit(List<Draft<Event, Effect>> drafts) {
    List<Committed<Event, Effect>> committed = new ArrayList<>();
    for (Draft<Event, Effect> draft : drafts) {
      Entry<Event> entry = new Entry<>(last() + 1, draft.at(), draft.event());
      entries.add(entry);
      draft.kept().forEach(open::remove);
      List<Promise<Effect>> promises = new ArrayList<>();
      for (Effect effect : draft.effects()) {
        PromiseId id = new PromiseId(entry.number(), promises.size());
        open.put(id, effect);
        promises.add(new Promise<>(id, effect));
      }
      committed.add(new Committed<>(entry, promises));
    }
    return committed;
  }

  /// What a disk does that acknowledges too early.
  void forgetLast(int lost) {
    int from = Math.max(0, entries.size() - lost);
    entries.subList(from, entries.size()).clear();
    open.keySet().removeIf(promise -> promise.entry() > last());
  }

  /// What a disk does on which an entry and its promises are two writes.
  void forgetNewestPromises() {
    open.keySet().removeIf(promise -> promise.entry() == last());
  }

  @Override
  public void close() {}

  private long last() {
    return entries.isEmpty()
        ? carried.map(Memory.Carried::entry).orElse(0L)
        : entries.getLast().number();
  }
}
