package jiayou.demo;

import jiayou.demo.Driver.Fuelled;
import jiayou.sim.phone.Script;

/// The first customers of the day, slowly, with a picture of everything that they see.
final class Tour {

  private final Customers customers;
  private final Hands kiosk;
  private final Hands dispenser;

  Tour(Customers customers) {
    this.customers = customers;
    this.kiosk = customers.kiosk;
    this.dispenser = customers.dispenser;
  }

  void happens() throws InterruptedException {
    kiosk.sees("^Attract.*Current");
    kiosk.pictured("k01-attract");
    dispenser.sees("^Idle.*Current");
    dispenser.pictured("d01-idle");
    Fuelled other = kioskTour();
    customers.picks(other);
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(other);
    dispenserTour();
  }

  private Fuelled kioskTour() throws InterruptedException {
    Fuelled mine = customers.driver.fuels(2, 1, "28.46");
    customers.driver.begins(1, 2);
    customers.driver.flows(1, "6.20");
    kiosk.presses("start");
    kiosk.sees("^Home.*transaction=" + mine.transaction() + ".*Running");
    kiosk.pictured("k02-home");
    kiosk.presses("language");
    kiosk.sees("^Home.*language=EN");
    kiosk.pictured("k02-home-en");
    kiosk.presses("language");
    kiosk.presses(mine.button());
    customers.codeIsShown();
    for (String ean : new String[] {"6901234500059", "6901234500066"}) {
      kiosk.scans(ean);
      kiosk.sees("^Basket.*" + ean + ".*Shown\\[content=weixin");
    }
    kiosk.pictured("k03-basket");
    kiosk.presses("contrast");
    kiosk.sees("theme=CONTRAST");
    kiosk.pictured("k03-basket-contrast");
    kiosk.presses("contrast");
    kiosk.presses("other-ways");
    kiosk.sees("^Payment.*Shown\\[content=weixin");
    kiosk.pictured("k04-payment");
    kiosk.scans(customers.wechat().showCode(Script.PAYS_AT_ONCE).digits());
    kiosk.sees("^Success.*Printed\\[");
    kiosk.pictured("k06-success");
    kiosk.presses("face-5");
    kiosk.presses("finish");
    customers.driver.isFree(mine.pump());
    return customers.driver.ends(1, "31.70");
  }

  private void dispenserTour() throws InterruptedException {
    customers.driver.begins(3, 1);
    dispenser.sees("^Ready");
    dispenser.pictured("d02-ready");
    customers.driver.flows(3, "17.19");
    dispenser.sees("^Live.*Flowing");
    dispenser.pictured("d03-fuelling");
    Fuelled fuelled = customers.driver.ends(3, "28.46");
    dispenser.sees("^Pay.*Shown\\[content=weixin");
    dispenser.pictured("d05-pay-at-pump");
    customers.phones.paysShown(dispenser, "wechat");
    dispenser.sees("^Paid");
    dispenser.pictured("d11-paid");
    customers.driver.isFree(fuelled.pump());
    dispenser.presses("finish");
    dispenser.sees("^Idle");
  }
}
