package jiayou.core.terminal;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.Terms;
import jiayou.core.session.Toast;

/// What both kinds of screen ask of a sale before they go on by themselves.
final class Follow {

  private Follow() {}

  /// Whether a code may be asked for without a touch: nothing has failed that the customer has not
  /// read about, and it was not renewed too often.
  static boolean mayShowCode(
      Sale sale, Optional<String> settledAttempt, int renewals, Rules rules) {
    return sale.mayBePaid()
        && !(sale.terms().quoting() instanceof Terms.Quoting.Asking)
        && sale.forWallet().isPositive()
        && sale.lastAttempt()
            .map(a -> allowsAnother(a, settledAttempt, renewals, rules))
            .orElse(true);
  }

  /// Whether the last code died of old age, so that the next one counts as a renewal.
  static boolean isRenewal(Sale sale) {
    return sale.lastAttempt().filter(a -> endedBy(a, EndReason.DEADLINE)).isPresent();
  }

  static boolean takesCode(Sale sale) {
    return sale.runningAttempt().filter(a -> a.presentation() == Presentation.TAKEN).isPresent()
        || sale.state() instanceof SaleState.Tendering(SaleState.Next.TakeCode _)
        || sale.state() instanceof SaleState.Tendering(SaleState.Next.TakeCard _)
        || takesCode(sale.state());
  }

  private static boolean takesCode(SaleState state) {
    return state instanceof SaleState.Holding(SaleState.Pay pay)
        && !(pay instanceof SaleState.Pay.ShowCode);
  }

  static Toast toast(Toast.Notice notice, Instant at, Rules rules) {
    return new Toast(notice, at.plus(rules.timings().toast()));
  }

  private static boolean allowsAnother(
      PaymentAttempt last, Optional<String> settledAttempt, int renewals, Rules rules) {
    boolean shown = last.presentation() == Presentation.SHOWN;
    return settledAttempt.equals(Optional.of(last.trade()))
        || endedBy(last, EndReason.REPLACED)
        || (shown && endedBy(last, EndReason.CUSTOMER))
        || (shown
            && endedBy(last, EndReason.DEADLINE)
            && renewals < rules.timings().codeRenewals());
  }

  private static boolean endedBy(PaymentAttempt attempt, EndReason reason) {
    return attempt.state() instanceof AttemptState.Ended ended
        && ended.reason() == reason
        && !ended.unclear();
  }
}
