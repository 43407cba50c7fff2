package jiayou.printing.tcp;

import java.time.Duration;

/// A moment by which a socket must have answered, on the clock that nobody can set.
record Deadline(long nanoTime) {

  static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  boolean isPast() {
    return nanoTime - System.nanoTime() <= 0;
  }

  /// At least one: zero means for ever to a selector.
  long millisLeft() {
    return Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000);
  }

  Deadline orSooner(Duration limit) {
    Deadline other = in(limit);
    return other.nanoTime - nanoTime < 0 ? other : this;
  }
}
