package jiayou.ui.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.rules.Rules.Nozzle;
import jiayou.core.sale.Line;
import jiayou.core.sale.PrepaidState;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.station.Station;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.dispenser.Hose;
import jiayou.ui.dispenser.KeptNozzle;

/// What of one side of an island was paid for at a kiosk before it flowed.
record PaidAhead(Station station, Dispenser dispenser, Rules rules, Words words, Bills bills) {

  /// The nozzle of this pump that is paid for and has not ended.
  Optional<Line.Prepaid> at(int pump) {
    return station.books().sales().values().stream()
        .filter(sale -> sale.state() instanceof SaleState.Delivering)
        .flatMap(sale -> sale.basket().nozzle().stream())
        .filter(line -> line.pump() == pump)
        .findFirst();
  }

  /// For whom the nozzles of this side are kept.
  List<KeptNozzle> kept() {
    List<KeptNozzle> kept = new ArrayList<>();
    for (int pump : dispenser.pumps()) {
      Optional<Line.Prepaid> paid = at(pump).filter(PaidAhead::mayBeLifted);
      if (paid.isPresent()) {
        kept.add(new KeptNozzle.Prepaid(hose(paid.get()), paid.get().ceiling()));
      } else if (station.pumps().get(pump) instanceof PumpStatus.Reserved reserved) {
        signs(reserved).forEach(sign -> kept.add(new KeptNozzle.ForOther(sign)));
      }
    }
    return kept;
  }

  /// What was paid first and has just been fuelled here, as long as somebody may still stand by.
  Optional<DispenserScreen> done() {
    return station.books().sales().values().stream()
        .filter(sale -> sale.isPaid() && delivered(sale).isPresent())
        .max(Comparator.comparing(Sale::changedAt))
        .flatMap(this::done);
  }

  private Optional<DispenserScreen> done(Sale sale) {
    int seconds = new Countdown(station, rules).ofNews(sale);
    return delivered(sale)
        .filter(_ -> seconds > 0)
        .map(fuel ->
            new DispenserScreen.PrepaidDone(
                bills.delivery(fuel.total()),
                fuel.ceiling().orElse(fuel.amount()),
                Rest.of(sale, fuel).atThePump(words),
                sale.exitPass(),
                seconds));
  }

  private Optional<Line.Fuel> delivered(Sale sale) {
    return sale.basket().fuels().stream()
        .filter(fuel -> fuel.ceiling().isPresent())
        .filter(fuel -> dispenser.pumps().contains(fuel.total().key().pump()))
        .findFirst();
  }

  /// From the first drop on, and while it is being given back, nobody is invited to lift it.
  private static boolean mayBeLifted(Line.Prepaid line) {
    return switch (line.state()) {
      case PrepaidState.Waiting _, PrepaidState.Authorising _, PrepaidState.Lapsing _ -> true;
      case PrepaidState.Delivering _,
          PrepaidState.Reserving _,
          PrepaidState.Reserved _,
          PrepaidState.Freeing _,
          PrepaidState.Freed _ ->
          false;
    };
  }

  /// A pump is kept with all its nozzles.
  private List<Integer> signs(PumpStatus.Reserved reserved) {
    return rules.nozzles().stream()
        .filter(n -> n.pump() == reserved.pump())
        .map(Nozzle::sign)
        .sorted()
        .toList();
  }

  private Hose hose(Line.Prepaid line) {
    return new Hose(
        rules.nozzleSign(line.pump(), line.nozzle()),
        words.grade(line.grade()),
        words.price(line.grade()).orElseGet(() -> words.unknownPrice(line.grade())));
  }
}
