package jiayou.demo;

import java.util.List;
import java.util.Random;
import jiayou.demo.Driver.Fuelled;
import jiayou.sim.box.StationBox;
import jiayou.sim.phone.Phone;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;

/// What ordinary customers do, in fair weather: each method is one visit to the station.
final class Customers {

  private static final List<String> SHELF =
      List.of("6901234500059", "6901234500066", "6901234500073", "6901234500097");
  static final String WATER = "6901234500011";
  static final String GUM = "6901234500035";
  static final String OIL = "6901234500127";

  final StationBox box;
  final Driver driver;
  final Hands kiosk;
  final Hands dispenser;
  final Phones phones;
  private final Random random;
  private int visits;

  Customers(StationBox box, Hands kiosk, Hands dispenser, long seed) {
    this.box = box;
    this.driver = new Driver(box.pumps());
    this.kiosk = kiosk;
    this.dispenser = dispenser;
    this.phones = new Phones(box);
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
    kiosk.scans(wechat().showCode(Script.PAYS_AT_ONCE).digits());
    leaves(fuelled);
  }

  void payCodeWithPassword() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    ShownCode code = wechat().showCode(Script.NEEDS_PASSWORD);
    kiosk.scans(code.digits());
    kiosk.sees("^Waiting");
    phones.confirmsWhenAsked(code);
    leaves(fuelled);
  }

  void declinedThenPaid() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    kiosk.scans(wechat().showCode(Script.NOT_ENOUGH).digits());
    kiosk.sees("^NotPaid.*BALANCE_TOO_LOW");
    kiosk.presses("try-again");
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  void goodsOnly() {
    kiosk.sees("^(Attract|Home)");
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
    phones.paysShown(dispenser, "wechat");
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
    kiosk.presses("to-code");
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  /// Goes back to look at the list again, and picks the same fuelling a second time.
  void looksAgain() throws InterruptedException {
    Fuelled fuelled = fuels();
    picks(fuelled);
    codeIsShown();
    kiosk.presses("back");
    kiosk.sees("^Home");
    kiosk.presses(fuelled.button());
    paysWithTheCodeOnTheScreen();
    leaves(fuelled);
  }

  Fuelled fuels() throws InterruptedException {
    int[] pumps = {1, 2, 4};
    int pump = pumps[visits++ % pumps.length];
    return driver.fuels(pump, pump == 4 ? 1 : 1 + random.nextInt(2), litres());
  }

  /// To the first page, which may still stand there from the one before her.
  void comes() {
    if (kiosk.sees("^(Attract|Home)").startsWith("Attract")) {
      kiosk.presses("start");
    }
    kiosk.sees("^Home");
  }

  void picks(Fuelled fuelled) {
    comes();
    kiosk.sees("^Home.*transaction=" + fuelled.transaction());
    kiosk.presses(fuelled.button());
    kiosk.sees("^Basket");
  }

  void codeIsShown() {
    kiosk.sees("^Basket.*Shown\\[content=weixin");
  }

  void paysWithTheCodeOnTheScreen() {
    phones.paysShown(kiosk, "wechat");
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

  Phone wechat() {
    return phones.with("wechat");
  }

  String litres() {
    return "%d.%02d".formatted(8 + random.nextInt(45), random.nextInt(100));
  }
}
