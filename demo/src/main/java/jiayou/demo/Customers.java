package jiayou.demo;

import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import jiayou.demo.Driver.Fuelled;
import jiayou.sim.box.StationBox;
import jiayou.sim.wechat.Phone;
import jiayou.sim.wechat.PhoneAnswer;
import jiayou.sim.wechat.Scan;
import jiayou.sim.wechat.Script;
import jiayou.sim.wechat.ShownCode;

/// What ordinary customers do, in fair weather: each method is one visit to the station.
final class Customers {

  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long GLANCE_NANOS = 20_000_000L;

  private static final List<String> SHELF =
      List.of("6901234500059", "6901234500066", "6901234500073", "6901234500097");
  static final String WATER = "6901234500011";
  static final String GUM = "6901234500035";

  final StationBox box;
  final Driver driver;
  final Hands kiosk;
  final Hands dispenser;
  private final Random random;
  private int visits;

  Customers(StationBox box, Hands kiosk, Hands dispenser, long seed) {
    this.box = box;
    this.driver = new Driver(box.pumps());
    this.kiosk = kiosk;
    this.dispenser = dispenser;
    this.random = new Random(seed);
  }

  void fuelOnly() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  void fuelAndWater() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    kiosk.presses("tile-" + WATER);
    kiosk.sees("^Basket.*6901234500011.*quantity=1.*Shown\\[content=weixin");
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  void fuelAndShelfPaidByPayCode() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    String ean = SHELF.get(random.nextInt(SHELF.size()));
    kiosk.scans(ean);
    kiosk.sees("^Basket.*" + ean + ".*Shown\\[content=weixin");
    kiosk.scans(phone().showCode(Script.PAYS_AT_ONCE).digits());
    leaves(fuelled);
  }

  void payCodeWithPassword() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    ShownCode code = phone().showCode(Script.NEEDS_PASSWORD);
    kiosk.scans(code.digits());
    kiosk.sees("^Waiting");
    confirmsWhenAsked(code);
    leaves(fuelled);
  }

  void declinedThenPaid() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    kiosk.scans(phone().showCode(Script.NOT_ENOUGH).digits());
    kiosk.sees("^NotPaid.*BALANCE_TOO_LOW");
    kiosk.presses("try-again");
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  void goodsOnly() {
    kiosk.sees("^Attract");
    kiosk.scans(SHELF.get(random.nextInt(SHELF.size())));
    kiosk.sees("^Basket.*Shown\\[content=weixin");
    paysWithTheCodeOnTheScreen();
    isDone();
  }

  void twoFuellings() throws InterruptedException {
    Fuelled first = driver.fuels(1, 1, litres());
    Fuelled second = driver.fuels(2, 2, litres());
    picks(first);
    codeIsShown();
    kiosk.presses("back");
    kiosk.sees("^Home.*transaction=" + second.transaction());
    kiosk.presses(second.button());
    kiosk.sees("^Basket.*nozzleSign=1.*nozzleSign=4.*Shown\\[content=weixin");
    paysWithTheCodeOnTheScreen();
    leaves(first);
    driver.isFree(second.pump());
  }

  void atTheDispenser() throws InterruptedException {
    driver.begins(3, 1 + random.nextInt(2));
    driver.flows(3, "5.00");
    dispenser.sees("^Live");
    Fuelled fuelled = driver.ends(3, litres());
    dispenser.sees("^Pay.*Shown\\[content=weixin");
    bill(dispenser.readsCode()).confirm();
    dispenser.sees("^Paid");
    driver.isFree(fuelled.pump());
    dispenser.presses("finish");
    dispenser.sees("^Idle");
  }

  /// Goes to the shop's counter with a slip, thinks again and pays by code after all.
  void counterAndBack() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    kiosk.presses("other-ways");
    kiosk.sees("^Payment.*Shown\\[content=weixin");
    kiosk.presses("pay-counter");
    kiosk.sees("^Counter.*slip=PRINTED");
    kiosk.presses("back-to-code");
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  /// Gives up, and comes back a moment later.
  void walksAwayAndReturns() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    kiosk.presses("back");
    kiosk.sees("^Home");
    kiosk.presses("back");
    kiosk.sees("^Attract");
    picks(fuelled);
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  Fuelled fuels() throws InterruptedException {
    int[] pumps = {1, 2, 4};
    int pump = pumps[visits++ % pumps.length];
    return driver.fuels(pump, pump == 4 ? 1 : 1 + random.nextInt(2), litres());
  }

  void picks(Fuelled fuelled) {
    kiosk.sees("^Attract");
    kiosk.presses("start");
    kiosk.sees("^Home.*transaction=" + fuelled.transaction());
    kiosk.presses(fuelled.button());
    kiosk.sees("^Basket");
  }

  void codeIsShown() {
    kiosk.sees("^Basket.*Shown\\[content=weixin");
  }

  void paysWithTheCodeOnTheScreen() {
    kiosk.sees("Shown\\[content=weixin");
    PhoneAnswer answer = bill(kiosk.readsCode()).confirm();
    if (!(answer instanceof PhoneAnswer.Paid)) {
      throw new IllegalStateException("the phone could not pay: " + answer);
    }
  }

  void leaves(Fuelled fuelled) throws InterruptedException {
    isDone();
    driver.isFree(fuelled.pump());
  }

  /// The thanks, the ticket, and out.
  void isDone() {
    kiosk.sees("^Success.*(Printed|Electronic)\\[");
    kiosk.presses("finish");
    kiosk.sees("^Attract");
  }

  void confirmsWhenAsked(ShownCode code) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!code.isAsking() && System.nanoTime() < end) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    code.confirm();
  }

  Scan.Bill bill(String codeUrl) {
    return switch (phone().scan(codeUrl)) {
      case Scan.Bill bill -> bill;
      case Scan.Refused(String why) ->
          throw new IllegalStateException("the phone refuses the code: " + why);
    };
  }

  Phone phone() {
    return box.wechat().phone("customer-" + visits);
  }

  String litres() {
    return "%d.%02d".formatted(8 + random.nextInt(45), random.nextInt(100));
  }
}
