package jiayou.payment.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers when a payment code was last sent for a number, so that a request that crawls is not
/// taken for one that never was. Codes die after a minute; five are allowed for. What an earlier
/// run of the program sent is at least as old as this run. Any thread may call.
final class LastWords {

  private static final Duration ALLOWED = Duration.ofMinutes(5);
  private static final int REMEMBERED_MAX = 256;

  private final InstantSource clock;
  private final Map<String, Instant> byNumber = new LinkedHashMap<>();
  private Instant before;

  LastWords(InstantSource clock) {
    this.clock = clock;
    this.before = clock.instant();
  }

  synchronized void spoken(String number) {
    byNumber.remove(number);
    byNumber.put(number, clock.instant());
    if (byNumber.size() > REMEMBERED_MAX) {
      Map.Entry<String, Instant> eldest = byNumber.entrySet().iterator().next();
      before = eldest.getValue();
      byNumber.remove(eldest.getKey());
    }
  }

  /// Whether no request with this number can still be on its way with a living code.
  synchronized boolean areOver(String number) {
    Instant last = byNumber.getOrDefault(number, before);
    return clock.instant().isAfter(last.plus(ALLOWED));
  }
}
