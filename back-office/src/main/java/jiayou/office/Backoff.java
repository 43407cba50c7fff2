package jiayou.office;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after so many failures in a row: by chance between one second and a bound that
/// doubles up to a minute.
///
/// By chance over the whole range, so that a thousand terminals that lost the same back office at
/// the same moment do not all come back at the same moment.
record Backoff(RandomGenerator random) {

  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofSeconds(60);

  /// @param failures in a row, 1 or more
  Duration after(int failures) {
    long bound =
        Math.min(LONGEST.toMillis(), SHORTEST.toMillis() << Math.min(Math.max(failures, 1), 6));
    return Duration.ofMillis(
        SHORTEST.toMillis() + random.nextLong(bound - SHORTEST.toMillis() + 1));
  }
}
