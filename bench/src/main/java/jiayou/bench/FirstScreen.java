package jiayou.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.rules.Rules;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.Station;
import jiayou.core.terminal.Terminal;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import jiayou.ui.kiosk.KioskFrame;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.look.Theme;
import jiayou.ui.projection.KioskProjection;
import jiayou.ui.projection.Shown;

/// What a terminal does with its journal before the first screen can be drawn.
final class FirstScreen {

  private final Rules rules;

  FirstScreen(Rules rules) {
    this.rules = rules;
  }

  static H2Journal<Event, Effect> journal(Path folder) {
    return new H2Journal<>(
        folder, new JournalCodec<>(Event.class), new JournalCodec<>(Effect.class));
  }

  /// Opens the journal, folds it, asks what is owed and draws up the kiosk's screen.
  ///
  /// @return the nanoseconds that this took
  /// @throws IllegalStateException when it does not end in the books that were written
  long shown(Path folder, Books written, Instant at) {
    long begin = System.nanoTime();
    try (H2Journal<Event, Effect> journal = journal(folder)) {
      Folded folded = new Folded();
      journal.replay(entry ->
          folded.books = BooksMachine.step(folded.books, entry.event(), entry.at(), rules).state());
      boolean owes = !journal.openPromises().isEmpty();
      Station station =
          Terminal.started(folded.books, List.of(MadeUpStation.KIOSK), Language.ZH, at, rules);
      Shown<KioskFrame, KioskScreen> shown =
          KioskProjection.of(station, MadeUpStation.KIOSK, rules, Theme.LIGHT).orElseThrow();
      long taken = System.nanoTime() - begin;
      if (owes
          || !folded.books.equals(written)
          || !(shown.screen() instanceof KioskScreen.Attract)) {
        throw new IllegalStateException("the history came back as another one");
      }
      return taken;
    }
  }

  /// The books so far.
  private static final class Folded {
    private Books books = Books.EMPTY;
  }
}
