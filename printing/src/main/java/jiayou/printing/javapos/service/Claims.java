package jiayou.printing.javapos.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Who has a device for itself. The standard lets one program at a time use a printer or a scanner.
/// JavaPOS makes a new factory for each control, so this is the one place that all of them share.
final class Claims {

  private static final Map<String, Semaphore> DEVICES = new ConcurrentHashMap<>();

  private Claims() {}

  /// @param device where it is, the same for every entry that means it
  /// @param timeoutMs -1 waits for ever
  /// @return whether it was free in time
  static boolean take(String device, int timeoutMs) {
    Semaphore free = DEVICES.computeIfAbsent(device, _ -> new Semaphore(1));
    try {
      if (timeoutMs < 0) {
        free.acquire();
        return true;
      }
      return free.tryAcquire(timeoutMs, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Only by who has it.
  static void giveBack(String device) {
    DEVICES.computeIfAbsent(device, _ -> new Semaphore(0)).release();
  }
}
