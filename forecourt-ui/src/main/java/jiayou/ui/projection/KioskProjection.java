package jiayou.ui.projection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jiayou.core.event.CancelReason;
import jiayou.core.payment.AttemptState;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Session;
import jiayou.core.station.Station;
import jiayou.core.terminal.Terminal;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.KioskFrame;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.kiosk.KioskFrame.StaffCall;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.KioskScreen.Offer;
import jiayou.ui.look.Theme;

/// What the kiosk shows. The state is the screen: nobody navigates.
public final class KioskProjection {

  private final Station station;
  private final KioskSession session;
  private final Rules rules;
  private final Theme theme;
  private final Words words;
  private final Countdown countdown;
  private final Lines lines;
  private final MemberPart member;
  private final PayPart pay;

  private KioskProjection(Station station, KioskSession session, Rules rules, Theme theme) {
    this.station = station;
    this.session = session;
    this.rules = rules;
    this.theme = theme;
    this.words = new Words(station, rules);
    this.countdown = new Countdown(station, rules);
    this.lines = new Lines(rules, words);
    this.member = new MemberPart(session, rules);
    this.pay = new PayPart(session, rules);
  }

  /// @param theme the ground of the screen, unless the customer asked for contrast
  /// @return empty when the terminal has no kiosk of this name
  public static Optional<Shown<KioskFrame, KioskScreen>> of(
      Station station, String screen, Rules rules, Theme theme) {
    Session session = station.sessions().get(screen);
    if (!(session instanceof KioskSession kiosk)) {
      return Optional.empty();
    }
    KioskProjection projection = new KioskProjection(station, kiosk, rules, theme);
    return Optional.of(new Shown<>(projection.frame(), projection.screen()));
  }

  private KioskFrame frame() {
    return new KioskFrame(
        session.language(),
        session.contrast() ? Theme.CONTRAST : theme,
        words.clock(),
        rules.head().name(),
        session.toast().filter(Notices::isStaffCall).isPresent()
            ? StaffCall.CALLED
            : StaffCall.NOT_CALLED,
        overlay());
  }

  private Overlay overlay() {
    Optional<Overlay> warning =
        Terminal.idleWarning(station, session, rules)
            .map(left ->
                new Overlay.IdleWarning(
                    Countdown.begun(left), (int) rules.timings().warning().toSeconds()));
    return warning
        .or(() -> session.toast().map(t -> new Overlay.Toast(Notices.of(t), List.of())))
        .orElse(new Overlay.Nothing());
  }

  private KioskScreen screen() {
    if (session.page() == KioskSession.Page.INVOICE) {
      return new KioskScreen.Invoice(invoice().step());
    }
    Optional<Sale> sale = session.sale().flatMap(station.books()::sale);
    return sale.flatMap(this::saleScreen).orElseGet(this::pageWithoutSale);
  }

  private KioskScreen pageWithoutSale() {
    return switch (session.page()) {
      case ATTRACT ->
          new KioskScreen.Attract(
              words.board(), words.link(), Optional.empty(), new Papers(station).note());
      case HOME, BASKET, PAYMENT -> home(new KioskScreen.Keypad.Closed());
      case INVOICE -> new KioskScreen.Invoice(invoice().step());
      case MEMBER -> new KioskScreen.Member(member.signIn(), Optional.empty());
      case PUMPS -> new KioskScreen.Prepay(prepay().nozzles());
      case LIMIT -> new KioskScreen.Prepay(prepay().limit());
      case NOZZLES -> home(new KioskScreen.Keypad.Open(words.nozzleSigns()));
    };
  }

  private KioskScreen home(KioskScreen.Keypad keypad) {
    return new KioskScreen.Home(fuellings(), offers(), keypad, new Papers(station).note());
  }

  private Set<Offer> offers() {
    Set<Offer> offers = EnumSet.noneOf(Offer.class);
    if (rules.ways().benefits()) {
      offers.add(Offer.MEMBERS);
    }
    if (rules.ways().prepay().isPresent()) {
      offers.add(Offer.PREPAY);
    }
    if (rules.ways().invoices().isPresent()) {
      offers.add(Offer.INVOICE);
    }
    return offers;
  }

  private InvoicePart invoice() {
    return new InvoicePart(station, session, rules);
  }

  private PrepayPart prepay() {
    return new PrepayPart(station, session, rules, words);
  }

  private KioskScreen.Fuellings fuellings() {
    return new HomeRows(station, session, rules, words).listed();
  }

  private Optional<KioskScreen> saleScreen(Sale sale) {
    return switch (sale.state()) {
      case SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.WithStaff _ ->
          Optional.of(paid(sale));
      case SaleState.Cancelled(CancelReason reason) ->
          reason == CancelReason.COUNTER ? Optional.of(counter(sale)) : Optional.empty();
      case SaleState.Open _, SaleState.Holding _, SaleState.Tendering _ ->
          Optional.of(
              new PayingPart(station, session, rules, words)
                  .screen(sale)
                  .orElseGet(() ->
                      switch (session.page()) {
                        case PAYMENT -> payment(sale);
                        case BASKET -> basket(sale);
                        case ATTRACT, HOME, NOZZLES, MEMBER, PUMPS, LIMIT, INVOICE ->
                            pageWithoutSale();
                      }));
    };
  }

  private KioskScreen basket(Sale sale) {
    return new KioskScreen.Basket(
        lines.of(sale),
        words.tiles(),
        member.benefits(sale),
        new CheckPart(session, rules, words).check(sale),
        lines.due(sale),
        lines.savings(sale),
        member.quoting(sale),
        pay.code(sale, rules.codeOnBasket()));
  }

  private KioskScreen payment(Sale sale) {
    return new KioskScreen.Payment(
        lines.due(sale),
        lines.summary(sale),
        lines.savings(sale),
        pay.code(sale, true),
        new Methods(rules).choices(sale, session.doing().provider()),
        pay.card(sale),
        sale.runningAttempt().map(countdown::ofCode).orElse(0));
  }

  private KioskScreen paid(Sale sale) {
    return new PrepaidPart(station, session, rules, words)
        .screen(sale)
        .orElseGet(() -> success(sale));
  }

  private KioskScreen success(Sale sale) {
    return new KioskScreen.Success(
        lines.cost(sale),
        words.timeWithSeconds(words.paidAt(sale)),
        lines.summary(sale),
        lines.savings(sale),
        Methods.tenders(sale),
        Rest.ofAll(sale).onTheKiosk(),
        sale.basket().fuels().isEmpty() ? Optional.empty() : sale.exitPass(),
        new Papers(station).receipt(sale),
        invoice().offer(sale),
        Papers.pickUp(sale),
        Money.ZERO,
        session.rated().map(OptionalInt::of).orElse(OptionalInt.empty()),
        countdown.ofThanks(session, sale));
  }

  private KioskScreen counter(Sale sale) {
    KioskScreen.Why why =
        sale.lastAttempt()
            .filter(attempt -> attempt.state() instanceof AttemptState.NeverBegun)
            .<KioskScreen.Why>map(
                attempt -> new KioskScreen.Why.NetworkDown(words.time(attempt.begunAt())))
            .orElse(new KioskScreen.Why.ByChoice());
    return new KioskScreen.Counter(
        why,
        sale.basket().total(),
        lines.summary(sale),
        sale.trace(),
        new Papers(station).slip(sale));
  }
}
