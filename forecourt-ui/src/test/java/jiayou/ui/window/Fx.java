package jiayou.ui.window;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import jiayou.ui.look.Fonts;

/// JavaFX for tests: started once in the test JVM, headless.
public final class Fx {

  private static final AtomicBoolean STARTED = new AtomicBoolean();

  private Fx() {}

  /// Runs on the JavaFX thread and waits.
  public static <R> R call(Supplier<R> work) {
    start();
    return FxThread.call(work);
  }

  public static void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }

  private static synchronized void start() {
    if (STARTED.compareAndSet(false, true)) {
      FxThread.start();
      Fonts.load();
    }
  }
}
