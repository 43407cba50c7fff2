package jiayou.demo;

import java.io.IOException;
import jiayou.demo.Driver.Fuelled;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;
import jiayou.sim.printer.Fault.PaperOut;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;

/// What goes wrong at a station, and what a customer sees of it then. Each method is one visit, and
/// leaves fair weather behind.
final class BadDays {

  private final Customers customers;
  private String electronicTicket = "";
  private final TerminalProcess terminal;

  BadDays(Customers customers, TerminalProcess terminal) {
    this.customers = customers;
    this.terminal = terminal;
  }

  /// Things that do not belong there are held before the scanner.
  void wrongThingsScanned() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    Hands kiosk = customers.kiosk;
    kiosk.sees("^(Attract|Home)");
    kiosk.scans(customers.wechat().showCode(Script.PAYS_AT_ONCE).digits());
    kiosk.sees("Toast\\[notice=PICK_FIRST");
    kiosk.pictured("toast-pay-code-too-early");
    customers.picks(fuelled);
    customers.codeIsShown();
    kiosk.scans("6900000000007");
    kiosk.sees("Toast\\[notice=ITEM_UNKNOWN");
    kiosk.scans("6901234500103");
    kiosk.sees("Toast\\[notice=ITEM_ATTENDED");
    kiosk.presses("other-ways");
    kiosk.sees("^Payment");
    kiosk.scans("https://example.com/a-receiving-code");
    kiosk.sees("Toast\\[notice=NOT_A_PAY_CODE");
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }

  /// The gateway charges, and its answer is lost on the way.
  void answerLostAfterCharging() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.picks(fuelled);
    customers.codeIsShown();
    customers.box.wechat().next(Operation.CODEPAY, new Fault.CloseAfter());
    customers.kiosk.scans(customers.wechat().showCode(Script.PAYS_AT_ONCE).digits());
    customers.leaves(fuelled);
  }

  /// Nobody can say for a while whether it was paid; it was not, and it is taken back for good.
  void unknownThenReversed() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.picks(fuelled);
    customers.codeIsShown();
    ShownCode code = customers.wechat().showCode(Script.NEEDS_PASSWORD);
    for (int i = 0; i < 3; i++) {
      customers.box.wechat().next(Operation.REVERSE, new Fault.BadGateway());
    }
    customers.box.wechat().next(Operation.CODEPAY, new Fault.CloseBefore());
    customers.kiosk.scans(code.digits());
    customers.kiosk.sees("^Waiting");
    customers.kiosk.pictured("k5a-waiting");
    customers.kiosk.sees("^Unknown");
    customers.kiosk.pictured("k5b-unknown");
    customers.kiosk.sees("^NotPaid");
    customers.kiosk.pictured("k5c-not-paid");
    customers.kiosk.presses("try-again");
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }

  /// The gateway is away: the screen says so, and goes on when it is back.
  void gatewayAway() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.box.wechat().outage(true);
    customers.picks(fuelled);
    customers.kiosk.sees("^Basket.*Counter\\[\\]");
    customers.kiosk.pictured("k3-gateway-away");
    customers.kiosk.presses("pay-counter");
    customers.kiosk.sees("^Counter.*NetworkDown.*slip=PRINTED");
    customers.kiosk.pictured("k09-counter");
    customers.box.wechat().outage(false);
    customers.kiosk.presses("to-code");
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }

  /// The paper runs out; the pass is on the screen, and a copy comes when there is paper again.
  void paperOut() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.box.printer().inflict(new PaperOut());
    customers.picks(fuelled);
    customers.paysWithTheCodeOnTheScreen();
    customers.kiosk.sees("^Success.*Electronic\\[trouble=PAPER_OUT");
    customers.kiosk.pictured("k6b-paper-out");
    electronicTicket = customers.kiosk.readsCode("/r/S1/");
    customers.box.printer().mend();
    customers.kiosk.presses("print-copy");
    customers.kiosk.sees("^Success.*Printed\\[");
    customers.leaves(fuelled);
  }

  /// Her phone kept the code.
  void ticketOnThePhone() {
    new Invoices(customers).electronicTicket(electronicTicket);
  }

  /// The line to a pump breaks while fuel flows; nothing of it is lost.
  void pumpOfflineWhileFuelling() throws InterruptedException {
    customers.driver.begins(1, 1);
    customers.driver.flows(1, "3.20");
    customers.box.pumps().pumpOffline(1, true);
    Fuelled fuelled = customers.driver.ends(1, customers.litres());
    customers.box.pumps().pumpOffline(1, false);
    customers.picks(fuelled);
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }

  /// The power goes while the code is on the screen; the customer pays all the same, and somebody
  /// else's fuelling ends while the terminal is off.
  void killedWhileTheCodeIsShown() throws InterruptedException, IOException {
    customers.driver.begins(4, 1);
    customers.driver.flows(4, "1.00");
    Fuelled fuelled = customers.driver.fuels(1, 1, customers.litres());
    customers.picks(fuelled);
    customers.codeIsShown();
    String code = customers.kiosk.readsCode();
    terminal.kill();
    pays(code);
    Fuelled meanwhile = customers.driver.ends(4, "20.00");
    terminal.restart();
    int port = terminal.harnessPort();
    customers.kiosk.reachedAt(port);
    customers.dispenser.reachedAt(port);
    customers.leaves(fuelled);
    customers.picks(meanwhile);
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(meanwhile);
  }

  private void pays(String code) {
    if (!(customers.wechat().scan(code) instanceof Scan.Bill bill)
        || !(bill.confirm() instanceof PhoneAnswer.Paid)) {
      throw new IllegalStateException("the phone could not pay " + code);
    }
  }

  /// The controller itself starts anew.
  void controllerRestarted() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.box.pumps().restart();
    customers.picks(fuelled);
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }
}
