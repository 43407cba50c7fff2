package jiayou.ui.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.session.Session;
import jiayou.core.station.Station;

/// The seconds that screens count, and how long silence may last.
record Countdown(Station station, Rules rules) {

  /// A pump that gave no news for so long is out of reach.
  private static final Duration SILENT = Duration.ofSeconds(10);

  /// Figures older than this are not shown: frozen numbers lie.
  private static final Duration FRESH = Duration.ofSeconds(1);

  /// Whether the figures of this pump are of this moment.
  boolean isFresh(int pump) {
    return Optional.ofNullable(station.pumpsSeen().get(pump))
        .filter(seen -> seen.plus(FRESH).isAfter(station.now()))
        .isPresent();
  }

  /// Until the gateway refuses the code on the screen.
  int ofCode(PaymentAttempt attempt) {
    Instant end = attempt.begunAt().plus(rules.timings().codeShown());
    return (int) Math.max(0, Duration.between(station.now(), end).toSeconds());
  }

  /// Until the thanks close by themselves, begun ones included.
  int ofThanks(Session session, Sale sale) {
    Instant end = sale.stirredAt(session.touchedAt()).plus(rules.timings().success());
    return Math.max(0, begun(Duration.between(station.now(), end)));
  }

  /// Until a page that nobody has to touch makes room for the next driver.
  int ofNews(Sale sale) {
    Instant end = sale.changedAt().plus(rules.timings().success());
    return Math.max(0, begun(Duration.between(station.now(), end)));
  }

  /// How long the parts of a sale have been asked for.
  int sinceAsked(Sale sale) {
    return (int) Duration.between(sale.changedAt(), station.now()).toSeconds();
  }

  /// How long the customer has been paying.
  int sinceBegin(PaymentAttempt attempt) {
    return (int) Duration.between(attempt.begunAt(), station.now()).toSeconds();
  }

  /// Between two questions after a payment.
  int betweenQuestions() {
    return (int) Math.max(1, rules.timings().retry().toSeconds());
  }

  /// Whether what was last heard then still counts as being in reach.
  boolean isInReach(Instant heard) {
    return heard.plus(SILENT).isAfter(station.now());
  }

  /// Whole seconds, a begun one counted.
  static int begun(Duration duration) {
    return (int) ((duration.toMillis() + 999) / 1000);
  }
}
