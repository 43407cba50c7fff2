package jiayou.printing.device;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Whoever wants something of a printer waits for the others, but not for ever. Safe from any
/// thread; turns come in the order in which they were asked for.
public final class OneAtATime {

  private final ReentrantLock lock = new ReentrantLock(true);

  /// @param limit how long to wait for a turn
  /// @param noTurn what is said when none came, or the waiting was interrupted
  public <T> T take(Duration limit, Supplier<T> turn, Supplier<T> noTurn) {
    try {
      if (!lock.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return noTurn.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return noTurn.get();
    }
    try {
      return turn.get();
    } finally {
      lock.unlock();
    }
  }
}
