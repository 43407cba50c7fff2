package jiayou.office;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps us silent for as long as the back office asked with `Retry-After`.
///
/// A mad figure, or our own clock being set back, costs a quarter of an hour at most.
final class Quiet {

  static final Duration LONGEST = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);

  Quiet(InstantSource clock) {
    this.clock = clock;
  }

  /// @param retryAfter the header, whole seconds; anything else asks for nothing
  void askedBy(String retryAfter) {
    if (retryAfter.matches("[0-9]{1,6}")) {
      Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
      until.set(clock.instant().plus(asked.compareTo(LONGEST) > 0 ? LONGEST : asked));
    }
  }

  /// How long there is still to be silence; empty when we may speak.
  Optional<Duration> left() {
    Instant now = clock.instant();
    Instant end = until.get();
    if (!now.isBefore(end) || now.plus(LONGEST).isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(now, end));
  }
}
