package jiayou.ui.projection;

import java.util.Optional;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.station.Station;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.KioskScreen.Cancelling;
import jiayou.ui.text.PayMethod;

/// A payment that is under way, whatever page the customer was on.
record PayingPart(Station station, KioskSession session, Rules rules, Words words) {

  /// The screens of a payment that needs the customer's eyes, whatever page she was on.
  Optional<KioskScreen> screen(Sale sale) {
    return asked(sale).or(() -> sale.lastAttempt().flatMap(attempt -> paying(sale, attempt)));
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

  /// What she showed has been read, and something is set aside before it is charged. The payment
  /// page has a place of its own for a card.
  private Optional<KioskScreen> asked(Sale sale) {
    if (!(sale.state() instanceof SaleState.Holding(Pay pay))) {
      return Optional.empty();
    }
    return switch (pay) {
      case Pay.TakeCode(String provider, String _) ->
          Optional.of(waiting(sale, Methods.of(provider)));
      case Pay.TakeCard _ ->
          session.page() == Page.PAYMENT
              ? Optional.empty()
              : Optional.of(waiting(sale, PayMethod.FUEL_CARD));
      case Pay.ShowCode _, Pay.Covered _ -> Optional.empty();
    };
  }

  private KioskScreen waiting(Sale sale, PayMethod method) {
    return new KioskScreen.Waiting(
        sale.forWallet(),
        method,
        sale.trace(),
        words.timeWithSeconds(sale.changedAt()),
        Cancelling.OFFERED,
        countdown().sinceAsked(sale));
  }

  private KioskScreen waiting(Sale sale, PaymentAttempt attempt) {
    boolean asked =
        attempt.state() instanceof AttemptState.Stopping
            || attempt.state() instanceof AttemptState.Ending;
    return new KioskScreen.Waiting(
        attempt.amount(),
        Methods.of(attempt.provider()),
        sale.trace(),
        words.timeWithSeconds(attempt.begunAt()),
        asked ? Cancelling.ASKED : Cancelling.OFFERED,
        countdown().sinceBegin(attempt));
  }

  private KioskScreen unknown(Sale sale, PaymentAttempt attempt, int tries) {
    return new KioskScreen.Unknown(
        attempt.amount(),
        Methods.of(attempt.provider()),
        sale.trace(),
        words.time(attempt.begunAt()),
        countdown().betweenQuestions(),
        tries,
        words.timeWithSeconds(sale.changedAt()),
        Optional.empty(),
        new Papers(station).slip(sale));
  }

  private KioskScreen notPaid(Sale sale, PaymentAttempt attempt) {
    return new KioskScreen.NotPaid(
        attempt.amount(),
        Methods.of(attempt.provider()),
        Reasons.of(attempt.state()),
        sale.trace());
  }

  private Countdown countdown() {
    return new Countdown(station, rules);
  }
}
