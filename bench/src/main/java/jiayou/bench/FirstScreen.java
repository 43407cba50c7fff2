package jiayou.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jiayou.app.Replay;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.rules.Rules;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
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
  /// @return what the journal's entries add up to
  /// @throws IllegalStateException when anything is owed, or a customer is still there
  Books shown(Path folder, Instant at) {
    try (H2Journal<Event, Effect> journal = journal(folder)) {
      Books books = Replay.of(journal, rules);
      boolean owes = !journal.openPromises().isEmpty();
      Station station =
          Terminal.started(books, List.of(MadeUpStation.KIOSK), Language.ZH, at, rules);
      Shown<KioskFrame, KioskScreen> shown =
          KioskProjection.of(station, MadeUpStation.KIOSK, rules, Theme.LIGHT).orElseThrow();
      if (owes || !(shown.screen() instanceof KioskScreen.Attract)) {
        throw new IllegalStateException("the terminal does not stand idle");
      }
      return books;
    }
  }
}
