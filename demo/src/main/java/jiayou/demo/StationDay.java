package jiayou.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// A station's day in minutes: ordinary customers one after the other, and between them, at fixed
/// places, everything that can go wrong.
final class StationDay {

  private final Customers customers;
  private final BadDays bad;
  private final Payers payers;
  private final Advance advance;
  private final Matters matters;
  private final Invoices invoices;
  private final PrintWriter out;

  StationDay(Customers customers, BadDays bad, Payers payers, PrintWriter out) {
    this.customers = customers;
    this.bad = bad;
    this.payers = payers;
    this.advance = new Advance(customers);
    this.matters = new Matters(customers);
    this.invoices = new Invoices(customers);
    this.out = out;
  }

  /// One visit.
  @FunctionalInterface
  private interface Visit {
    void happens() throws InterruptedException, IOException;
  }

  private record Scene(String name, Visit visit) {}

  /// @param sales how many visits at least; everything that can go wrong is always among them
  void happens(int sales) throws InterruptedException, IOException {
    List<Scene> scenes = scenes(sales);
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      long begun = System.nanoTime();
      scene.visit().happens();
      out.printf(
          "%3d/%d %-38s %5d ms%n",
          i + 1, scenes.size(), scene.name(), (System.nanoTime() - begun) / 1_000_000);
      out.flush();
    }
  }

  /// Everything at least once; after that ordinary visits, until there were enough.
  private List<Scene> scenes(int sales) {
    List<Scene> usual = usual();
    // The back office is away for a while between these: what needs it comes last.
    List<Scene> special = new ArrayList<>(scenes(Mix.withoutOffice()));
    special.addAll(inAdvance());
    special.addAll(scenes(Mix.withOffice()));
    special.addAll(matters());
    special.addAll(invoices());
    List<Scene> troubles = troubles();
    List<Scene> day = new ArrayList<>(usual);
    for (int next = 0; next < Math.max(special.size(), troubles.size()); next++) {
      if (next < special.size()) {
        day.add(special.get(next));
      }
      if (next < troubles.size()) {
        day.add(troubles.get(next));
      }
    }
    for (int next = 0; day.size() < sales; next++) {
      day.add(usual.get(next % usual.size()));
    }
    return day;
  }

  private List<Scene> scenes(List<Mix> mixes) {
    return mixes.stream().map(mix -> new Scene(mix.words(), () -> payers.pays(mix))).toList();
  }

  private List<Scene> inAdvance() {
    return List.of(
        new Scene("paid first, by amount", advance::byAmount),
        new Scene("paid first, a full tank", advance::full),
        new Scene("paid first, by litres", advance::byVolume),
        new Scene("paid first, the valve closed late", advance::overrun),
        new Scene("paid first, not a drop", advance::zeroDelivery),
        new Scene("paid first, never lifted", advance::neverLifted),
        new Scene("paid first, card and wallet", advance::cardAndWallet));
  }

  private List<Scene> matters() {
    return List.of(
        new Scene("staff look at the goods", matters::checkedGoods),
        new Scene("staff let a large sum pass", matters::largeSum),
        new Scene("member by phone", matters::memberByPhone),
        new Scene("paid too late, WeChat", matters::paidLateAtWechat),
        new Scene("paid too late, Alipay", matters::paidLateAtAlipay));
  }

  private List<Scene> invoices() {
    return List.of(
        new Scene("invoice by title code", invoices::byTitleCode),
        new Scene("invoice by phone, asked twice", invoices::byPhone),
        new Scene("invoice while the office is away", invoices::whileTheOfficeIsAway),
        new Scene("invoice with the ticket", invoices::withTheTicket));
  }

  private List<Scene> usual() {
    return List.of(
        new Scene("fuel only", customers::fuelOnly),
        new Scene("fuel and water", customers::fuelAndWater),
        new Scene("at the dispenser", customers::atTheDispenser),
        new Scene("shelf goods, pay code", customers::fuelAndShelfPaidByPayCode),
        new Scene("goods only", customers::goodsOnly),
        new Scene("pay code with password", customers::payCodeWithPassword),
        new Scene("two fuellings", customers::twoFuellings),
        new Scene("declined, then paid", customers::declinedThenPaid),
        new Scene("to the counter and back", customers::counterAndBack),
        new Scene("goes back and picks again", customers::looksAgain));
  }

  private List<Scene> troubles() {
    return List.of(
        new Scene("wrong things scanned", bad::wrongThingsScanned),
        new Scene("answer lost after charging", bad::answerLostAfterCharging),
        new Scene(
            "back office goes away",
            () -> {
              customers.box.office().outage(true);
              customers.fuelOnly();
            }),
        new Scene("unknown, then reversed", bad::unknownThenReversed),
        new Scene("gateway away", bad::gatewayAway),
        new Scene("paper out", bad::paperOut),
        new Scene("pump offline while fuelling", bad::pumpOfflineWhileFuelling),
        new Scene("killed while the code is shown", bad::killedWhileTheCodeIsShown),
        new Scene("controller restarted", bad::controllerRestarted),
        new Scene(
            "back office comes back",
            () -> {
              customers.box.office().outage(false);
              customers.fuelOnly();
            }),
        new Scene("the ticket on her phone", bad::ticketOnThePhone));
  }
}
