package jiayou.app;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A wait with a limit, for books of others that nobody announces changes of.
final class Until {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final long GLANCE_NANOS = 20_000_000L;

  private Until() {}

  /// Looks again and again until this is true of what is seen.
  static <T> T sees(Supplier<T> look, Predicate<T> test) {
    long end = System.nanoTime() + LONGEST.toNanos();
    T seen = look.get();
    while (!test.test(seen)) {
      if (System.nanoTime() > end) {
        return fail("it never became true of " + seen);
      }
      LockSupport.parkNanos(GLANCE_NANOS);
      seen = look.get();
    }
    return seen;
  }
}
