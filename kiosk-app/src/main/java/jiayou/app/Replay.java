package jiayou.app;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.SaleParked;
import jiayou.core.port.Journal.Entry;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;

/// Folds the journal through the same machines that wrote it; effects were promised then and are
/// ignored now.
///
/// Public for those who measure it.
public final class Replay implements Consumer<Entry<Event>> {

  /// More entries than this are carried forward at any hour: so many may a start have to read.
  public static final long MOST_ENTRIES = 2_000;

  private static final System.Logger LOG = System.getLogger(Replay.class.getName());
  private static final JournalCodec<Books> STATE = new JournalCodec<>(Books.class);

  private final Rules rules;
  private final ParkedSales parked = new ParkedSales();
  private Books books = Books.EMPTY;

  Replay(Rules rules) {
    this.rules = rules;
  }

  /// The books as of the last entry. They go on from what was carried forward; should this program
  /// not understand that any more, from the very first entry, which the archive still has.
  ///
  /// @throws jiayou.core.port.Journal.JournalFailure when the journal is damaged
  public static Books of(H2Journal<Event, Effect> journal, Rules rules) {
    return from(journal, rules).books();
  }

  /// The same, with the sales that it had to leave to staff.
  static Replay from(H2Journal<Event, Effect> journal, Rules rules) {
    Replay replay = new Replay(rules);
    try {
      replay.books =
          journal.carried().map(carried -> STATE.read(carried.state())).orElse(Books.EMPTY);
    } catch (JournalCodec.Unreadable e) {
      LOG.log(Level.WARNING, "the carried books mean nothing now, reading all of the journal", e);
      journal.history(replay);
      return replay;
    }
    journal.replay(replay);
    return replay;
  }

  /// Puts the books in the place of the entries that led to them.
  public static void carryForward(H2Journal<Event, Effect> journal, Rules rules) {
    journal.carryForward(STATE.write(of(journal, rules)));
  }

  @Override
  public void accept(Entry<Event> entry) {
    Event event = entry.event();
    try {
      books = BooksMachine.step(books, event, entry.at(), rules).state();
    } catch (RuntimeException bug) {
      event = ParkedSales.stumbled(event, bug);
      books = BooksMachine.step(books, event, entry.at(), rules).state();
    }
    parked.met(event);
  }

  /// The sales of unreadable entries, as far as nobody was told yet.
  List<SaleParked> untold() {
    return parked.untold();
  }

  Books books() {
    return books;
  }
}
