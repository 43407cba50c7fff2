package jiayou.ui.projection;

import java.util.List;
import java.util.Optional;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession;
import jiayou.core.station.Station;
import jiayou.core.value.Money;
import jiayou.core.value.UnitPrice;
import jiayou.ui.kiosk.FreeNozzle;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.PrepaidState;
import jiayou.ui.kiosk.TenderLine;
import jiayou.ui.text.PayMethod;

/// K6p: what becomes of fuel that was paid first.
record PrepaidPart(Station station, KioskSession session, Rules rules, Words words) {

  /// @return empty when nothing of this sale was paid in advance
  Optional<KioskScreen> screen(Sale sale) {
    Optional<KioskScreen> running = sale.basket().nozzle().map(line -> running(sale, line));
    return running.or(() ->
        sale.basket().fuels().stream()
            .filter(fuel -> fuel.ceiling().isPresent())
            .findFirst()
            .map(fuel -> finished(sale, fuel)));
  }

  private KioskScreen running(Sale sale, Line.Prepaid line) {
    FreeNozzle nozzle = nozzle(line.pump(), line.nozzle(), line.grade(), words.price(line.grade()));
    return screen(sale, nozzle, line.ceiling(), state(line));
  }

  private KioskScreen finished(Sale sale, Line.Fuel fuel) {
    FreeNozzle nozzle =
        nozzle(
            fuel.total().key().pump(),
            fuel.total().nozzle(),
            fuel.total().grade(),
            Optional.of(fuel.total().price()));
    PrepaidState state =
        new PrepaidState.Finished(words.fuel(fuel.total()), Rest.of(sale, fuel).onTheKiosk());
    return screen(sale, nozzle, fuel.ceiling().orElse(fuel.amount()), state);
  }

  private KioskScreen screen(Sale sale, FreeNozzle nozzle, Money paid, PrepaidState state) {
    List<TenderLine> tenders = Methods.tenders(sale);
    return new KioskScreen.Prepaid(
        nozzle,
        paid,
        tenders.isEmpty() ? PayMethod.FUEL_CARD : tenders.getFirst().method(),
        state,
        sale.exitPass(),
        new Papers(station).receipt(sale),
        new InvoicePart(station, session, rules).offer(sale),
        new Countdown(station, rules).ofThanks(session, sale));
  }

  /// The sale says what was asked of the pump, the pump itself what flows.
  private PrepaidState state(Line.Prepaid line) {
    return switch (line.state()) {
      case jiayou.core.sale.PrepaidState.Reserving _,
          jiayou.core.sale.PrepaidState.Reserved _,
          jiayou.core.sale.PrepaidState.Waiting _ ->
          new PrepaidState.AwaitingNozzle();
      case jiayou.core.sale.PrepaidState.Authorising _,
          jiayou.core.sale.PrepaidState.Lapsing _,
          jiayou.core.sale.PrepaidState.Delivering _ ->
          seen(line.pump());
      // Whether it delivered after all is known only when the pump has said so.
      case jiayou.core.sale.PrepaidState.Freeing _, jiayou.core.sale.PrepaidState.Freed _ ->
          new PrepaidState.Unconfirmed();
    };
  }

  private PrepaidState seen(int pump) {
    PumpStatus status = station.pumps().get(pump);
    boolean fresh = new Countdown(station, rules).isFresh(pump);
    return switch (status) {
      case null -> new PrepaidState.Unconfirmed();
      case PumpStatus.Fuelling f ->
          fresh ? new PrepaidState.Flowing(f.amount(), f.volume()) : new PrepaidState.Unconfirmed();
      case PumpStatus.Offline _, PumpStatus.NoNews _ -> new PrepaidState.Unconfirmed();
      case PumpStatus.Payable p -> new PrepaidState.Flowing(p.total().amount(), p.total().volume());
      case PumpStatus.Idle _,
          PumpStatus.Calling _,
          PumpStatus.Authorised _,
          PumpStatus.Reserved _ ->
          new PrepaidState.AwaitingNozzle();
    };
  }

  private FreeNozzle nozzle(int pump, int nozzle, String grade, Optional<UnitPrice> price) {
    return new FreeNozzle(
        rules.nozzleSign(pump, nozzle),
        words.grade(grade),
        price.orElseGet(() -> words.unknownPrice(grade)));
  }
}
