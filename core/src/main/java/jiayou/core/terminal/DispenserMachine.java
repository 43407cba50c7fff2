package jiayou.core.terminal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jiayou.core.benefit.Member;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.HelpCalled;
import jiayou.core.event.SaleEvent.CardPresented;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.RatingGiven;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SaleEvent.WarningRead;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingMachine;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.DispenserSession;
import jiayou.core.session.Toast.Notice;
import jiayou.core.station.SaleIds;
import jiayou.core.station.Station;
import jiayou.core.value.FuellingKey;

/// What the dispenser's screen does with presses and by itself: where phones are allowed, a
/// finished fuelling is offered for payment on the spot without a touch.
final class DispenserMachine {

  private final Station station;
  private final DispenserSession session;
  private final Dispenser dispenser;
  private final Instant at;
  private final Rules rules;

  DispenserMachine(
      Station station, DispenserSession session, Dispenser dispenser, Instant at, Rules rules) {
    this.station = station;
    this.session = session;
    this.dispenser = dispenser;
    this.at = at;
    this.rules = rules;
  }

  Reaction pressed(Press press) {
    DispenserSession touched = session.touched(at);
    return switch (press) {
      case Press.PayAtCounter _ -> inside(touched);
      // What she sent inside is offered here again; the offer follows by itself.
      case Press.BackToCode _ -> Reaction.of(station.with(touched.withInside(Set.of())));
      case Press.CancelPayment _ -> inSale(touched, s -> new PaymentCancelled(s.id()));
      case Press.GradeIsRight _ -> inSale(touched, s -> new WarningRead(s.id()));
      case Press.TryAgain _ ->
          Reaction.of(
              station.with(
                  sale()
                      .flatMap(Sale::lastAttempt)
                      .map(a -> touched.settling(a.trade()))
                      .orElse(touched)));
      case Press.Rate rate -> rate(touched, rate.faces());
      case Press.Finish _ ->
          Reaction.of(
              station.with(
                  sale().filter(Sale::isPaid).isPresent()
                      ? touched.withSale(Optional.empty())
                      : touched));
      case Press.CallStaff _ ->
          new Reaction(
              station.with(touched.with(Optional.of(Follow.toast(Notice.STAFF_CALLED, at, rules)))),
              List.of(new HelpCalled(session.screen(), station.books().helpCalls() + 1)));
      case Press.SwitchLanguage _ ->
          Reaction.of(station.with(touched.speaking(touched.language().other())));
      case Press.SwitchContrast _ ->
          Reaction.of(station.with(touched.withContrast(!touched.contrast())));
      case Press.AtKiosk _ -> Reaction.of(station.with(touched));
    };
  }

  Reaction scanned(Input.Scan scan) {
    DispenserSession touched = session.touched(at);
    return switch (scan) {
      case Input.Scan.PaymentCode code ->
          shown(
              touched,
              code.payer(),
              s -> new CodePresented(s.id(), code.provider(), code.handle(), code.payer()));
      case Input.Scan.Card card when rules.ways().card().equals(Optional.of(card.holder())) ->
          shown(
              touched,
              card.payer(),
              s -> new CardPresented(s.id(), card.holder(), card.handle(), card.payer()));
      case Input.Scan.MemberCode _ -> Reaction.of(station.with(touched));
      case Input.Scan.Goods _,
          Input.Scan.Card _,
          Input.Scan.PartnerCoupon _,
          Input.Scan.StaffBadge _,
          Input.Scan.TitleCode _,
          Input.Scan.ReceiptCode _,
          Input.Scan.Other _ ->
          Reaction.of(
              station.with(
                  touched.with(Optional.of(Follow.toast(Notice.NOT_A_PAYMENT_CODE, at, rules)))));
    };
  }

  /// Who she is; her benefits count for what she is about to pay.
  Reaction seen(MemberAnswer answer) {
    return switch (answer) {
      case MemberAnswer.Found(Member member) ->
          inSale(session, s -> new MemberIdentified(s.id(), member));
      case MemberAnswer.Nobody _, MemberAnswer.Unknown _ ->
          Reaction.of(
              station.with(
                  session.with(Optional.of(Follow.toast(Notice.BENEFITS_OFFLINE, at, rules)))));
    };
  }

  Reaction followed() {
    Optional<Sale> sale = sale();
    DispenserSession fresh =
        session.toast().filter(t -> !t.until().isAfter(at)).isPresent()
            ? session.with(Optional.empty())
            : session;
    if (session.sale().isPresent() && sale.isEmpty()) {
      return Reaction.of(station.with(fresh.withSale(Optional.empty())));
    }
    return sale.map(s -> follow(fresh, s)).orElseGet(() -> offer(tidied(fresh)));
  }

