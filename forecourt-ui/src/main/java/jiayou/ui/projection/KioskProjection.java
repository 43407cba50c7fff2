package jiayou.ui.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jiayou.core.event.CancelReason;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Session;
import jiayou.core.station.Station;
import jiayou.core.terminal.Terminal;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.Benefits;
import jiayou.ui.kiosk.Benefits.Quoting;
import jiayou.ui.kiosk.CardPart;
import jiayou.ui.kiosk.KioskFrame;
import jiayou.ui.kiosk.KioskFrame.Overlay;
import jiayou.ui.kiosk.KioskFrame.StaffCall;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.KioskScreen.Cancelling;
import jiayou.ui.kiosk.PayCode;
import jiayou.ui.kiosk.Savings;
import jiayou.ui.kiosk.StaffCheck;
import jiayou.ui.kiosk.TenderLine;
import jiayou.ui.look.Theme;

/// What the kiosk shows. The state is the screen: nobody navigates.
public final class KioskProjection {

  private final Station station;
  private final KioskSession session;
  private final Rules rules;
  private final Theme theme;
  private final Words words;
  private final Countdown countdown;

  private KioskProjection(Station station, KioskSession session, Rules rules, Theme theme) {
    this.station = station;
    this.session = session;
    this.rules = rules;
    this.theme = theme;
    this.words = new Words(station, rules);
    this.countdown = new Countdown(station, rules);
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
        session.toast().filter(words::isStaffCall).isPresent()
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
        .or(() -> session.toast().map(t -> new Overlay.Toast(words.notice(t), List.of())))
        .orElse(new Overlay.Nothing());
  }

  private KioskScreen screen() {
    Optional<Sale> sale = session.sale().flatMap(station.books()::sale);
    return sale.flatMap(this::saleScreen).orElseGet(this::pageWithoutSale);
  }

