package jiayou.payment.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until the test moves it.
final class TestClock implements InstantSource {

  static final Instant NOON = Instant.parse("2026-11-21T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

  @Override
  public Instant instant() {
    return now.get();
  }

  void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }
}
