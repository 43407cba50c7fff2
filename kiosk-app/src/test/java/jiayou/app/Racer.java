package jiayou.app;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.sim.phone.Scan;
import jiayou.sim.pts2.PumpView;

/// One of two people who mean the same fuelling at the same moment, each at a terminal of her own.
final class Racer implements Customer {

  private static final Pattern CODE = Pattern.compile(Shopper.CODE, Pattern.DOTALL);
  private static final int LIMIT_SECONDS = 30;

  private final KillStation station;
  private final int pump;
  private final int fuelling;
  private final CyclicBarrier line;
  private boolean started;
  private boolean thanked;
  private boolean refused;
  private boolean done;

  /// @param line where both wait until both stand before the fuelling
  Racer(KillStation station, int pump, int fuelling, CyclicBarrier line) {
    this.station = station;
    this.pump = pump;
    this.fuelling = fuelling;
    this.line = line;
  }

  /// How it ended for her.
  enum End {
    PAID,
    /// She was told that somebody else has it.
    HELD_BY_OTHER,
    /// She came back and it was gone.
    GONE
  }

  End end() {
    if (thanked) {
      return End.PAID;
    }
    return refused ? End.HELD_BY_OTHER : End.GONE;
  }

  @Override
  public void sees(String shown) {
    Matcher code = CODE.matcher(shown);
    if (shown.startsWith("Success")) {
      thanked = true;
      press("finish");
    } else if (code.find()) {
      pays(code.group(1));
    } else if (shown.contains("code=RanOut")) {
      press("ways");
    } else if (shown.contains("Toast[notice=CLAIMED")) {
      refused = true;
      done = true;
      // Or her notice would still be there when the next one comes.
      press("back");
    } else if (shown.startsWith("Attract") || shown.startsWith("Home")) {
      beforeTheFuelling(shown);
    }
  }

  @Override
  public boolean isDone() {
    return done;
  }

  private void beforeTheFuelling(String shown) {
    boolean gone = station.box().station().pumps().view(pump).phase() == PumpView.Phase.IDLE;
    if (gone) {
      done = true;
    } else if (shown.startsWith("Attract")) {
      press("start");
    } else if (shown.contains("pump=" + pump + ", transaction=" + fuelling)) {
      if (!started) {
        started = true;
        awaitTheOther();
      }
      press("pick-" + pump + "-" + fuelling);
    }
  }

  private void pays(String codeUrl) {
    if (station.box().station().wechat().phone("racer").scan(codeUrl) instanceof Scan.Bill bill) {
      bill.confirm();
    }
  }

  private void press(String button) {
    station.press(SettledRules.KIOSK, button);
  }

  private void awaitTheOther() {
    try {
      line.await(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("the other never came", e);
    }
  }
}
