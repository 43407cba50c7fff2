package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` at random instants of a busy station's day: drivers at four pumps, a customer at the
/// kiosk and one at the dispenser, all from a seed. Then everybody pays in peace, and all books are
/// opened.
///
/// The build kills 12 times. More, or another day: `-Djiayou.kills=200 -Djiayou.seed=7`.
@Timeout(3_600)
class KillAtRandomTest {

  private static final int KILLS = Integer.getInteger("jiayou.kills", 12);
  private static final long SEED = Long.getLong("jiayou.seed", 5);

  /// A start takes a third of a second on a quiet machine, a visit two.
  private static final long LONGEST_LIFE_MS = 3_000;

  @TempDir private Path folder;

  @Test
  void whateverItWasDoingEverySaleIsPaidOnce() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    try (Box box = Box.start(SEED)) {
      StationFolder settings = quick(StationFolder.of(box.station(), folder.resolve("k02")));
      ClassArchive archive = ClassArchive.in(folder.resolve("archive"));
      KillStation station = KillStation.open(box, settings, archive, folder.resolve("log"));
      Killer killer = new Killer(station, random.split(), KILLS, LONGEST_LIFE_MS);
      Crowd crowd = new Crowd(station, random.split());
      Thread killing = Thread.ofPlatform().name("killer").start(killer);
      try (station) {
        station.stays(crowd, killer::isDone);
        killing.join();
        crowd.goesHome();
        station.until(seen -> {
          crowd.act(seen);
          return crowd.isGone(seen);
        });
        station.rests();
      } finally {
        killer.callOff();
      }
      Audit audit = new Audit(box.station(), List.of(Remains.of(settings)));
      System.getLogger(KillAtRandomTest.class.getName())
          .log(
              System.Logger.Level.INFO,
              "seed " + SEED + ", " + KILLS + " kills: " + audit.figures());
      assertEquals(
          List.of(),
          audit.differences(),
          () -> "seed " + SEED + ", kills " + killer.kills() + ", " + audit.figures());
    }
  }

  private static StationFolder quick(StationFolder settings) throws IOException {
    settings.replace("payments.yaml", "pollInterval: 300ms", "pollInterval: 100ms");
    settings.replace("payments.yaml", "codeDeadline: 3s", "codeDeadline: 2s");
    settings.replace("payments.yaml", "qrDeadline: 60s", "qrDeadline: 5s");
    settings.replace("payments.yaml", "lookBack: 2s", "lookBack: 1s");
    settings.replace("screen.yaml", "idle: 60s", "idle: 2s");
    settings.replace("screen.yaml", "idleWarning: 30s", "idleWarning: 1s");
    settings.replace("screen.yaml", "success: 20s", "success: 2s");
    return settings;
  }
}
