package jiayou.payment.ecard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until the test moves it.
final class TestClock implements InstantSource {

  static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

  private Instant now = NOON;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
