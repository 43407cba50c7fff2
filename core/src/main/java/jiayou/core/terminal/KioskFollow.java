package jiayou.core.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.fuelling.FuellingMachine;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Approval;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast.Notice;
import jiayou.core.slip.Slip;
import jiayou.core.station.Station;
import jiayou.core.value.FuellingKey;

/// What the kiosk does by itself when the books or the clock have moved.
final class KioskFollow {

  /// So long a customer who waits for staff is not asked whether she is still there.
  private static final Duration STAFF_PATIENCE = Duration.ofMinutes(4);

  private final Station station;
  private final KioskSession session;
  private final Instant at;
  private final Rules rules;

  KioskFollow(Station station, KioskSession session, Instant at, Rules rules) {
    this.station = station;
    this.session =
        session.toast().filter(t -> !t.until().isAfter(at)).isPresent()
            ? session.with(Optional.empty())
            : session;
    this.at = at;
    this.rules = rules;
  }

  Reaction followed() {
    if (isDone() || isIdleTooLong()) {
      return new KioskMachine(station, session, at, rules).leave(CancelReason.IDLE);
    }
    Optional<Reaction> slip = WaitingPapers.next(station.with(session), session, at, rules);
    if (slip.isPresent()) {
      return slip.get();
    }
    Optional<KioskSession> told = new KioskInvoice(station, session, at, rules).toldIfNotKept();
    if (told.isPresent()) {
      return Reaction.of(station.with(told.get()));
    }
    if (session.sale().isEmpty()) {
      return stay();
    }
    Optional<Sale> sale = session.sale().flatMap(station.books()::sale);
    return sale.isEmpty() ? Reaction.of(station.with(home())) : follow(sale.get());
  }

  /// How long nobody has touched, where that matters; empty where the customer may take her time.
  static Optional<Duration> idleFor(KioskSession session, Optional<Sale> sale, Instant at) {
    boolean exempt =
        session.page() == Page.ATTRACT
            || session.page() != Page.INVOICE
                && sale.filter(s -> s.isPaid() || s.isClosed()).isPresent()
            || sale.flatMap(Sale::runningAttempt)
                .filter(a -> waitsForCustomer(session, a))
                .isPresent();
    if (exempt) {
      return Optional.empty();
    }
    Duration idle = Duration.between(since(session, sale), at);
    return Optional.of(
        sale.filter(KioskFollow::waitsForStaff).isPresent() ? lessPatience(idle) : idle);
  }