  private Reaction follow(DispenserSession fresh, Sale sale) {
    return switch (sale.state()) {
      case SaleState.Open _ -> open(fresh, sale);
      case SaleState.Cancelled(CancelReason reason) -> {
        DispenserSession next = fresh.withSale(Optional.empty());
        yield Reaction.of(
            station.with(reason == CancelReason.EMPTY ? next.sendingInside(finished()) : next));
      }
      case SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.WithStaff _ ->
          Reaction.of(station.with(isOver(sale) ? fresh.withSale(Optional.empty()) : fresh));
      case SaleState.Holding _, SaleState.Tendering _ -> Reaction.of(station.with(fresh));
    };
  }

  private Reaction open(DispenserSession fresh, Sale sale) {
    Optional<Event> guard = Guards.before(station, sale, at, rules);
    if (guard.isPresent()) {
      return new Reaction(station.with(fresh), List.of(guard.get()));
    }
    if (Follow.mayShowCode(sale, fresh.settledAttempt(), fresh.renewals(), rules)) {
      return new Reaction(
          station.with(Follow.isRenewal(sale) ? fresh.renewed() : fresh),
          List.of(new CodeAsked(sale.id(), rules.providers().getFirst().id())));
    }
    boolean tooOften = Follow.isRenewal(sale) && fresh.renewals() >= rules.timings().codeRenewals();
    return tooOften || isLeftAlone(sale) ? inside(fresh) : Reaction.of(station.with(fresh));
  }

  /// Whether nothing has moved for as long as a kiosk would wait: whoever read that her payment
  /// failed has walked away, and the fuelling must be payable elsewhere.
  private boolean isLeftAlone(Sale sale) {
    Instant since = at.minus(rules.timings().idle()).minus(rules.timings().warning());
    return !sale.stirredAt(session.touchedAt()).isAfter(since);
  }

  /// The first finished fuelling of these pumps that nobody has sent inside.
  private Reaction offer(DispenserSession fresh) {
    Optional<FuellingKey> next =
        finished().stream().filter(key -> !fresh.inside().contains(key)).findFirst();
    if (!dispenser.payHere() || next.isEmpty() || !station.devices().journalWrites()) {
      return Reaction.of(station.with(fresh));
    }
    String id = SaleIds.next(station.books(), at, rules);
    return new Reaction(
        station.with(fresh.withSale(Optional.of(id))),
        List.of(new SaleOpened(id, session.screen()), new FuellingPicked(id, next.get())));
  }

  private Reaction inside(DispenserSession next) {
    Optional<Sale> sale = sale().filter(s -> !s.isPaid());
    Set<FuellingKey> keys = new HashSet<>(finished());
    sale.ifPresent(s -> s.basket().fuels().forEach(f -> keys.add(f.total().key())));
    return new Reaction(
        station.with(next.sendingInside(keys)),
        sale.<List<Event>>map(s -> List.of(new SaleAbandoned(s.id(), CancelReason.CUSTOMER)))
            .orElse(List.of()));
  }

  private Reaction rate(DispenserSession next, int faces) {
    return sale()
        .filter(s -> s.isPaid() && next.rated().isEmpty() && faces >= 1 && faces <= 5)
        .map(s ->
            new Reaction(
                station.with(next.rated(faces)), List.<Event>of(new RatingGiven(s.id(), faces))))
        .orElseGet(() -> Reaction.of(station.with(next)));
  }

  private Reaction shown(
      DispenserSession next, Optional<String> payer, Function<Sale, Event> event) {
    return new Reaction(
        station.with(next),
        sale()
            .map(s -> Guards.then(Guards.presented(station, s, payer, at, rules), event.apply(s)))
            .orElse(List.of()));
  }

  private Reaction inSale(DispenserSession next, Function<Sale, Event> event) {
    return new Reaction(station.with(next), sale().map(event).map(List::of).orElse(List.of()));
  }

  /// Oldest first.
  private List<FuellingKey> finished() {
    return station.books().fuellings().values().stream()
        .filter(f -> dispenser.pumps().contains(f.key().pump()))
        .filter(FuellingMachine::canBePicked)
        .filter(f -> !isOthers(f))
        .map(Fuelling::key)
        .toList();
  }

  private boolean isOthers(Fuelling fuelling) {
    return station.pumps().get(fuelling.key().pump()) instanceof PumpStatus.Payable p
        && p.total().key().equals(fuelling.key())
        && p.owner() instanceof PumpStatus.Owner.Other;
  }

  /// What was sent inside is forgotten once the controller has closed it.
  private DispenserSession tidied(DispenserSession fresh) {
    Set<FuellingKey> still =
        fresh.inside().stream()
            .filter(key -> station.books().fuelling(key).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    return still.equals(fresh.inside()) ? fresh : fresh.withInside(still);
  }

  private boolean isOver(Sale sale) {
    boolean nextDriver =
        dispenser.pumps().stream()
            .map(station.pumps()::get)
            .anyMatch(p -> p instanceof PumpStatus.Calling || p instanceof PumpStatus.Fuelling);
    return nextDriver
        || !sale.stirredAt(session.touchedAt()).plus(rules.timings().success()).isAfter(at);
  }

  private Optional<Sale> sale() {
    return session.sale().flatMap(station.books()::sale);
  }
}
