package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  /// The generator that always gives the smallest number.
  private static final RandomGenerator LOWEST = () -> 0;

  @Test
  void neverUnderASecondAndNeverOverAMinute() {
    Backoff backoff = new Backoff(new Random(7));
    for (int failures = 1; failures < 10_000; failures++) {
      Duration wait = backoff.after(failures);
      assertTrue(wait.compareTo(Duration.ofSeconds(1)) >= 0, wait.toString());
      assertTrue(wait.compareTo(Duration.ofSeconds(60)) <= 0, wait.toString());
    }
  }

  @Test
  void theUpperBoundDoublesUpToAMinute() {
    Backoff backoff = new Backoff(new Random(7));
    long[] bounds = {2, 4, 8, 16, 32, 60, 60, 60};
    for (int failures = 1; failures <= bounds.length; failures++) {
      int now = failures;
      long longest =
          IntStream.range(0, 20_000).mapToLong(i -> backoff.after(now).toMillis()).max().orElse(0);
      long bound = bounds[failures - 1] * 1000;
      assertTrue(longest <= bound && longest > bound * 0.95, failures + ": " + longest);
    }
  }

  @Test
  void theLowestChanceIsTheShortestWait() {
    assertEquals(Duration.ofSeconds(1), new Backoff(LOWEST).after(20));
  }

  @Test
  void countsThatNobodyExpectsStayInBounds() {
    Backoff backoff = new Backoff(LOWEST);
    assertEquals(Duration.ofSeconds(1), backoff.after(0));
    assertEquals(Duration.ofSeconds(1), backoff.after(Integer.MAX_VALUE));
  }
}
