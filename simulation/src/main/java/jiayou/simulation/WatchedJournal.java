package jiayou.simulation;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;

/// A journal whose power can fail and whose disk can be full, and that tells the story of what was
/// stored.
final class WatchedJournal implements Memory.Opened {

  private final Journal<Event, Effect> journal;
  private final Consumer<Instant> mark;
  private final Hazards hazards;

  WatchedJournal(Journal<Event, Effect> journal, Consumer<Instant> mark, Hazards hazards) {
    this.journal = journal;
    this.mark = mark;
    this.hazards = hazards;
  }

  @Override
  public void replay(Consumer<Entry<Event>> reader) {
    journal.replay(reader);
  }

  @Override
  public List<Promise<Effect>> openPromises() {
    return journal.openPromises();
  }

  @Override
  public List<Committed<Event, Effect>> commit(List<Draft<Event, Effect>> drafts) {
    hazards.diskMayBeFull();
    hazards.powerMayFail();
    List<Committed<Event, Effect>> committed = journal.commit(drafts);
    for (Committed<Event, Effect> entry : committed) {
      hazards.world().story.tell(hazards.terminal(), entry.entry().event());
    }
    hazards.powerMayFail();
    hazards.acknowledged(committed.getLast().entry().number());
    return committed;
  }

  @Override
  public void mark(Instant at) {
    hazards.diskMayBeFull();
    mark.accept(at);
  }

  @Override
  public void close() {
    journal.close();
  }
}
