package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jiayou.app.Trap.Device;
import jiayou.sim.pts2.PumpView;
import jiayou.sim.watch.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two real terminals, each a process with a journal of its own, want the same fuellings at the
/// same moment; the controller decides, and nobody is charged twice.
@Timeout(90)
class RaceTest {

  private static final int ROUNDS = 4;
  private static final List<Integer> PUMPS = List.of(1, 2);

  @TempDir private static Path folder;

  private static Box box;
  private static KillStation k02;
  private static KillStation k03;
  private static ExecutorService threads;

  @BeforeAll
  static void open() throws Exception {
    box = Box.start(31);
    ClassArchive archive = ClassArchive.in(folder.resolve("archive"));
    k02 = KillStation.open(box, quick("k02"), archive, folder.resolve("k02.log"));
    StationFolder other = quick("k03");
    other.replace("terminal.yaml", "id: K02", "id: K03");
    other.replace("forecourt.yaml", "login: kiosk02", "login: kiosk03");
    other.replace("forecourt.yaml", "authorise: THIS_TERMINAL", "authorise: ATTENDANT");
    other.put("secrets/pts2-password", box.station().site().users().getLast().password());
    k03 = KillStation.open(box, other, archive, folder.resolve("k03.log"));
    threads = Executors.newVirtualThreadPerTaskExecutor();
    // Somebody chats beside pump 4 with the nozzle in her hand: the terminals poll fast all day.
    box.begins(4, 1);
  }

  @AfterAll
  static void allBooksAgree() {
    threads.close();
    box.station().pumps().hangUp(4);
    k02.glance();
    k03.glance();
    k02.rests();
    k03.rests();
    k02.close();
    k03.close();
    Audit audit =
        new Audit(box.station(), List.of(Remains.of(k02.settings()), Remains.of(k03.settings())));
    box.close();
    assertEquals(List.of(), audit.differences(), audit.figures());
  }

  @Test
  void oneOfThemGetsItAndTheOtherIsToldSo() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int pump = PUMPS.get(round % PUMPS.size());
      int before = box.trades().size();
      List<Racer.End> ends = race(pump, fuels(pump));
      assertEquals(Set.of(Racer.End.PAID, Racer.End.HELD_BY_OTHER), Set.copyOf(ends));
      // The loser was never even asked for money.
      assertEquals(before + 1, box.trades().size());
    }
  }

  /// The first lock that reaches the controller kills one of them, whosever lock it was.
  @ParameterizedTest
  @EnumSource(Moment.class)
  void oneOfThemDiesWhileBothAsk(Moment moment) throws Exception {
    Trap trap = new Trap(box.station(), k02::kill);
    int fuelling = fuels(1);
    trap.set(Device.PUMPS, "PumpLock", moment);
    List<Racer.End> ends = race(1, fuelling);
    assertEquals(1, ends.stream().filter(Racer.End.PAID::equals).count(), ends::toString);
    assertEquals(false, trap.waits());
  }

  @Test
  void whatADeadTerminalHoldsNobodyElseCanCharge() throws Exception {
    int fuelling = fuels(1);
    Racer owner = new Racer(k02, 1, fuelling, new CyclicBarrier(1));
    holds(fuelling);
    k02.kill();
    int before = box.trades().size();
    Shopper other = new Shopper(k03, 1, fuelling);
    k03.until(seen -> {
      other.sees(seen.kiosk());
      return seen.kiosk().matches("(?s)^Home.*(Claimed\\[.*by=kiosk02|Toast\\[notice=CLAIMED).*");
    });
    assertEquals(before, box.trades().size());
    k02.serves(owner, () -> true);
    assertEquals(Racer.End.PAID, owner.end());
    assertEquals(before, box.trades().size(), () -> box.trades().toString());
    k03.press(SettledRules.KIOSK, "back");
  }

  @Test
  void whatADeadTerminalHeldAndNobodyWantsThereIsFreeAgain() throws Exception {
    int fuelling = fuels(2);
    holds(fuelling, 2);
    k02.kill();
    // It comes back, nobody touches it, the code runs out, and it wipes the basket.
    k02.until(seen -> seen.kiosk().startsWith("Attract"));
    Shopper other = new Shopper(k03, 2, fuelling).paysTheCode();
    k03.serves(other, () -> true);
    assertEquals(PumpView.Phase.IDLE, box.station().pumps().view(2).phase());
    assertTrue(box.trades().getLast().path("reference").asString().startsWith("S1_K03"));
  }

  private static void holds(int fuelling) {
    holds(fuelling, 1);
  }

  /// Picks it at K02 and waits until its code is shown.
  private static void holds(int fuelling, int pump) {
    Shopper owner = new Shopper(k02, pump, fuelling);
    k02.until(seen -> {
      owner.sees(seen.kiosk());
      return seen.kiosk().contains("Shown[content=weixin");
    });
  }

  private static int fuels(int pump) throws InterruptedException {
    k02.glance();
    return box.fuels(pump, 1, "10.00");
  }

  private static List<Racer.End> race(int pump, int fuelling) throws Exception {
    CyclicBarrier line = new CyclicBarrier(2);
    List<Callable<Racer.End>> runs = new ArrayList<>();
    for (KillStation station : List.of(k02, k03)) {
      Racer racer = new Racer(station, pump, fuelling, line);
      runs.add(() -> {
        station.serves(racer, () -> true);
        return racer.end();
      });
    }
    List<Racer.End> ends = new ArrayList<>();
    for (Future<Racer.End> run : threads.invokeAll(runs)) {
      ends.add(run.get());
    }
    return ends;
  }

  private static StationFolder quick(String name) throws IOException {
    StationFolder settings = StationFolder.of(box.station(), folder.resolve(name));
    settings.replace("payments.yaml", "pollInterval: 300ms", "pollInterval: 100ms");
    settings.replace("payments.yaml", "lookBack: 2s", "lookBack: 1s");
    settings.replace("payments.yaml", "qrDeadline: 60s", "qrDeadline: 5s");
    settings.replace("payments.yaml", "qrRenewals: 2", "qrRenewals: 0");
    settings.replace("screen.yaml", "idle: 60s", "idle: 3s");
    settings.replace("screen.yaml", "idleWarning: 30s", "idleWarning: 1s");
    return settings;
  }
}
