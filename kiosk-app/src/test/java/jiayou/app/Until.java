package jiayou.app;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// A wait with a limit, for books of others that nobody announces changes of.
final class Until {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final long GLANCE_NANOS = 20_000_000L;

  private Until() {}

  /// Looks at a text until this stands in it.
  static String contains(String part, Supplier<String> text) {
    long end = System.nanoTime() + LONGEST.toNanos();
    String seen = text.get();
    while (!seen.contains(part)) {
      if (System.nanoTime() > end) {
        return fail("never saw " + part + " in " + seen);
      }
      LockSupport.parkNanos(GLANCE_NANOS);
      seen = text.get();
    }
    return seen;
  }
}