  /// Staff may take a while; but whoever has walked off must not block the kiosk for ever.
  private static Duration lessPatience(Duration idle) {
    Duration left = idle.minus(STAFF_PATIENCE);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static boolean waitsForStaff(Sale sale) {
    return sale.terms()
        .approval()
        .barrier()
        .filter(b ->
            b instanceof Approval.Barrier.Goods
                || b instanceof Approval.Barrier.Rule(String _, RiskOutcome o)
                    && o == RiskOutcome.ATTENDANT)
        .isPresent();
  }

  /// Whoever waited for a payment to end has its end before her only now.
  private static Instant since(KioskSession session, Optional<Sale> sale) {
    return sale.map(s -> s.stirredAt(session.touchedAt())).orElse(session.touchedAt());
  }

  private static boolean waitsForCustomer(KioskSession session, PaymentAttempt attempt) {
    boolean shown = attempt.presentation() == Presentation.SHOWN;
    boolean unclear =
        attempt.state() instanceof AttemptState.Ending(_, boolean open, _) && open
            || attempt.state() instanceof AttemptState.Manual;
    return !shown || unclear || session.page() == Page.PAYMENT;
  }

  private Reaction follow(Sale sale) {
    // A badge opens what stood there when it was shown, and nothing that comes later.
    if (session.doing().staff().isPresent() && sale.terms().approval().barrier().isEmpty()) {
      return Reaction.of(station.with(session.with(session.doing().beside(Optional.empty()))));
    }
    return switch (sale.state()) {
      case SaleState.Open _ -> open(sale);
      case SaleState.Cancelled(CancelReason reason) -> cancelled(reason);
      case SaleState.Holding _,
          SaleState.Tendering _,
          SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.WithStaff _ ->
          stay();
    };
  }

  private Reaction open(Sale sale) {
    Optional<FuellingKey> free =
        session.wanted().stream()
            .filter(key ->
                station.books().fuelling(key).filter(FuellingMachine::canBePicked).isPresent())
            .findFirst();
    if (free.isPresent()) {
      return new Reaction(
          station.with(
              session.wanting(
                  session.wanted().stream().filter(k -> !k.equals(free.get())).toList())),
          List.of(new FuellingPicked(sale.id(), free.get())));
    }
    if (!session.wanted().isEmpty() && session.wanted().stream().noneMatch(this::comesFree)) {
      return Reaction.of(station.with(session.wanting(List.of())));
    }
    boolean wantsCode =
        session.page() == Page.PAYMENT || (session.page() == Page.BASKET && rules.codeOnBasket());
    boolean paying = session.page() == Page.BASKET || session.page() == Page.PAYMENT;
    Optional<Event> guard =
        paying && session.wanted().isEmpty()
            ? Guards.before(station, sale, at, rules)
            : Optional.empty();
    if (guard.isPresent()) {
      return new Reaction(station.with(session), List.of(guard.get()));
    }
    if (wantsCode
        && session.wanted().isEmpty()
        && Follow.mayShowCode(sale, session.settledAttempt(), session.renewals(), rules)) {
      KioskSession next = Follow.isRenewal(sale) ? session.renewed() : session;
      return new Reaction(
          station.with(next),
          List.<Event>of(
              new CodeAsked(
                  sale.id(),
                  session.doing().provider().orElse(rules.providers().getFirst().id()))));
    }
    return stay();
  }

  private boolean comesFree(FuellingKey key) {
    return station
        .books()
        .fuelling(key)
        .filter(f ->
            f.state() instanceof FuellingState.Releasing
                || f.state() instanceof FuellingState.Unwanted)
        .isPresent();
  }

  private Reaction cancelled(CancelReason reason) {
    return switch (reason) {
      case COUNTER -> stay();
      case EMPTY ->
          Reaction.of(
              station.with(
                  home().with(Optional.of(Follow.toast(Notice.CLAIMED_ELSEWHERE, at, rules)))));
      // She is at the pump, if she is anywhere.
      case NOT_DELIVERED ->
          Reaction.of(
              station.with(
                  KioskSession.attract(session.screen(), session.language(), at)
                      .with(Optional.of(Follow.toast(Notice.MONEY_BACK, at, rules)))));
      case CUSTOMER, IDLE, STAFF -> Reaction.of(station.with(home()));
    };
  }

  private boolean isDone() {
    return session
        .sale()
        .flatMap(station.books()::sale)
        .filter(s -> s.isPaid() || s.state() instanceof SaleState.Cancelled)
        .filter(_ -> session.page() != Page.INVOICE)
        .filter(s -> s.slips().stream().noneMatch(p -> p.state() instanceof Slip.State.Printing))
        .filter(s -> !s.stirredAt(session.touchedAt()).plus(stays(s)).isAfter(at))
        .isPresent();
  }

  /// The counter slip stands as long as an idle page would.
  private Duration stays(Sale sale) {
    return sale.isPaid() ? rules.timings().success() : rules.timings().idle();
  }

  private boolean isIdleTooLong() {
    Duration most = rules.timings().idle().plus(rules.timings().warning());
    return idleFor(session, session.sale().flatMap(station.books()::sale), at)
        .filter(idle -> idle.compareTo(most) >= 0)
        .isPresent();
  }

  private KioskSession home() {
    return session.withSale(Optional.empty()).wanting(List.of()).at(Page.HOME);
  }

  private Reaction stay() {
    return Reaction.of(station.with(session));
  }
}
