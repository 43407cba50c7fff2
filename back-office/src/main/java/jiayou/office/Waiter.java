package jiayou.office;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Passes the time between two tries, so that tests need not.
public interface Waiter {

  /// Blocks until the time has passed, or `stop` was ever called.
  void pause(Duration time);

  /// Ends every pause, now and later.
  void stop();

  /// Waits by the machine's own clock.
  static Waiter real() {
    CountDownLatch stopped = new CountDownLatch(1);
    return new Waiter() {
      @Override
      public void pause(Duration time) {
        try {
          stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
          throw new IllegalStateException("the delivery's thread belongs to nobody else", e);
        }
      }

      @Override
      public void stop() {
        stopped.countDown();
      }
    };
  }
}