  private KioskScreen pageWithoutSale() {
    return switch (session.page()) {
      case ATTRACT -> new KioskScreen.Attract(words.board(), words.link(), Optional.empty());
      case HOME, BASKET, PAYMENT, MEMBER, PUMPS, LIMIT ->
          new KioskScreen.Home(fuellings(), Set.of(), new KioskScreen.Keypad.Closed());
      case NOZZLES ->
          new KioskScreen.Home(
              fuellings(), Set.of(), new KioskScreen.Keypad.Open(words.nozzleSigns()));
    };
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
          Optional.of(success(sale));
      case SaleState.Cancelled(CancelReason reason) ->
          reason == CancelReason.COUNTER ? Optional.of(counter(sale)) : Optional.empty();
      case SaleState.Open _, SaleState.Holding _, SaleState.Tendering _ ->
          Optional.of(
              paying(sale)
                  .orElseGet(() ->
                      switch (session.page()) {
                        case PAYMENT -> payment(sale);
                        case BASKET -> basket(sale);
                        case ATTRACT, HOME, NOZZLES, MEMBER, PUMPS, LIMIT -> pageWithoutSale();
                      }));
    };
  }

  /// The screens of a payment that needs the customer's eyes, whatever page she was on.
  private Optional<KioskScreen> paying(Sale sale) {
    return sale.lastAttempt().flatMap(attempt -> paying(sale, attempt));
  }

  private Optional<KioskScreen> paying(Sale sale, PaymentAttempt attempt) {
    boolean taken = attempt.presentation() == Presentation.TAKEN;
    boolean read = session.settledAttempt().equals(Optional.of(attempt.trade()));
    return switch (attempt.state()) {
      case AttemptState.Ending(_, boolean unclear, int tries) when unclear ->
          Optional.of(unknown(sale, attempt, tries));
      case AttemptState.Manual _ -> Optional.of(unknown(sale, attempt, 0));
      case AttemptState.Submitting _,
          AttemptState.Stopping _,
          AttemptState.UserConfirming _,
          AttemptState.Querying _,
          AttemptState.Ending _ ->
          taken ? Optional.of(waiting(sale, attempt)) : Optional.empty();
      case AttemptState.Failed _ -> read ? Optional.empty() : Optional.of(notPaid(sale, attempt));
      case AttemptState.NeverBegun _ ->
          read || !taken ? Optional.empty() : Optional.of(notPaid(sale, attempt));
      case AttemptState.Ended(EndReason reason, boolean unclear) ->
          read || !(unclear || (taken && reason != EndReason.REPLACED))
              ? Optional.empty()
              : Optional.of(notPaid(sale, attempt));
      case AttemptState.AwaitingScan _,
          AttemptState.Succeeded _,
          AttemptState.Held _,
          AttemptState.PaidLate _,
          AttemptState.SettledByStaff _ ->
          Optional.empty();
    };
  }

  private KioskScreen basket(Sale sale) {
    return new KioskScreen.Basket(
        words.lines(sale),
        words.tiles(),
        new Benefits.NotOffered(),
        new StaffCheck.NotNeeded(),
        sale.shownBasket().total(),
        Savings.NONE,
        Quoting.SETTLED,
        code(sale, rules.codeOnBasket()));
  }

  private KioskScreen payment(Sale sale) {
    return new KioskScreen.Payment(
        sale.shownBasket().total(),
        words.summary(sale),
        Savings.NONE,
        code(sale, true),
        words.methods(),
        new CardPart.NotOffered(),
        sale.runningAttempt().map(countdown::ofCode).orElse(0));
  }

  private PayCode code(Sale sale, boolean here) {
    if (!here) {
      return new PayCode.OnNextScreen();
    }
    if (sale.shownBasket().isEmpty()) {
      return new PayCode.Nothing();
    }
    return sale.lastAttempt().map(attempt -> code(sale, attempt)).orElse(new PayCode.Refreshing());
  }

  private PayCode code(Sale sale, PaymentAttempt attempt) {
    boolean decided = sale.state() instanceof SaleState.Tendering(SaleState.Next.Decide _);
    boolean read = session.settledAttempt().equals(Optional.of(attempt.trade()));
    return switch (attempt.state()) {
      case AttemptState.AwaitingScan(String url) ->
          decided ? new PayCode.Shown(url) : new PayCode.Refreshing();
      case AttemptState.NeverBegun _ -> read ? new PayCode.Refreshing() : new PayCode.Counter();
      case AttemptState.Ended(EndReason reason, _) when reason == EndReason.UNCLEAR && !read ->
          new PayCode.Counter();
      case AttemptState.Ended(EndReason reason, _)
          when reason == EndReason.DEADLINE
              && !read
              && session.renewals() >= rules.timings().codeRenewals() ->
          new PayCode.RanOut();
      case AttemptState.Ended _,
          AttemptState.Submitting _,
          AttemptState.Stopping _,
          AttemptState.UserConfirming _,
          AttemptState.Querying _,
          AttemptState.Ending _,
          AttemptState.Succeeded _,
          AttemptState.Failed _,
          AttemptState.Manual _,
          AttemptState.Held _,
          AttemptState.PaidLate _,
          AttemptState.SettledByStaff _ ->
          new PayCode.Refreshing();
    };
  }

  private KioskScreen waiting(Sale sale, PaymentAttempt attempt) {
    boolean asked =
        attempt.state() instanceof AttemptState.Stopping
            || attempt.state() instanceof AttemptState.Ending;
    return new KioskScreen.Waiting(
        attempt.amount(),
        words.method(attempt.provider()),
        sale.trace(),
        words.timeWithSeconds(attempt.begunAt()),
        asked ? Cancelling.ASKED : Cancelling.OFFERED,
        countdown.sinceBegin(attempt));
  }

  private KioskScreen unknown(Sale sale, PaymentAttempt attempt, int tries) {
    return new KioskScreen.Unknown(
        attempt.amount(),
        words.method(attempt.provider()),
        sale.trace(),
        words.time(attempt.begunAt()),
        countdown.betweenQuestions(),
        tries,
        words.timeWithSeconds(sale.changedAt()),
        Optional.empty(),
        words.slip(sale));
  }

  private KioskScreen notPaid(Sale sale, PaymentAttempt attempt) {
    return new KioskScreen.NotPaid(
        attempt.amount(),
        words.method(attempt.provider()),
        words.reason(attempt.state()),
        sale.trace());
  }

  private KioskScreen success(Sale sale) {
    return new KioskScreen.Success(
        sale.basket().total(),
        words.timeWithSeconds(words.paidAt(sale)),
        words.summary(sale),
        Savings.NONE,
        tenders(sale),
        sale.basket().fuels().isEmpty() ? Optional.empty() : sale.exitPass(),
        words.receipt(sale),
        Money.ZERO,
        session.rated().map(OptionalInt::of).orElse(OptionalInt.empty()),
        countdown.ofThanks(session, sale));
  }

  private List<TenderLine> tenders(Sale sale) {
    return sale
        .paidAttempt()
        .map(a -> new TenderLine(words.method(a.provider()), "", a.amount(), Money.ZERO))
        .stream()
        .toList();
  }

  private KioskScreen counter(Sale sale) {
    KioskScreen.Why why =
        sale.lastAttempt()
            .filter(attempt -> attempt.state() instanceof AttemptState.NeverBegun)
            .<KioskScreen.Why>map(
                attempt -> new KioskScreen.Why.NetworkDown(words.time(attempt.begunAt())))
            .orElse(new KioskScreen.Why.ByChoice());
    return new KioskScreen.Counter(
        why, sale.basket().total(), words.summary(sale), sale.trace(), words.slip(sale));
  }
}
