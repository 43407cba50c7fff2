package jiayou.demo;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.sim.box.StationBox;
import jiayou.sim.phone.Scan;

/// Life round the windows of the demo: cars fuel by themselves, and somebody's phone pays a code
/// that has stood on a screen for a while.
final class LivelyStation implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("Shown\\[content=(weixin://[^,\\]\\s]+)");
  private static final int PATIENCE_LOOKS = 8;

  private final ScheduledExecutorService life =
      Executors.newScheduledThreadPool(3, Thread.ofPlatform().daemon().name("life-", 1).factory());
  private final StationBox box;
  private final Random random;
  private final Hands[] screens;
  private final String[] seen = {"", ""};
  private final int[] looks = {0, 0};

  LivelyStation(StationBox box, int harnessPort, long seed) {
    this.box = box;
    this.random = new Random(seed);
    this.screens = new Hands[] {new Hands("K", Path.of("")), new Hands("D", Path.of(""))};
    for (Hands hands : screens) {
      hands.reachedAt(harnessPort);
    }
  }

  void start() {
    for (int pump = 1; pump <= box.site().pumps().size(); pump++) {
      int number = pump;
      life.scheduleWithFixedDelay(() -> car(number), pump * 3L, 12, TimeUnit.SECONDS);
    }
    life.scheduleWithFixedDelay(this::phones, 2, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    life.shutdownNow();
  }

  private void car(int pump) {
    try {
      Driver driver = new Driver(box.pumps());
      driver.begins(pump, 1);
      for (int litres = 1; litres < 20 + random.nextInt(15); litres++) {
        driver.flows(pump, litres + ".37");
        TimeUnit.MILLISECONDS.sleep(250);
      }
      driver.ends(pump, 35 + random.nextInt(10) + ".42");
      driver.isFree(pump);
    } catch (IllegalStateException busy) {
      // The last car has not paid yet, so this one drives on.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void phones() {
    for (int i = 0; i < screens.length; i++) {
      Matcher code = CODE.matcher(screens[i].glances());
      String url = code.find() ? code.group(1) : "";
      looks[i] = url.equals(seen[i]) ? looks[i] + 1 : 0;
      seen[i] = url;
      if (!url.isEmpty()
          && looks[i] == PATIENCE_LOOKS
          && box.wechat().phone("passer-by").scan(url) instanceof Scan.Bill bill) {
        bill.confirm();
      }
    }
  }
}
