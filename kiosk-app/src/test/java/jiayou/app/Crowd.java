package jiayou.app;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.sim.box.StationBox;
import jiayou.sim.office.Fault.CutAfter;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.pts2.Fault.LoseAnswer;
import jiayou.sim.pts2.PumpView;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;

/// Drivers at all four pumps and customers at both screens who do what comes to their minds, from a
/// seed. Once they are told to hurry home they pay whatever they owe and leave.
final class Crowd {

  private static final Pattern CODE = Pattern.compile("Shown\\[content=(weixin[^\\],]*)");
  private static final Pattern ROW =
      Pattern.compile(
          "Payable\\[key=FuellingKey\\[controller=main, pump=(\\d+), transaction=(\\d+)");
  private static final String WATER = "tile-6901234500011";
  private static final int PUMPS = 4;

  private final KillStation station;
  private final StationBox box;
  private final SplittableRandom random;
  private boolean goesHome;

  Crowd(KillStation station, SplittableRandom random) {
    this.station = station;
    this.box = station.box().station();
    this.random = random;
  }

  void goesHome() {
    goesHome = true;
  }

  /// Whether everybody has paid and left.
  boolean isGone(KillStation.Glance seen) {
    for (int pump = 1; pump <= PUMPS; pump++) {
      if (box.pumps().view(pump).phase() != PumpView.Phase.IDLE) {
        return false;
      }
    }
    return goesHome && seen.kiosk().startsWith("Attract") && seen.dispenser().startsWith("Idle");
  }

  void act(KillStation.Glance seen) {
    for (int pump = 1; pump <= PUMPS; pump++) {
      drives(pump);
    }
    kiosk(seen.kiosk());
    dispenser(seen.dispenser());
    if (!goesHome && chance(4)) {
      loses();
    }
  }

  /// A line breaks now and then, and takes a request along or its answer.
  private void loses() {
    switch (random.nextInt(8)) {
      case 0 -> box.wechat().next(Operation.NATIVE, new Fault.CloseAfter());
      case 1 -> box.wechat().next(Operation.CODEPAY, new Fault.CloseBefore());
      case 2 -> box.wechat().next(Operation.CODEPAY, new Fault.CloseAfter());
      case 3 -> box.wechat().next(Operation.CLOSE, new Fault.CloseAfter());
      case 4 -> box.wechat().next(Operation.REVERSE, new Fault.SystemErrorExecuted());
      case 5 -> box.pumps().fault("PumpLock", new LoseAnswer());
      case 6 -> box.pumps().fault("PumpCloseTransaction", new LoseAnswer());
      default -> box.office().next("deliver", new CutAfter());
    }
  }

  private void drives(int pump) {
    PumpView view = box.pumps().view(pump);
    if (view.phase() == PumpView.Phase.AUTHORISED && view.nozzleUp() == 0) {
      // She hung up too early, and is called back.
      box.pumps().lift(pump, 1);
    } else if (view.phase() == PumpView.Phase.AUTHORISED && chance(50)) {
      box.pumps().deliver(pump, 1 + random.nextInt(60) + "." + (10 + random.nextInt(90)));
      box.pumps().hangUp(pump);
    } else if (view.phase() == PumpView.Phase.IDLE && view.nozzleUp() == 0) {
      if (!goesHome && chance(50)) {
        box.pumps().lift(pump, 1);
      }
    } else if (view.phase() == PumpView.Phase.IDLE && chance(goesHome ? 30 : 4)) {
      box.pumps().hangUp(pump);
    }
  }

  private void kiosk(String shown) {
    String screen = shown.replaceAll("\\[.*", "");
    switch (screen) {
      case "Attract" -> press("K", "start");
      case "Home" -> home(shown);
      case "Basket", "Payment" -> paying(shown);
      case "Waiting", "Unknown" -> maybe(5, "K", screen.equals("Waiting") ? "cancel" : "check");
      case "NotPaid" -> press("K", chance(70) || goesHome ? "again" : "counter");
      case "Counter" -> press("K", chance(50) || goesHome ? "code" : "finish");
      case "Success" -> thanks(shown);
      default -> throw new IllegalStateException("what is " + shown);
    }
  }

  private void home(String shown) {
    Matcher row = ROW.matcher(shown);
    if (row.find() && (goesHome || chance(70))) {
      press("K", "pick-" + row.group(1) + "-" + row.group(2));
    } else if (goesHome) {
      press("K", "back");
    } else {
      maybe(5, "K", "goods");
    }
  }

  private void paying(String shown) {
    Matcher code = CODE.matcher(shown);
    int whim = goesHome ? 100 : random.nextInt(100);
    if (shown.contains("code=Counter") || shown.contains("code=RanOut")) {
      press("K", whim < 30 ? "counter" : "ways");
    } else if (shown.contains("code=Nothing") || whim < 3) {
      press("K", "clear");
    } else if (whim < 8) {
      press("K", WATER);
    } else if (whim < 11) {
      press("K", "counter");
    } else if (whim < 14) {
      press("K", "back");
    } else if (whim < 17) {
      press("K", "ways");
    } else if (whim >= 30 && code.find()) {
      money(code.group(1), "K");
    }
  }

  /// By the code on the screen or by the code on her phone.
  private void money(String codeUrl, String screen) {
    if (chance(60)) {
      if (box.wechat().phone("p" + random.nextInt(9)).scan(codeUrl) instanceof Scan.Bill bill) {
        bill.confirm();
      }
      return;
    }
    Script script = goesHome || chance(85) ? Script.PAYS_AT_ONCE : Script.NOT_ENOUGH;
    station.scan(screen, box.wechat().phone("p" + random.nextInt(9)).showCode(script).digits());
  }

  private void thanks(String shown) {
    if (!shown.contains("receipt=Printing") && (goesHome || chance(60))) {
      press("K", goesHome || chance(80) ? "finish" : "copy");
    }
  }

  private void dispenser(String shown) {
    Matcher code = CODE.matcher(shown);
    switch (shown.replaceAll("\\[.*", "")) {
      case "Pay" -> {
        if (code.find() && (goesHome || chance(50))) {
          money(code.group(1), "D");
        } else {
          maybe(3, "D", "counter");
        }
      }
      case "NotPaid" -> press("D", "again");
      case "Inside" -> {
        if (shown.contains("BY_CHOICE")) {
          maybe(goesHome ? 100 : 20, "D", "code");
        }
      }
      case "Paid" -> maybe(goesHome ? 100 : 40, "D", "finish");
      case "OnPhone" -> maybe(3, "D", "cancel");
      default -> {}
    }
  }

  private void maybe(int percent, String screen, String button) {
    if (chance(percent)) {
      press(screen, button);
    }
  }

  private void press(String screen, String button) {
    station.press(screen, button);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
