package jiayou.payment.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until the test moves it.
public final class TestClock implements InstantSource {

  public static final Instant NOON = Instant.parse("2026-11-21T10:00:00Z");

  private Instant now = NOON;
  private Duration elapsed = Duration.ZERO;

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /// What a stopwatch shows that was started with this clock.
  public synchronized Duration elapsed() {
    return elapsed;
  }

  public synchronized void pass(Duration time) {
    now = now.plus(time);
    elapsed = elapsed.plus(time);
  }

  /// Somebody sets the clock forward; no time passes.
  public synchronized void jump(Duration forward) {
    now = now.plus(forward);
  }
}
