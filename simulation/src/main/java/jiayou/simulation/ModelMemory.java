package jiayou.simulation;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.station.Books;

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
    return new WatchedJournal(journal, new ModelDisk(journal), hazards);
  }

  @Override
  public void runEnded() {
    journal.forgetLast(hazards.turns().entriesLostByCrash());
    if (hazards.turns().storesPromisesApart()) {
      journal.forgetNewestPromises();
    }
  }

  private record ModelDisk(ModelJournal journal) implements WatchedJournal.Disk {
    @Override
    public void full(boolean now) {
      if (now) {
        throw new JournalFailure("the disk is full", new IOException("No space left on device"));
      }
    }

    @Override
    public void stillOn() {}

    @Override
    public void mark(Instant at) {}

    @Override
    public Optional<Carried> carried() {
      return journal.carried();
    }

    @Override
    public void carryForward(Books books) {
      journal.carryForward(books);
    }
  }
}
