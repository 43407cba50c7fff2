package jiayou.invoice.nuonuo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Remembers when each order was last sent, since the provider finds nothing for a while after it
/// took an order. What an earlier run of the program sent is at least as old as this run. Any
/// thread may call.
final class LastSubmissions {

  private static final Duration ALLOWED = Duration.ofMinutes(2);
  private static final int REMEMBERED_MAX = 256;

  private final Supplier<Duration> elapsed;
  private final Map<String, Duration> byNumber = new LinkedHashMap<>();
  private Duration before;

  LastSubmissions(Supplier<Duration> elapsed) {
    this.elapsed = elapsed;
    this.before = elapsed.get();
  }

  synchronized void sent(String number) {
    byNumber.remove(number);
    byNumber.put(number, elapsed.get());
    if (byNumber.size() > REMEMBERED_MAX) {
      Map.Entry<String, Duration> eldest = byNumber.entrySet().iterator().next();
      before = eldest.getValue();
      byNumber.remove(eldest.getKey());
    }
  }

  /// Whether an order that was sent would have to be known by now.
  synchronized boolean areOld(String number) {
    Duration last = byNumber.getOrDefault(number, before);
    return elapsed.get().compareTo(last.plus(ALLOWED)) > 0;
  }
}
