package jiayou.simulation;

import java.io.IOException;
import java.time.Instant;
import jiayou.core.port.Journal.JournalFailure;

/// A journal in memory that keeps what was committed, and nothing else, when the terminal dies:
/// quick, so that many sales can be played.
final class ModelMemory implements Memory {

  private final ModelJournal journal = new ModelJournal();
  private final Hazards hazards;

  ModelMemory(Hazards hazards) {
    this.hazards = hazards;
  }

  @Override
  public Opened open() {
    return new WatchedJournal(journal, ModelMemory::mark, new ModelDisk(), hazards);
  }

  @Override
  public void runEnded() {
    journal.forgetLast(hazards.turns().entriesLostByCrash());
    if (hazards.turns().storesPromisesApart()) {
      journal.forgetNewestPromises();
    }
  }

  private static void mark(Instant at) {}

  private static final class ModelDisk implements WatchedJournal.Disk {
    @Override
    public void full(boolean now) {
      if (now) {
        throw new JournalFailure("the disk is full", new IOException("No space left on device"));
      }
    }

    @Override
    public void stillOn() {}
  }
}
