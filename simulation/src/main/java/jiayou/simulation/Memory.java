package jiayou.simulation;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.core.station.Books;

/// What of a terminal outlives its program: a disk, and whoever opens a journal on it.
interface Memory {

  /// Opens the journal for one run of the program.
  Opened open();

  /// The run is over: the program was killed, or its power failed.
  void runEnded();

  /// The journal of one run.
  interface Opened extends Journal<Event, Effect> {
    /// Writes something that means nothing, and throws when the disk refuses.
    void mark(Instant at);

    /// The books that a replay goes on from.
    Optional<Carried> carried();

    /// Puts the books in the place of the entries that led to them.
    void carryForward(Books books);
  }

  /// @param entry the last one that the books know of
  record Carried(long entry, Books books) {}
}
