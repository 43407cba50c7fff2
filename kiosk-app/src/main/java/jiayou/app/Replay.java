package jiayou.app;

import java.util.function.Consumer;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.Entry;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Folds the journal through the same machines that wrote it; effects were promised then and are
/// ignored now.
final class Replay implements Consumer<Entry<Event>> {

  private final Rules rules;
  private Books books = Books.EMPTY;

  Replay(Rules rules) {
    this.rules = rules;
  }

  @Override
  public void accept(Entry<Event> entry) {
    books = BooksMachine.step(books, entry.event(), entry.at(), rules).state();
  }

  Books books() {
    return books;
  }
}
