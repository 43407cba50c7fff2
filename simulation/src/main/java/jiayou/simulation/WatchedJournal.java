package jiayou.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.core.station.Books;

/// A journal whose power can fail and whose disk can be full, and that tells the story of what was
/// stored.
final class WatchedJournal implements Memory.Opened {

  private final Journal<Event, Effect> journal;
  private final Disk disk;
  private final Hazards hazards;

  WatchedJournal(Journal<Event, Effect> journal, Disk disk, Hazards hazards) {
    this.journal = journal;
    this.disk = disk;
    this.hazards = hazards;
  }

  /// What is beneath the journal.
  interface Disk {
    /// Told before each write.
    ///
    /// @throws JournalFailure when there is no room and nothing beneath finds that out itself
    void full(boolean now);

    /// @throws PowerCut when the power failed during the last write
    void stillOn();

    void mark(Instant at);

    Optional<Memory.Carried> carried();

    void carryForward(Books books);
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
    disk.full(hazards.diskIsFull());
    hazards.powerMayFail();
    List<Committed<Event, Effect>> committed = stored(drafts);
    for (Committed<Event, Effect> entry : committed) {
      hazards.world().story.tell(hazards.terminal(), entry.entry().event());
    }
    hazards.powerMayFail();
    hazards.acknowledged(committed.getLast().entry().number());
    return committed;
  }

  @Override
  public void mark(Instant at) {
    disk.full(hazards.diskIsFull());
    disk.mark(at);
    disk.stillOn();
  }

  @Override
  public Optional<Memory.Carried> carried() {
    return disk.carried();
  }

  @Override
  public void carryForward(Books books) {
    disk.full(hazards.diskIsFull());
    hazards.powerMayFail();
    try {
      disk.carryForward(books);
    } finally {
      disk.stillOn();
    }
    hazards.powerMayFail();
  }

  @Override
  public void close() {
    journal.close();
  }

  private List<Committed<Event, Effect>> stored(List<Draft<Event, Effect>> drafts) {
    try {
      return journal.commit(drafts);
    } finally {
      disk.stillOn();
    }
  }
}
