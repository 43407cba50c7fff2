package jiayou.ui.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingMachine;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.DispenserSession;
import jiayou.core.station.Station;
import jiayou.ui.dispenser.Bill;
import jiayou.ui.dispenser.DispenserFrame;
import jiayou.ui.dispenser.DispenserFrame.StaffCall;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.dispenser.DispenserScreen.Cancelling;
import jiayou.ui.dispenser.DispenserScreen.CardWay;
import jiayou.ui.dispenser.DispenserScreen.Missing;
import jiayou.ui.dispenser.DispenserScreen.Why;
import jiayou.ui.dispenser.PayCode;
import jiayou.ui.look.Theme;
import jiayou.ui.text.PayMethod;

/// What the dispenser's screen shows: the nozzle in somebody's hand first, then what is to be paid,
/// then the prices.
public final class DispenserProjection {

  private final Station station;
  private final DispenserSession session;
  private final Dispenser dispenser;
  private final Rules rules;
  private final Words words;
  private final Countdown countdown;
  private final Bills bills;
  private final PaidAhead ahead;

  private DispenserProjection(
      Station station, DispenserSession session, Dispenser dispenser, Rules rules) {
    this.station = station;
    this.session = session;
    this.dispenser = dispenser;
    this.rules = rules;
    this.words = new Words(station, rules);
    this.countdown = new Countdown(station, rules);
    this.bills = new Bills(rules, words, session.language());
    this.ahead = new PaidAhead(station, dispenser, rules, words, bills);
  }

  /// @param theme the ground of the hour, unless the driver asked for contrast
  /// @return empty when the terminal has no dispenser screen of this name
  public static Optional<Shown<DispenserFrame, DispenserScreen>> of(
      Station station, String screen, Rules rules, Theme theme) {
    if (!(station.sessions().get(screen) instanceof DispenserSession session)) {
      return Optional.empty();
    }
    return rules.dispensers().stream()
        .filter(d -> d.screen().equals(screen))
        .findFirst()
        .map(d -> new DispenserProjection(station, session, d, rules))
        .map(p -> new Shown<>(p.frame(theme), p.screen()));
  }

  private DispenserFrame frame(Theme theme) {
    return new DispenserFrame(
        session.language(),
        session.contrast() ? Theme.CONTRAST : theme,
        words.clock(),
        rules.head().name(),
        words.side(dispenser, session.language()),
        session.toast().filter(Notices::isStaffCall).isPresent()
            ? StaffCall.CALLED
            : StaffCall.NOT_CALLED);
  }

  private DispenserScreen screen() {
    return new InHand(station, dispenser, rules, words, ahead)
        .screen()
        .or(ahead::done)
        .or(() -> session.sale().flatMap(station.books()::sale).flatMap(this::saleScreen))
        .or(this::inside)
        .or(this::outOfReach)
        .orElseGet(() ->
            new DispenserScreen.Idle(
                new ServedPrices(dispenser, rules, words).board(), ahead.kept()));
  }

  private Optional<DispenserScreen> saleScreen(Sale sale) {
    if (sale.basket().fuels().isEmpty()) {
      return Optional.empty();
    }
    Bill bill = bills.of(sale, sale.basket().fuels().getFirst().total());
    if (sale.isPaid()) {
      return sale.exitPass()
          .map(pass ->
              new DispenserScreen.Paid(
                  bill,
                  pass,
                  session.rated().map(OptionalInt::of).orElse(OptionalInt.empty()),
                  countdown.ofThanks(session, sale)));
    }
    if (sale.isClosed()) {
      return Optional.empty();
    }
    if (CheckPart.inPlaceOfCode(sale).isPresent()) {
      // Nobody can answer for it here, and no word about why.
      return Optional.of(new DispenserScreen.Inside(bill, Why.SHOP_ONLY));
    }
    return asked(sale, bill)
        .or(() -> sale.lastAttempt().flatMap(attempt -> paying(sale, bill, attempt)))
        .or(() -> Optional.of(pay(sale, bill)));
  }

