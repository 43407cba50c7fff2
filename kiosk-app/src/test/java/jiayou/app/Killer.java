package jiayou.app;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Kills a terminal again and again, each time at a random moment of its life: while it starts,
/// while it settles what the last death left, or later.
final class Killer implements Runnable {

  private final CountDownLatch calledOff = new CountDownLatch(1);
  private final List<String> kills = new ArrayList<>();
  private final KillStation station;
  private final SplittableRandom random;
  private final int most;
  private final long longestLifeMs;

  Killer(KillStation station, SplittableRandom random, int most, long longestLifeMs) {
    this.station = station;
    this.random = random;
    this.most = most;
    this.longestLifeMs = longestLifeMs;
  }

  @Override
  public void run() {
    try {
      for (int i = 0; i < most; i++) {
        long age = random.nextLong(longestLifeMs);
        long left = station.awaitBirth(i) + age - KillStation.nowMs();
        if (left > 0 && calledOff.await(left, TimeUnit.MILLISECONDS)) {
          return;
        }
        station.kill();
        note(i + 1 + " at " + age + " ms");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isDone() {
    return kills().size() == most;
  }

  synchronized List<String> kills() {
    return List.copyOf(kills);
  }

  void callOff() {
    calledOff.countDown();
  }

  private synchronized void note(String kill) {
    kills.add(kill);
  }
}
