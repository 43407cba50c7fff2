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
  private final PrintWriter out;

  StationDay(Customers customers, BadDays bad, PrintWriter out) {
    this.customers = customers;
    this.bad = bad;
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

  private List<Scene> scenes(int sales) {
    List<Scene> troubles = troubles();
    List<Scene> usual = usual();
    List<Scene> day = new ArrayList<>(usual);
    int next = 0;
    while (day.size() < Math.max(sales, usual.size() + troubles.size() * 2)) {
      if (next < troubles.size() && day.size() % 2 == 0) {
        day.add(troubles.get(next++));
      } else {
        day.add(usual.get(day.size() % usual.size()));
      }
    }
    return day;
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
        new Scene("walks away and returns", customers::walksAwayAndReturns));
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
            }));
  }
}
