package jiayou.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxThreadTest {

  @Test
  void theNewestValueWinsWhileTheThreadIsBusy() throws Exception {
    List<Integer> shown = new CopyOnWriteArrayList<>();
    FxThread<Integer> screen = Fx.call(() -> new FxThread<>(shown::add));
    CountDownLatch busy = new CountDownLatch(1);
    Platform.runLater(() -> {
      try {
        busy.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    for (int value = 1; value <= 100; value++) {
      screen.publish(value);
    }
    busy.countDown();
    Fx.run(() -> {});
    assertEquals(List.of(100), shown);
    screen.publish(101);
    Fx.run(() -> {});
    assertEquals(List.of(100, 101), shown);
  }

  @Test
  void aFaultOverThereIsToldOverHere() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Fx.run(() -> {
              throw new IllegalArgumentException("over there");
            }));
  }
}
