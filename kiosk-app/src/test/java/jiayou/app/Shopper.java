package jiayou.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.sim.phone.Scan;
import jiayou.sim.pts2.PumpView;

/// A customer at the kiosk who has fuelled and wants to pay: she picks her fuelling and follows the
/// screen to the end. A test adds what is special about her; the first rule that fits is followed.
final class Shopper implements Customer {

  /// The code on the basket or on the page of all ways to pay.
  static final String CODE = "^(?:Basket|Payment).*Shown\\[content=(weixin[^\\],]*)";

  private final List<Rule> rules = new ArrayList<>();
  private final KillStation station;
  private final int pump;
  private final int fuelling;
  private BooleanSupplier away = () -> false;
  private boolean done;

  private record Rule(Pattern when, Consumer<Matcher> then) {}

  Shopper(KillStation station, int pump, int fuelling) {
    this.station = station;
    this.pump = pump;
    this.fuelling = fuelling;
  }

  Shopper when(String shown, Consumer<Matcher> then) {
    rules.add(new Rule(Pattern.compile(shown, Pattern.DOTALL), then));
    return this;
  }

  /// Whatever else she does, the code on the screen is paid in the end.
  Shopper paysTheCode() {
    return when(CODE, code -> pays(code.group(1)))
        .when("^NotPaid", _ -> presses("again"))
        .when("^(?:Basket|Payment).*(?:code=Counter|RanOut)", _ -> presses("ways"));
  }

  /// While this is true she does not come back to the kiosk.
  Shopper staysAwayWhile(BooleanSupplier condition) {
    away = condition;
    return this;
  }

  void presses(String button) {
    station.press(SettledRules.KIOSK, button);
  }

  void scans(String text) {
    station.scan(SettledRules.KIOSK, text);
  }

  /// A code that cannot be paid any more is not: the screen will show another.
  void pays(String codeUrl) {
    if (station.box().station().wechat().phone("driver").scan(codeUrl) instanceof Scan.Bill bill) {
      bill.confirm();
    }
  }

  @Override
  public void sees(String shown) {
    for (Rule rule : rules) {
      Matcher matcher = rule.when().matcher(shown);
      if (matcher.find()) {
        rule.then().accept(matcher);
        return;
      }
    }
    boolean free = station.box().station().pumps().view(pump).phase() == PumpView.Phase.IDLE;
    boolean nobody = shown.startsWith("Attract") || shown.startsWith("Home");
    if (nobody && away.getAsBoolean()) {
      return;
    }
    if (shown.startsWith("Success") && !shown.contains("receipt=Printing")) {
      presses("finish");
    } else if (shown.startsWith("Counter")) {
      presses("code");
    } else if (free && nobody) {
      done = true;
    } else if (shown.startsWith("Attract")) {
      presses("start");
    } else if (shown.startsWith("Home")) {
      presses("pick-" + pump + "-" + fuelling);
    }
  }

  @Override
  public boolean isDone() {
    return done;
  }
}
