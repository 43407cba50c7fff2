package jiayou.pump.pts2;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Hands a PumpTotals, which may come to whoever asks for a status next, to the one who waits for
/// it. What nobody waits for is dropped, so that no old figure is taken for a fresh one.
final class TotalsInbox {

  private final Map<Integer, BlockingQueue<Fields>> waiting = new ConcurrentHashMap<>();

  void open(int pump) {
    waiting.put(pump, new LinkedBlockingQueue<>());
  }

  void close(int pump) {
    waiting.remove(pump);
  }

  void offer(int pump, Fields totals) {
    BlockingQueue<Fields> queue = waiting.get(pump);
    if (queue != null) {
      queue.add(totals);
    }
  }

  /// Waits for the next totals of this pump, at most this long.
  Optional<Fields> await(int pump, Duration longest) throws InterruptedException {
    BlockingQueue<Fields> queue = waiting.get(pump);
    return queue == null
        ? Optional.empty()
        : Optional.ofNullable(queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
  }
}
