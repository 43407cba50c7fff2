package jiayou.printing.scanner;

import java.time.Duration;

/// Tells one code that is read twice, because it is held still before the scanner, from two. One
/// thread.
public final class SameCode {

  private final long withinNanos;
  private String last = "";
  private long lastNanos;

  /// @param within the same code again within this time is the same scan; zero lets all pass
  public SameCode(Duration within) {
    this.withinNanos = within.toNanos();
  }

  /// @param nanoTime when the code came; a code that stays before the scanner stays the same scan
  public boolean isNew(String text, long nanoTime) {
    boolean same = text.equals(last) && nanoTime - lastNanos < withinNanos;
    last = text;
    lastNanos = nanoTime;
    return !same;
  }
}
