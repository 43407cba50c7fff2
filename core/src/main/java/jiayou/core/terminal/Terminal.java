package jiayou.core.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.DispenserSession;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Language;
import jiayou.core.session.Session;
import jiayou.core.station.Books;
import jiayou.core.station.Catalogue;
import jiayou.core.station.Devices;
import jiayou.core.station.Station;
import jiayou.core.value.Product;

/// What an input does to the terminal, and what the terminal does by itself after it. Pure: the
/// loop journals the events, folds them and asks again.
public final class Terminal {

  private Terminal() {}

  /// The terminal after a start: a sale that a crash interrupted is on the screen it belongs to.
  ///
  /// @param kiosks the names of the kiosk screens; dispenser screens come from the rules
  public static Station started(
      Books books, List<String> kiosks, Language language, Instant at, Rules rules) {
    Station station =
        new Station(
            books, Map.of(), Map.of(), Map.of(), Catalogue.EMPTY, Devices.UNSEEN, Map.of(), at);
    for (String kiosk : kiosks) {
      station = station.with(restored(KioskSession.attract(kiosk, language, at), books));
    }
    for (Dispenser dispenser : rules.dispensers()) {
      DispenserSession idle = DispenserSession.idle(dispenser.screen(), language, at);
      station = station.with(idle.withSale(unfinished(books, dispenser.screen()).map(Sale::id)));
    }
    return station;
  }

  public static Reaction react(Station station, Input input, Instant at, Rules rules) {
    Station now = station.at(at);
    return switch (input) {
      case Input.Ticked _ -> Reaction.of(now);
      case Input.Pressed p -> session(now, p.screen(), s -> pressed(now, s, p, at, rules));
      case Input.Scanned s -> session(now, s.screen(), who -> scanned(now, who, s, at, rules));
      case Input.PumpsSeen p -> ForecourtWatch.seen(now, p.statuses(), at, rules);
      case Input.ProductsSeen p ->
          Reaction.of(
              now.with(
                  new Catalogue(
                      p.products().stream()
                          .collect(
                              Collectors.toMap(
                                  Product::ean, Function.identity(), (first, _) -> first)),
                      p.tiles(),
                      now.catalogue().prices())));
      case Input.PricesSeen p ->
          Reaction.of(
              now.with(
                  new Catalogue(
                      now.catalogue().products(),
                      now.catalogue().tiles(),
                      Optional.of(p.prices()))));
      case Input.MemberSeen m ->
          session(now, m.screen(), who -> memberSeen(now, who, m, at, rules));
      case Input.TopUpSeen t ->
          kiosk(now, t.screen(), k -> new KioskPaying(now, k, at, rules).topUp(t.code()));
      case Input.PhoneCodeSeen c ->
          kiosk(now, c.screen(), k -> new KioskBenefits(now, k, at, rules).sent(c.answer()));
      case Input.TitleKept t ->
          kiosk(now, t.screen(), k -> new KioskInvoice(now, k, at, rules).kept(t));
      case Input.CompaniesSeen c ->
          kiosk(now, c.screen(), k -> new KioskInvoice(now, k, at, rules).seen(c));
      case Input.PrinterSeen p -> Reaction.of(now.with(now.devices().withPrinter(p.status())));
      case Input.OfficeSeen o ->
          Reaction.of(
              now.with(
                  now.devices().withOffice(o.reachable(), o.queueDepth(), o.queueAgeSeconds())));
    };
  }

  /// What the screens do by themselves, now that the books or the clock have moved. The loop asks
  /// until nothing follows.
  public static Reaction follow(Station station, Instant at, Rules rules) {
    Station now = station.at(at);
    for (Session session : now.sessions().values()) {
      Reaction reaction =
          switch (session) {
            case KioskSession kiosk -> new KioskFollow(now, kiosk, at, rules).followed();
            case DispenserSession dispenser ->
                dispenser(rules, dispenser.screen())
                    .map(d -> new DispenserMachine(now, dispenser, d, at, rules).followed())
                    .orElse(Reaction.of(now));
          };
      // One screen at a time: the next one must see what this one's events did to the books.
      if (!reaction.events().isEmpty()) {
        return reaction;
      }
      if (!reaction.station().equals(now)) {
        return reaction;
      }
    }
    return Reaction.of(now);
  }

  /// How long until a kiosk is wiped, once its warning stands.
  public static Optional<Duration> idleWarning(Station station, KioskSession session, Rules rules) {
    Optional<Sale> sale = session.sale().flatMap(station.books()::sale);
    return KioskFollow.idleFor(session, sale, station.now())
        .filter(idle -> idle.compareTo(rules.timings().idle()) >= 0)
        .map(idle -> rules.timings().idle().plus(rules.timings().warning()).minus(idle));
  }

  private static Reaction session(
      Station now, String screen, Function<Session, Reaction> reaction) {
    Session session = now.sessions().get(screen);
    return session == null ? Reaction.of(now) : reaction.apply(session);
  }

  /// What only a kiosk waits for.
  private static Reaction kiosk(
      Station now, String screen, Function<KioskSession, Reaction> reaction) {
    return session(
        now, screen, who -> who instanceof KioskSession k ? reaction.apply(k) : Reaction.of(now));
  }

  private static Reaction pressed(
      Station now, Session session, Input.Pressed input, Instant at, Rules rules) {
    return switch (session) {
      case KioskSession kiosk -> new KioskMachine(now, kiosk, at, rules).pressed(input.press());
      case DispenserSession dispenser ->
          dispenser(rules, dispenser.screen())
              .map(d -> new DispenserMachine(now, dispenser, d, at, rules).pressed(input.press()))
              .orElse(Reaction.of(now));
    };
  }

  private static Reaction memberSeen(
      Station now, Session session, Input.MemberSeen input, Instant at, Rules rules) {
    return switch (session) {
      case KioskSession kiosk -> new KioskBenefits(now, kiosk, at, rules).seen(input.answer());
      case DispenserSession dispenser ->
          dispenser(rules, dispenser.screen())
              .map(d -> new DispenserMachine(now, dispenser, d, at, rules).seen(input.answer()))
              .orElse(Reaction.of(now));
    };
  }

  private static Reaction scanned(
      Station now, Session session, Input.Scanned input, Instant at, Rules rules) {
    return switch (session) {
      case KioskSession kiosk -> new KioskMachine(now, kiosk, at, rules).scanned(input.scan());
      case DispenserSession dispenser ->
          dispenser(rules, dispenser.screen())
              .map(d -> new DispenserMachine(now, dispenser, d, at, rules).scanned(input.scan()))
              .orElse(Reaction.of(now));
    };
  }

  private static Optional<Dispenser> dispenser(Rules rules, String screen) {
    return rules.dispensers().stream().filter(d -> d.screen().equals(screen)).findFirst();
  }

  private static KioskSession restored(KioskSession attract, Books books) {
    return unfinished(books, attract.screen())
        .map(sale -> attract.withSale(Optional.of(sale.id())).at(page(sale)))
        .orElse(attract);
  }

  private static Page page(Sale sale) {
    return sale.state() instanceof SaleState.Tendering ? Page.PAYMENT : Page.BASKET;
  }

  private static Optional<Sale> unfinished(Books books, String screen) {
    List<Sale> open = new ArrayList<>();
    for (Sale sale : books.sales().values()) {
      if (sale.screen().equals(screen) && !sale.isClosed()) {
        open.add(sale);
      }
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
  }
}
