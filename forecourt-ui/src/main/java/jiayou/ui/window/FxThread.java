package jiayou.ui.window;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The only way from another thread onto the JavaFX thread. The newest value wins: a screen that
/// was overtaken before it could be drawn is never drawn, so a slow panel cannot pile up work.
///
/// @param <T> what is shown
public final class FxThread<T> {

  private static final long CALL_LIMIT_SECONDS = 60;

  private final Consumer<T> show;
  private final AtomicReference<T> newest = new AtomicReference<>();

  /// @param show runs on the JavaFX thread
  public FxThread(Consumer<T> show) {
    this.show = show;
  }

  /// Starts JavaFX; once in a process, before anything else of it. Closing the last window does not
  /// end it.
  public static void start() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> started.complete(null));
    await(started);
    Platform.setImplicitExit(false);
  }

  /// Runs something on the JavaFX thread and waits for its end: opening a window, taking a picture.
  ///
  /// @throws IllegalStateException when it fails there, or does not end within a minute
  public static <R> R call(Supplier<R> work) {
    CompletableFuture<R> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(work.get());
      } catch (RuntimeException | Error e) {
        done.completeExceptionally(e);
      }
    });
    return await(done);
  }

  /// From any thread; returns at once.
  public void publish(T value) {
    if (newest.getAndSet(value) == null) {
      Platform.runLater(() -> show.accept(take()));
    }
  }

  /// Ends JavaFX and with it every window.
  public static void stop() {
    Platform.exit();
  }

  private T take() {
    T value = newest.getAndSet(null);
    if (value == null) {
      throw new IllegalStateException("a value was announced and is gone");
    }
    return value;
  }

  private static <R> R await(CompletableFuture<R> future) {
    try {
      return future.get(CALL_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the JavaFX thread", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the JavaFX thread did not do its work", e);
    }
  }
}
