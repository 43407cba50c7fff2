package jiayou.payment.aggregator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until the test moves it.
final class TestClock implements InstantSource {

  static final Instant NOON = Instant.parse("2026-11-21T10:00:00Z");

  private Instant now = NOON;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /// What a stopwatch shows that was started with this clock.
  synchronized Duration elapsed() {
    return Duration.between(NOON, now);
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
