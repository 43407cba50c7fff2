package jiayou.core.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.QuantityChanged;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.fuelling.FuellingMachine;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast.Notice;
import jiayou.core.station.SaleIds;
import jiayou.core.station.Station;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.Product;

/// What the customer at the kiosk puts into her basket: finished fuellings and goods.
final class KioskBasket {

  private final Station station;
  private final KioskSession session;
  private final Instant at;
  private final Rules rules;

  KioskBasket(Station station, KioskSession session, Instant at, Rules rules) {
    this.station = station;
    this.session = session;
    this.at = at;
    this.rules = rules;
  }

  Reaction pick(FuellingKey key) {
    boolean free = station.books().fuelling(key).filter(FuellingMachine::canBePicked).isPresent();
    Optional<Sale> sale = sale();
    if (sale.filter(s -> s.basket().has(key)).isPresent()) {
      return show(Page.BASKET);
    }
    if (!free) {
      return notice(Notice.CLAIMED_ELSEWHERE);
    }
    if (sale.isEmpty()) {
      String id = SaleIds.next(station.books(), at, rules);
      return open(id, List.of(new FuellingPicked(id, key)));
    }
    if (sale.get().state() instanceof SaleState.Open) {
      return new Reaction(
          station.with(session.at(Page.BASKET)), List.of(new FuellingPicked(sale.get().id(), key)));
    }
    return reaction(session.at(Page.BASKET).wanting(List.of(key)));
  }

  Reaction pickNozzle(int sign) {
    return station.books().fuellings().values().stream()
        .filter(FuellingMachine::canBePicked)
        .filter(f -> rules.nozzleSign(f.key().pump(), f.total().nozzle()) == sign)
        .findFirst()
        .map(f -> pick(f.key()))
        .orElseGet(() -> notice(Notice.NO_SUCH_NOZZLE));
  }

  Reaction buyGoods(List<Product> products) {
    if (sale().isPresent()) {
      return show(Page.BASKET);
    }
    String id = SaleIds.next(station.books(), at, rules);
    return open(id, products.stream().<Event>map(p -> new GoodsAdded(id, p)).toList());
  }

  Reaction addGoods(String ean) {
    Optional<Product> product = station.catalogue().product(ean);
    if (product.isEmpty()) {
      return notice(Notice.UNKNOWN_ITEM);
    }
    switch (product.get().rule()) {
      case ATTENDED_ONLY -> {
        return notice(Notice.ATTENDED_ITEM);
      }
      case BLOCKED -> {
        return notice(Notice.BLOCKED_ITEM);
      }
      case FREE, VERIFY_ONCE -> {}
    }
    Optional<Sale> sale = sale();
    if (sale.isEmpty()) {
      return buyGoods(List.of(product.get()));
    }
    if (Follow.takesCode(sale.get())) {
      return notice(Notice.PAYMENT_RUNNING);
    }
    return new Reaction(
        station.with(session.page() == Page.PAYMENT ? session : session.at(Page.BASKET)),
        List.of(new GoodsAdded(sale.get().id(), product.get())));
  }

  /// From the counter slip back to the code: the same things in a new sale, as far as they are
  /// still to be had.
  Reaction backToCode() {
    Optional<Sale> sale = sale().filter(s -> s.state() instanceof SaleState.Cancelled);
    if (sale.isEmpty()) {
      return show(Page.BASKET);
    }
    String id = SaleIds.next(station.books(), at, rules);
    List<Event> events = new ArrayList<>();
    events.add(new SaleOpened(id, session.screen()));
    for (Line.Goods goods : sale.get().basket().goods()) {
      events.add(new GoodsAdded(id, goods.product()));
      if (goods.quantity() > 1) {
        events.add(new QuantityChanged(id, goods.product().ean(), goods.quantity() - 1));
      }
    }
    List<FuellingKey> wanted =
        sale.get().basket().fuels().stream().map(f -> f.total().key()).toList();
    return new Reaction(
        station.with(session.withSale(Optional.of(id)).at(Page.BASKET).wanting(wanted)), events);
  }

  private Reaction open(String id, List<Event> then) {
    if (!station.devices().journalWrites()) {
      return notice(Notice.OUT_OF_ORDER);
    }
    List<Event> events = new ArrayList<>();
    events.add(new SaleOpened(id, session.screen()));
    events.addAll(then);
    return new Reaction(station.with(session.withSale(Optional.of(id)).at(Page.BASKET)), events);
  }

  private Optional<Sale> sale() {
    return session.sale().flatMap(station.books()::sale);
  }

  private Reaction show(Page page) {
    return reaction(session.at(page));
  }

  private Reaction notice(Notice notice) {
    return reaction(session.with(Optional.of(Follow.toast(notice, at, rules))));
  }

  private Reaction reaction(KioskSession next) {
    return Reaction.of(station.with(next));
  }
}
