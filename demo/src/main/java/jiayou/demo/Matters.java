package jiayou.demo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jiayou.demo.Driver.Fuelled;
import jiayou.sim.box.BoxSettings;
import jiayou.sim.box.StationBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Visits in which somebody else has a word: staff at the screen, the office over a phone, a
/// gateway that charges what it had closed.
final class Matters {

  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long GLANCE_NANOS = 20_000_000L;

  private final Customers customers;
  private final Phones phones;
  private final Hands kiosk;
  private final StationBox box;

  Matters(Customers customers) {
    this.customers = customers;
    this.phones = customers.phones;
    this.kiosk = customers.kiosk;
    this.box = customers.box;
  }

  /// Staff look at one thing and let it pass.
  void checkedGoods() throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.picks(fuelled);
    customers.codeIsShown();
    kiosk.scans(StationBox.CHECKED);
    kiosk.sees("^Basket.*Called\\[");
    kiosk.pictured("k03r-called");
    kiosk.scans(BoxSettings.BADGE);
    kiosk.sees("^Basket.*StaffHere\\[");
    kiosk.pictured("k03r-staff-here");
    kiosk.presses("staff-allows");
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }

  /// A rule of the station stops a large sum, and staff let it pass.
  void largeSum() throws InterruptedException {
    Fuelled fuelled = customers.driver.fuels(2, 2, "52.80");
    customers.picks(fuelled);
    customers.codeIsShown();
    for (int i = 1; i <= 4; i++) {
      kiosk.scans(Customers.OIL);
      kiosk.sees("^Basket.*" + Customers.OIL + ".*quantity=" + i);
    }
    kiosk.sees("^Basket.*Confirming\\[");
    kiosk.pictured("k03-confirming");
    kiosk.scans(BoxSettings.BADGE);
    kiosk.sees("^Basket.*StaffHere\\[");
    kiosk.presses("staff-allows");
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }

  /// A member without her code types her phone's number, and the six digits that come to it.
  void memberByPhone() throws InterruptedException {
    Phones.Member member = phones.joins(800, Map.of());
    Fuelled fuelled = customers.fuels();
    customers.comes();
    kiosk.sees("^Home.*transaction=" + fuelled.transaction());
    kiosk.presses("member");
    kiosk.sees("^Member");
    kiosk.types(member.number());
    kiosk.presses("send-code");
    kiosk.sees("^Member.*PhoneCode");
    kiosk.pictured("k3m-digits");
    kiosk.types(phones.digitsOn(member));
    kiosk.presses("confirm-code");
    kiosk.sees("^Home");
    kiosk.presses(fuelled.button());
    kiosk.sees("^Basket.*Signed\\[.*coupons=¥8\\.00");
    customers.paysWithTheCodeOnTheScreen();
    customers.leaves(fuelled);
  }

  void paidLateAtWechat() throws InterruptedException {
    paidLate(
        "wechat", () -> box.wechat().ledgerJson(), trade -> box.wechat().chargeAfterAll(trade));
  }

  void paidLateAtAlipay() throws InterruptedException {
    paidLate(
        "alipay", () -> box.alipay().ledgerJson(), trade -> box.alipay().chargeAfterAll(trade));
  }

  /// She takes something more, so that the code on the screen is closed, and the gateway charges it
  /// all the same. The money goes back, on paper too, and she pays the right sum.
  private void paidLate(String provider, Supplier<String> ledger, Consumer<String> charge)
      throws InterruptedException {
    Fuelled fuelled = customers.fuels();
    customers.picks(fuelled);
    kiosk.presses("other-ways");
    kiosk.sees("^Payment");
    if (!provider.equals("wechat")) {
      kiosk.presses("provider-" + provider);
    }
    kiosk.sees(Phones.shown(provider));
    String code = kiosk.readsCode();
    phones.with(provider).scan(code);
    String trade = awaited(ledger, row -> row.path("codeUrl").asString().equals(code));
    kiosk.presses("back");
    kiosk.sees("^Basket");
    kiosk.presses("tile-" + Customers.GUM);
    awaited(ledger, row -> is(row, trade) && row.path("state").asString().equals("CLOSED"));
    charge.accept(trade);
    awaited(
        ledger,
        row ->
            is(row, trade)
                && row.path("refunds").path(0).path("state").asString("").equals("SUCCESS"));
    phones.paysShown(kiosk, provider);
    customers.leaves(fuelled);
  }

  private static boolean is(JsonNode row, String trade) {
    return row.path("reference").asString().equals(trade);
  }

  /// Waits for a trade in a gateway's books.
  private static String awaited(Supplier<String> ledger, Predicate<JsonNode> wanted) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < end) {
      Optional<JsonNode> found =
          new JsonMapper()
              .readTree(ledger.get())
              .path("trades")
              .valueStream()
              .filter(wanted)
              .findFirst();
      if (found.isPresent()) {
        return found.get().path("reference").asString();
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    throw new IllegalStateException("the gateway's books never had it: " + ledger.get());
  }
}
