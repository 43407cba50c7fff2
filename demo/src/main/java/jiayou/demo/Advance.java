package jiayou.demo;

import jiayou.sim.phone.Script;
import jiayou.sim.pts2.Pts2Simulator;

/// Customers who pay before they fuel (先付后加).
final class Advance {

  private static final int PUMP = 1;
  private static final int NOZZLE = 1;
  private static final int SIGN = 1;

  private final Customers customers;
  private final Phones phones;
  private final Hands kiosk;
  private final Pts2Simulator pumps;

  Advance(Customers customers) {
    this.customers = customers;
    this.phones = customers.phones;
    this.kiosk = customers.kiosk;
    this.pumps = customers.box.pumps();
  }

  /// To the fen: the pump stops by itself.
  void byAmount() throws InterruptedException {
    choosesNozzle("k02p-which");
    kiosk.pictured("k02p-how-much");
    kiosk.presses("preset-100");
    paysByCode();
    kiosk.pictured("k06p-waiting");
    fuels("60.00");
  }

  void full() throws InterruptedException {
    choosesNozzle("");
    kiosk.presses("preset-full");
    kiosk.sees("^Basket.*due=¥400\\.00.*" + Phones.shown("wechat"));
    kiosk.scans(phones.with("alipay").showCode(Script.PAYS_AT_ONCE).digits());
    fuels("31.46");
  }

  void byVolume() throws InterruptedException {
    choosesNozzle("");
    kiosk.presses("preset-other");
    kiosk.presses("preset-unit");
    kiosk.types("20");
    kiosk.pictured("k02p-typed");
    kiosk.presses("preset-confirm");
    kiosk.sees("^Basket.*due=¥147\\.60.*" + Phones.shown("wechat"));
    kiosk.scans(phones.with("unionpay").showCode(Script.PAYS_AT_ONCE).digits());
    fuels("12.34");
  }

  /// The valve closes late; what came too much is nobody's debt.
  void overrun() throws InterruptedException {
    choosesNozzle("");
    kiosk.presses("preset-100");
    paysByCode();
    pumps.overrun(PUMP, "0.12");
    fuels("60.00");
  }

  void zeroDelivery() throws InterruptedException {
    choosesNozzle("");
    kiosk.presses("preset-200");
    paysByCode();
    kiosk.sees("^Prepaid.*AwaitingNozzle");
    customers.driver.changesHerMind(PUMP, NOZZLE);
    kiosk.sees("^Home|^Attract");
  }

  /// She pays and drives off; the money goes back by itself. The pump is waited for, so that the
  /// next customer has it again.
  void neverLifted() throws InterruptedException {
    choosesNozzle("");
    kiosk.presses("preset-200");
    kiosk.sees("^Basket.*due=¥200\\.00.*" + Phones.shown("wechat"));
    kiosk.scans(phones.with("alipay").showCode(Script.PAYS_AT_ONCE).digits());
    kiosk.sees("^Prepaid.*AwaitingNozzle");
    kiosk.sees("^Home|^Attract");
  }

  void cardAndWallet() throws InterruptedException {
    choosesNozzle("");
    kiosk.presses("preset-200");
    customers.codeIsShown();
    kiosk.scans(phones.cardCode(6_000));
    kiosk.sees("^Basket.*due=¥140\\.00");
    phones.paysShown(kiosk, "wechat");
    fuels("10.00");
  }

  private void choosesNozzle(String picture) {
    customers.comes();
    kiosk.presses("prepay");
    kiosk.sees("^Prepay\\[.*PickNozzle");
    if (!picture.isEmpty()) {
      kiosk.pictured(picture);
    }
    kiosk.presses("pump-" + SIGN);
    kiosk.sees("^Prepay\\[.*HowMuch");
  }

  private void paysByCode() {
    phones.paysShown(kiosk, "wechat");
    kiosk.sees("^Prepaid.*AwaitingNozzle");
  }

  private void fuels(String litres) throws InterruptedException {
    kiosk.sees("^Prepaid.*AwaitingNozzle");
    customers.driver.fuelsPaid(PUMP, NOZZLE, litres);
    kiosk.sees("^Prepaid.*Finished\\[.*(Printed|Electronic)\\[");
    customers.driver.isFree(PUMP);
    kiosk.presses("finish");
    kiosk.sees("^Attract");
  }
}
