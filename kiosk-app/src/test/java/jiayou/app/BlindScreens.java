package jiayou.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.ui.look.Theme;
import jiayou.ui.projection.DispenserProjection;
import jiayou.ui.projection.KioskProjection;

/// Screens without windows: they keep what would be drawn, and can be pressed. Safe from any
/// thread.
final class BlindScreens implements Screens {

  private final Object changed = new Object();
  private final Rules rules;
  private Optional<Station> station = Optional.empty();
  private Optional<Touches> touches = Optional.empty();
  private Optional<Pattern> standsStillAt = Optional.empty();
  private boolean standsStill;
  private Glance shows = new Glance(0, "", "");

  BlindScreens(Rules rules) {
    this.rules = rules;
  }

  /// What stands on both screens.
  ///
  /// @param version grows with every change of a screen
  record Glance(long version, String kiosk, String dispenser) {}

  @Override
  public void open(Touches where) {
    synchronized (changed) {
      touches = Optional.of(where);
    }
  }

  /// Where the test wants it, the loop stands still here, after a commit and before the next one,
  /// until the process dies.
  @Override
  public void accept(Station next) {
    synchronized (changed) {
      station = Optional.of(next);
      Glance now = drawn(next);
      if (!now.kiosk().equals(shows.kiosk()) || !now.dispenser().equals(shows.dispenser())) {
        shows = now;
      }
      standsStill = standsStillAt.filter(p -> p.matcher(now.kiosk()).find()).isPresent();
      changed.notifyAll();
      while (standsStill) {
        waited(Duration.ofHours(1));
      }
    }
  }

  @Override
  public List<ScreenWindow> windows() {
    return List.of();
  }

  @Override
  public void close() {}

  /// @return what the screens show as soon as it is newer than this, or at the end of the wait
  Glance after(long version, Duration longest) {
    await(_ -> shows.version() > version, longest);
    synchronized (changed) {
      return shows;
    }
  }

  /// Waits until this is true of the books.
  boolean await(Predicate<Books> test, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (changed) {
      while (station.filter(s -> test.test(s.books())).isEmpty()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        waited(Duration.ofNanos(left));
      }
      return true;
    }
  }

  void standStillAt(Pattern kioskScreen) {
    synchronized (changed) {
      standsStillAt = Optional.of(kioskScreen);
    }
  }

  boolean standsStill() {
    synchronized (changed) {
      return standsStill;
    }
  }

  void press(String screen, Press press) {
    touched().presses().accept(screen, press);
  }

  void scan(String screen, String text) {
    touched().scans().accept(screen, text);
  }

  Books books() {
    synchronized (changed) {
      return station.map(Station::books).orElse(Books.EMPTY);
    }
  }

  private Touches touched() {
    synchronized (changed) {
      return touches.orElseThrow();
    }
  }

  private Glance drawn(Station now) {
    return new Glance(
        shows.version() + 1,
        KioskProjection.of(now, SettledRules.KIOSK, rules, Theme.LIGHT)
            .map(shown -> shown.screen().still() + " " + shown.frame())
            .orElse(""),
        DispenserProjection.of(now, SettledRules.DISPENSER, rules, Theme.LIGHT)
            .map(shown -> Objects.toString(shown.screen()))
            .orElse(""));
  }

  private void waited(Duration longest) {
    try {
      changed.wait(Math.max(1, longest.toMillis()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
