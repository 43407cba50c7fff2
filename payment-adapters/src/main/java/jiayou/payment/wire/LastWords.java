package jiayou.payment.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Remembers when a payment code was last sent for a number, so that a request that crawls is not
/// taken for one that never was. Codes die after a minute; five are allowed for. What an earlier
/// run of the program sent is at least as old as this run. Time is measured, not read from a clock
/// that can be set. Any thread may call.
public final class LastWords {

  private static final Duration ALLOWED = Duration.ofMinutes(5);
  private static final int REMEMBERED_MAX = 256;

  private final Supplier<Duration> elapsed;
  private final Map<String, Duration> byNumber = new LinkedHashMap<>();
  private Duration before;

  /// @param elapsed the time since some beginning; never jumps
  public LastWords(Supplier<Duration> elapsed) {
    this.elapsed = elapsed;
    this.before = elapsed.get();
  }

  public synchronized void spoken(String number) {
    byNumber.remove(number);
    byNumber.put(number, elapsed.get());
    if (byNumber.size() > REMEMBERED_MAX) {
      Map.Entry<String, Duration> eldest = byNumber.entrySet().iterator().next();
      before = eldest.getValue();
      byNumber.remove(eldest.getKey());
    }
  }

  /// Whether no request with this number can still be on its way with a living code.
  public synchronized boolean areOver(String number) {
    Duration last = byNumber.getOrDefault(number, before);
    return elapsed.get().compareTo(last.plus(ALLOWED)) > 0;
  }
}