  private DispenserScreen pay(Sale sale, Bill bill) {
    PayCode code =
        sale.runningAttempt()
            .map(attempt ->
                attempt.state() instanceof AttemptState.AwaitingScan(String url)
                    ? new PayCode.Shown(url, countdown.ofCode(attempt))
                    : new PayCode.Coming())
            .orElse(new PayCode.Coming());
    return new DispenserScreen.Pay(bill, code, readers(sale), CardWay.NOT_TAKEN);
  }

  private List<PayMethod> readers(Sale sale) {
    return Methods.readers(new Methods(rules).provider(sale, Optional.empty()));
  }

  /// What she showed has been read, and something is set aside before it is charged.
  private Optional<DispenserScreen> asked(Sale sale, Bill bill) {
    return sale.state() instanceof SaleState.Holding(var pay)
            && !(pay instanceof SaleState.Pay.ShowCode)
        ? Optional.of(
            new DispenserScreen.OnPhone(bill, Cancelling.OFFERED, countdown.sinceAsked(sale)))
        : Optional.empty();
  }

  private Optional<DispenserScreen> paying(Sale sale, Bill bill, PaymentAttempt attempt) {
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
          taken ? Optional.of(onPhone(bill, attempt)) : Optional.empty();
      case AttemptState.Failed failed ->
          read ? Optional.empty() : Optional.of(notPaid(bill, failed));
      case AttemptState.NeverBegun _ ->
          read ? Optional.empty() : Optional.of(new DispenserScreen.Inside(bill, Why.NETWORK_DOWN));
      case AttemptState.Ended ended ->
          read || !(ended.unclear() || (taken && ended.reason() != EndReason.REPLACED))
              ? Optional.empty()
              : Optional.of(notPaid(bill, ended));
      case AttemptState.AwaitingScan _,
          AttemptState.Succeeded _,
          AttemptState.Held _,
          AttemptState.PaidLate _,
          AttemptState.SettledByStaff _ ->
          Optional.empty();
    };
  }

  private DispenserScreen onPhone(Bill bill, PaymentAttempt attempt) {
    boolean asked =
        attempt.state() instanceof AttemptState.Stopping
            || attempt.state() instanceof AttemptState.Ending;
    return new DispenserScreen.OnPhone(
        bill, asked ? Cancelling.ASKED : Cancelling.OFFERED, countdown.sinceBegin(attempt));
  }

  private DispenserScreen unknown(Sale sale, PaymentAttempt attempt, int tries) {
    return new DispenserScreen.Unknown(
        attempt.amount(), sale.trace(), sale.trace(), countdown.betweenQuestions(), tries);
  }

  private DispenserScreen notPaid(Bill bill, AttemptState state) {
    return new DispenserScreen.NotPaid(bill, Reasons.atThePump(Reasons.of(state)));
  }

  /// What ended on this side and is to be paid in the shop.
  private Optional<DispenserScreen> inside() {
    return station.books().fuellings().values().stream()
        .filter(f -> dispenser.pumps().contains(f.key().pump()))
        .filter(FuellingMachine::canBePicked)
        .filter(f -> !dispenser.payHere() || session.inside().contains(f.key()))
        .max(Comparator.comparing((Fuelling f) -> f.key().endedAt()))
        .map(f ->
            new DispenserScreen.Inside(
                Bill.plain(bills.delivery(f.total())),
                dispenser.payHere() ? Why.BY_CHOICE : Why.SHOP_ONLY));
  }

  private Optional<DispenserScreen> outOfReach() {
    boolean silent =
        dispenser.pumps().stream()
            .allMatch(pump ->
                Optional.ofNullable(station.pumpsSeen().get(pump))
                    .filter(countdown::isInReach)
                    .isEmpty());
    if (silent) {
      return Optional.of(new DispenserScreen.OutOfReach(Missing.CONTROLLER));
    }
    return dispenser.pumps().stream()
            .map(this::status)
            .allMatch(PumpStatus.Offline.class::isInstance)
        ? Optional.of(new DispenserScreen.OutOfReach(Missing.PUMP))
        : Optional.empty();
  }

  private PumpStatus status(int pump) {
    PumpStatus status = station.pumps().get(pump);
    return status == null ? new PumpStatus.NoNews(pump, "not asked yet") : status;
  }
}
