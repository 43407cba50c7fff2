package jiayou.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TimingsTest {

  @Test
  void aPercentileIsTheOperationAtThatRank() {
    Timings timings = new Timings();
    for (int ms = 10_000; ms >= 1; ms--) {
      timings.add(ms * 1_000_000L);
    }
    assertEquals(new Timings.Latency(5_000, 9_900), timings.latency());
    assertEquals(10_000, timings.percentileMs(1));
  }

  @Test
  void oneOperationIsEveryPercentile() {
    Timings timings = new Timings();
    timings.add(1_500_000);
    assertEquals(new Timings.Latency(1.5, 1.5), timings.latency());
  }

  @Test
  void nothingMeasuredHasNoPercentile() {
    assertThrows(IllegalStateException.class, () -> new Timings().latency());
  }
}
