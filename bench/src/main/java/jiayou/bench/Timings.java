package jiayou.bench;

import java.util.Arrays;

/// How long each of many operations took, in nanoseconds.
final class Timings {

  private static final int FIRST_ROOM = 1 << 12;

  private long[] nanos = new long[FIRST_ROOM];
  private int size;

  void add(long taken) {
    if (size == nanos.length) {
      nanos = Arrays.copyOf(nanos, size * 2);
    }
    nanos[size++] = taken;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// The operation that this share of all were at least as quick as (nearest rank), in
  /// milliseconds.
  ///
  /// @param share above 0, at most 1
  double percentileMs(double share) {
    if (isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    long[] sorted = Arrays.copyOf(nanos, size);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * size);
    return sorted[Math.max(1, rank) - 1] / 1e6;
  }

  Latency latency() {
    return new Latency(percentileMs(0.50), percentileMs(0.99));
  }

  /// What half of the operations and what all but one in a hundred took, in milliseconds.
  record Latency(double p50, double p99) {}
}
