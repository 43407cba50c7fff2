package jiayou.app;

import static jiayou.sim.pts2.PumpView.Phase.AUTHORISED;
import static jiayou.sim.pts2.PumpView.Phase.IDLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.app.Trap.Device;
import jiayou.sim.pts2.PumpView.Phase;
import jiayou.sim.watch.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` around authorisations and releases. One that is still on its way could allow a second
/// delivery, or give back what somebody has claimed since; so after a crash the terminal waits for
/// a while before it asks again. All pumps wait at the same time here.
@Timeout(150)
class KillAtGivingUpTest {

  private static final Pattern CODE = Pattern.compile("^Pay.*Shown\\[content=(weixin[^\\],]*)");
  private static final List<Integer> PUMPS = List.of(1, 2, 3, 4);

  /// Ten litres at each pump: three times 92#, once diesel.
  private static final long FEN = 3 * 7380 + 7010;

  @TempDir private static Path folder;

  private static EffectStand stand;

  @BeforeAll
  static void open() throws Exception {
    stand = new EffectStand(folder);
  }

  @AfterAll
  static void allBooksAgree() {
    stand.close();
  }

  @Test
  void whatMayStillHappenIsWaitedForAndThenEverybodyPaysOnce() throws Exception {
    stand.box.begins(4, 1);
    Shopper fourth = stand.fuelsAllowed(4);
    isKilledWhenAllowed(1, Moment.ARRIVED);
    isKilledWhenAllowed(2, Moment.CARRIED_OUT);
    Shopper second = stand.fuelsAllowed(2);
    isKilledWhenAllowed(3, Moment.ANSWERED);
    stand.fuelsAllowed(3);
    isKilledWhenReleased(second, Moment.ARRIVED);
    isKilledWhenReleased(fourth, Moment.CARRIED_OUT);
    isKilledWhenTheDispenserReleases(Moment.ANSWERED);
    stand.station.until(seen -> {
      paysAtTheDispenser(seen);
      return phase(1) == AUTHORISED;
    });
    for (Shopper driver : List.of(stand.fuelsAllowed(1), second, fourth)) {
      driver.paysTheCode();
      stand.station.until(seen -> {
        paysAtTheDispenser(seen);
        driver.sees(seen.kiosk());
        return driver.isDone();
      });
    }
    stand.station.until(seen -> {
      paysAtTheDispenser(seen);
      return PUMPS.stream().allMatch(pump -> phase(pump) == IDLE);
    });
    assertEquals(FEN, stand.box.kept());
  }

  private void isKilledWhenAllowed(int pump, Moment moment) {
    stand.trap.set(Device.PUMPS, "PumpAuthorize", moment);
    stand.box.station().pumps().lift(pump, 1);
    stand.station.until(
        _ -> !stand.trap.waits() && (moment == Moment.ARRIVED || phase(pump) == AUTHORISED));
  }

  /// She picks her fuelling and walks away from the code.
  private void isKilledWhenReleased(Shopper driver, Moment moment) {
    stand.trap.set(Device.PUMPS, "PumpUnlock", moment);
    stand.station.until(seen -> {
      if (stand.trap.waits()) {
        if (seen.kiosk().startsWith("Basket") && seen.kiosk().contains("Shown[")) {
          driver.presses("clear");
        } else {
          driver.sees(seen.kiosk());
        }
      }
      return !stand.trap.waits();
    });
  }

  private void isKilledWhenTheDispenserReleases(Moment moment) {
    stand.trap.set(Device.PUMPS, "PumpUnlock", moment);
    stand.station.until(seen -> {
      if (CODE.matcher(seen.dispenser()).find()) {
        stand.station.press(SettledRules.DISPENSER, "counter");
      }
      return !stand.trap.waits();
    });
  }

  private void paysAtTheDispenser(KillStation.Glance seen) {
    Matcher code = CODE.matcher(seen.dispenser());
    if (code.find()) {
      new Shopper(stand.station, 3, 0).pays(code.group(1));
    }
  }

  private Phase phase(int pump) {
    return stand.box.station().pumps().view(pump).phase();
  }
}
