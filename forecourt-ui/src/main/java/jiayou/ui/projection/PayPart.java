package jiayou.ui.projection;

import java.util.Optional;
import jiayou.core.hold.Hold;
import jiayou.core.hold.HoldState;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.sale.Terms;
import jiayou.core.session.KioskSession;
import jiayou.ui.kiosk.CardPart;
import jiayou.ui.kiosk.KioskScreen.Reason;
import jiayou.ui.kiosk.PayCode;

/// How the customer can pay at this moment: by which code, and with which part of a card.
record PayPart(KioskSession session, Rules rules) {

  /// @param here whether the code itself stands on this page
  PayCode code(Sale sale, boolean here) {
    if (sale.shownBasket().isEmpty()) {
      return here ? new PayCode.Nothing() : new PayCode.OnNextScreen();
    }
    Optional<PayCode> instead = CheckPart.inPlaceOfCode(sale);
    if (instead.isPresent()) {
      return instead.get();
    }
    if (isCovered(sale)) {
      return sale.state() instanceof SaleState.Holding
          ? new PayCode.Confirming()
          : new PayCode.Covered();
    }
    return here
        ? sale.lastAttempt().map(attempt -> code(sale, attempt)).orElse(new PayCode.Refreshing())
        : new PayCode.OnNextScreen();
  }

  /// 油卡 + 扫码 一起付, as far as it is.
  CardPart card(Sale sale) {
    if (rules.ways().card().isEmpty()) {
      return new CardPart.NotOffered();
    }
    Optional<Hold> held = sale.terms().card();
    if (held.isPresent()) {
      return new CardPart.Held(held.get().shown(), held.get().setAside().plus(held.get().paid()));
    }
    if (isAsked(sale)) {
      return new CardPart.Asking();
    }
    if (session.doing().topUp().isPresent()) {
      return new CardPart.TopUp(session.doing().topUp().get());
    }
    boolean wanted = session.doing().cardWanted();
    Optional<Reason> refused = refusal(sale);
    if (refused.equals(Optional.of(Reason.CARD_TOO_LOW))) {
      return new CardPart.TooLow();
    }
    if (refused.isPresent()) {
      return new CardPart.Refused(refused.get(), wanted);
    }
    if (isCovered(sale)) {
      return new CardPart.NotOffered();
    }
    return wanted ? new CardPart.ShowCode() : new CardPart.Offered();
  }

  /// Whether the benefits and the card leave nothing for a wallet.
  private static boolean isCovered(Sale sale) {
    boolean known =
        !(sale.terms().quoting() instanceof Terms.Quoting.Asking) && !Lines.isChanging(sale);
    return known && sale.basket().isClaimed() && !sale.forWallet().isPositive();
  }

  private static boolean isAsked(Sale sale) {
    return sale.state() instanceof SaleState.Holding(Pay.TakeCard _)
        || sale.state() instanceof SaleState.Tendering(SaleState.Next.TakeCard _)
        || sale.terms().holds().stream()
            .anyMatch(h -> h.isCard() && h.state() instanceof HoldState.Asking);
  }

  /// Why the last card did not pay, until something else is set aside.
  private static Optional<Reason> refusal(Sale sale) {
    if (sale.terms().holds().isEmpty() || !sale.terms().holds().getLast().isCard()) {
      return Optional.empty();
    }
    return switch (sale.terms().holds().getLast().state()) {
      case HoldState.Refused(var why) -> Optional.of(Reasons.of(why));
      case HoldState.GivingBack g when g.doubt() -> Optional.of(Reason.CARD_OFFLINE);
      case HoldState.Free(boolean doubt) when doubt -> Optional.of(Reason.CARD_OFFLINE);
      case HoldState.Asking _,
          HoldState.Held _,
          HoldState.Taking _,
          HoldState.Taken _,
          HoldState.GivingBack _,
          HoldState.Free _,
          HoldState.Stuck _,
          HoldState.SettledByStaff _ ->
          Optional.empty();
    };
  }

  private PayCode code(Sale sale, PaymentAttempt attempt) {
    boolean decided = sale.state() instanceof SaleState.Tendering(SaleState.Next.Decide _);
    boolean read = session.settledAttempt().equals(Optional.of(attempt.trade()));
    return switch (attempt.state()) {
      case AttemptState.AwaitingScan(String url) ->
          decided
              ? new PayCode.Shown(url, Methods.of(attempt.provider()))
              : new PayCode.Refreshing();
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
}
