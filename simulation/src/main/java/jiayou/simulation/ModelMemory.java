package jiayou.simulation;

import java.time.Instant;

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
    return new WatchedJournal(journal, ModelMemory::mark, hazards);
  }

  @Override
  public void runEnded() {
    journal.forgetLast(hazards.turns().entriesLostByCrash());
  }

  private static void mark(Instant at) {}
}
