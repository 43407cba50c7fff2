package jiayou.core.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Nozzle;
import jiayou.core.rules.Ways;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.Doing;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Pad;
import jiayou.core.session.Toast.Notice;
import jiayou.core.station.SaleIds;
import jiayou.core.station.Station;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;
import jiayou.core.value.UnitPrice;

/// 先付后加 at the kiosk: which nozzle, how much, and then it is a basket like any other.
final class KioskPrepay {

  private final Station station;
  private final KioskSession session;
  private final Instant at;
  private final Rules rules;

  KioskPrepay(Station station, KioskSession session, Instant at, Rules rules) {
    this.station = station;
    this.session = session;
    this.at = at;
    this.rules = rules;
  }

  Reaction open() {
    return prepay().isPresent()
        ? reaction(session.at(Page.PUMPS).with(session.doing().atNozzle(Optional.empty())))
        : reaction(session);
  }

  Reaction pick(int sign) {
    return free(sign).isPresent()
        ? reaction(
            session
                .at(Page.LIMIT)
                .with(session.doing().atNozzle(Optional.of(sign)).with(new Pad.Nothing())))
        : notice(Notice.PUMP_TAKEN);
  }

  Reaction openPad() {
    return session.page() == Page.LIMIT
        ? reaction(session.with(session.doing().with(new Pad.Limit("", false))))
        : reaction(session);
  }

  Reaction closePad() {
    return reaction(session.with(session.doing().with(new Pad.Nothing())));
  }

  Reaction switchUnit() {
    return session.doing().pad() instanceof Pad.Limit(String _, boolean litres)
        ? reaction(session.with(session.doing().with(new Pad.Limit("", !litres))))
        : reaction(session);
  }

  Reaction typed() {
    return session.doing().pad() instanceof Pad.Limit(String typed, boolean litres)
        ? Limits.typed(typed, litres).map(this::choose).orElseGet(() -> reaction(session))
        : reaction(session);
  }

  /// A limit was chosen: the pump is asked for, and the basket shows it.
  Reaction choose(Preset limit) {
    Optional<Nozzle> nozzle =
        session.page() == Page.LIMIT ? session.doing().nozzle().flatMap(this::free) : none();
    Optional<Money> ceiling =
        prepay()
            .flatMap(ways -> nozzle.flatMap(n -> Limits.ceiling(limit, price(n.grade()), ways)));
    if (nozzle.isEmpty() || ceiling.isEmpty()) {
      return nozzle.isEmpty() ? notice(Notice.PUMP_TAKEN) : reaction(session);
    }
    if (!station.devices().journalWrites()) {
      return notice(Notice.OUT_OF_ORDER);
    }
    Optional<Sale> open =
        session
            .sale()
            .flatMap(station.books()::sale)
            .filter(s -> s.state() instanceof SaleState.Open);
    if (session.sale().isPresent() && open.isEmpty()) {
      return notice(Notice.PAYMENT_RUNNING);
    }
    String id = open.map(Sale::id).orElseGet(() -> SaleIds.next(station.books(), at, rules));
    List<Event> events = new ArrayList<>();
    if (open.isEmpty()) {
      events.add(new SaleOpened(id, session.screen()));
    }
    Nozzle n = nozzle.get();
    events.add(
        new PumpPicked(
            id,
            n.pump(),
            n.nozzle(),
            n.grade(),
            Limits.forPump(limit, ceiling.get()),
            ceiling.get()));
    return new Reaction(
        station.with(
            session.withSale(Optional.of(id)).at(Page.BASKET).with(cleared(session.doing()))),
        events);
  }

  private static Doing cleared(Doing doing) {
    return doing.atNozzle(Optional.empty()).with(new Pad.Nothing());
  }

  private Optional<Nozzle> none() {
    return Optional.empty();
  }

  /// The nozzle with this painted number, if its pump is nobody's.
  private Optional<Nozzle> free(int sign) {
    return rules.nozzles().stream()
        .filter(n -> n.sign() == sign)
        .filter(n -> station.pumps().get(n.pump()) instanceof PumpStatus.Idle)
        .filter(n -> !station.books().keepsPump(n.pump()))
        .findFirst();
  }

  private Optional<UnitPrice> price(String grade) {
    return station
        .catalogue()
        .prices()
        .filter(p -> p.validUntil().isAfter(at))
        .map(PriceList::prices)
        .flatMap(p -> Optional.ofNullable(p.get(grade)));
  }

  private Optional<Ways.Prepay> prepay() {
    return rules.ways().prepay();
  }

  private Reaction notice(Notice notice) {
    return reaction(session.with(Optional.of(Follow.toast(notice, at, rules))));
  }

  private Reaction reaction(KioskSession next) {
    return Reaction.of(station.with(next));
  }
}
