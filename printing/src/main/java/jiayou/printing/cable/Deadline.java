package jiayou.printing.cable;

import java.time.Duration;

/// A moment by which a printer must have answered, on the clock that nobody can set.
public record Deadline(long nanoTime) {

  public static Deadline in(Duration limit) {
    return new Deadline(System.nanoTime() + limit.toNanos());
  }

  public boolean isPast() {
    return nanoTime - System.nanoTime() <= 0;
  }

  /// At least one: zero means for ever to a selector.
  public long millisLeft() {
    return Math.max(1, (nanoTime - System.nanoTime()) / 1_000_000);
  }

  public Deadline orSooner(Duration limit) {
    Deadline other = in(limit);
    return other.nanoTime - nanoTime < 0 ? other : this;
  }
}
