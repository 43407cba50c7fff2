package jiayou.app;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Kills a terminal again and again, each time at a random moment of its life: while it starts,
/// while it settles what the last death left, or later.
final class Killer implements Runnable {

  private static final int EARLY_PERCENT = 20;
  private static final int LONGEST_START_MS = 800;

  /// Now and then it lives long enough for what waits until late requests are dead.
  private static final int LONG_PERCENT = 3;

  private static final long LONG_LIFE_MS = 22_000;

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
        boolean early = random.nextInt(100) < EARLY_PERCENT;
        long age = random.nextLong(early ? LONGEST_START_MS : longestLifeMs);
        age = random.nextInt(100) < LONG_PERCENT ? LONG_LIFE_MS : age;
        long since = early ? station.awaitBirth(i) : station.awaitStanding(i);
        if (calledOff.await(since + age - KillStation.nowMs(), TimeUnit.MILLISECONDS)) {
          return;
        }
        station.kill();
        note((i + 1) + " at " + age + (early ? " ms of its start" : " ms"));
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
