package jiayou.core.terminal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.CardDropped;
import jiayou.core.event.SaleEvent.CardPresented;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.CoveredAsked;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.StaffAllowed;
import jiayou.core.event.SaleEvent.StaffRemoved;
import jiayou.core.event.SaleEvent.WarningRead;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast.Notice;
import jiayou.core.station.Station;

/// How the customer at the kiosk pays: codes, the card, what is covered already, and the staff
/// beside her.
final class KioskPaying {

  private final Station station;
  private final KioskSession session;
  private final Instant at;
  private final Rules rules;

  KioskPaying(Station station, KioskSession session, Instant at, Rules rules) {
    this.station = station;
    this.session = session;
    this.at = at;
    this.rules = rules;
  }

  Reaction code(Input.Scan.PaymentCode code) {
    return shown(
        code.payer(), s -> new CodePresented(s.id(), code.provider(), code.handle(), code.payer()));
  }

  Reaction card(Input.Scan.Card card) {
    if (!rules.ways().card().equals(Optional.of(card.holder()))) {
      return notice(Notice.CARD_NOT_TAKEN);
    }
    return shown(
        card.payer(), s -> new CardPresented(s.id(), card.holder(), card.handle(), card.payer()));
  }

  /// The page with every way to pay; what failed before has been read by now. A basket that its
  /// benefits cover is paid by this very touch.
  Reaction toPayment() {
    Optional<Sale> sale = sale();
    if (sale.isEmpty()) {
      return stay();
    }
    KioskSession next = read(sale.get()).at(Page.PAYMENT);
    boolean covered = sale.get().mayBePaid() && !sale.get().forWallet().isPositive();
    if (!covered) {
      return Reaction.of(station.with(next));
    }
    Optional<Event> guard = Guards.before(station, sale.get(), at, rules);
    return new Reaction(station.with(next), Guards.then(guard, new CoveredAsked(sale.get().id())));
  }

  /// The code of another provider: the old one is taken away first.
  Reaction choose(String provider) {
    boolean known = rules.providers().stream().anyMatch(p -> p.id().equals(provider));
    Optional<Sale> sale = sale();
    if (!known || sale.filter(s -> !Follow.takesCode(s)).isEmpty()) {
      return stay();
    }
    List<Event> events = new ArrayList<>();
    sale.flatMap(Sale::runningAttempt)
        .filter(a -> !a.provider().equals(provider))
        .ifPresent(a -> events.add(new PaymentCancelled(a.sale())));
    sale.filter(s -> s.state() instanceof SaleState.Holding)
        .ifPresent(s -> events.add(new CodeAsked(s.id(), provider)));
    return new Reaction(
        station.with(read(sale.get()).with(session.doing().choosing(provider))), events);
  }

  Reaction withCard(boolean wanted) {
    KioskSession next = session.with(session.doing().withCard(wanted));
    return wanted
        ? Reaction.of(station.with(next))
        : new Reaction(
            station.with(next),
            sale().<List<Event>>map(s -> List.of(new CardDropped(s.id()))).orElse(List.of()));
  }

  /// Money is to be put on the card first; then she shows it again.
  Reaction topUp(Optional<String> code) {
    return code.isPresent()
        ? Reaction.of(station.with(session.with(session.doing().toppingUp(code))))
        : notice(Notice.CARD_REFUSED);
  }

  Reaction warningRead() {
    return sale()
        .map(s -> new Reaction(station.with(session), List.<Event>of(new WarningRead(s.id()))))
        .orElseGet(this::stay);
  }

  /// A badge opens what only staff may answer, and nothing else.
  Reaction badge(String by) {
    boolean waits = sale().filter(s -> s.terms().approval().barrier().isPresent()).isPresent();
    return waits
        ? Reaction.of(station.with(session.with(session.doing().beside(Optional.of(by)))))
        : notice(Notice.BADGE_WITHOUT_TASK);
  }

  Reaction staffSays(boolean allows) {
    Optional<String> by = session.doing().staff();
    Optional<Sale> sale = sale();
    if (by.isEmpty() || sale.filter(s -> s.terms().approval().barrier().isPresent()).isEmpty()) {
      return stay();
    }
    String id = sale.get().id();
    return new Reaction(
        station.with(session.with(session.doing().beside(Optional.empty()))),
        List.of(allows ? new StaffAllowed(id, by.get()) : new StaffRemoved(id, by.get())));
  }

  private Reaction shown(Optional<String> payer, Function<Sale, Event> event) {
    Optional<Sale> sale = sale().filter(s -> !s.isClosed() && !s.isPaid());
    if (sale.isEmpty() || sale.get().basket().isEmpty()) {
      return notice(Notice.PICK_FUELLING_FIRST);
    }
    if (Follow.takesCode(sale.get()) || !sale.get().basket().isClaimed()) {
      return notice(Notice.PAYMENT_RUNNING);
    }
    if (sale.get().terms().approval().barrier().isPresent()) {
      return notice(Notice.WAIT_FOR_STAFF);
    }
    Optional<Event> guard = Guards.presented(station, sale.get(), payer, at, rules);
    return new Reaction(
        station.with(read(sale.get())), Guards.then(guard, event.apply(sale.get())));
  }

  /// She has read what failed before, and a card that is shown again has its money.
  private KioskSession read(Sale sale) {
    KioskSession next = session.with(session.doing().toppingUp(Optional.empty()));
    return sale.lastAttempt()
        .filter(a -> a.state().isOverUnpaid() || !a.state().isOver())
        .map(a -> next.settling(a.trade()))
        .orElse(next);
  }

  private Optional<Sale> sale() {
    return session.sale().flatMap(station.books()::sale);
  }

  private Reaction stay() {
    return Reaction.of(station.with(session));
  }

  private Reaction notice(Notice notice) {
    return Reaction.of(station.with(session.with(Optional.of(Follow.toast(notice, at, rules)))));
  }
}
