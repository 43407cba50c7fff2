package jiayou.core.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.CopyAsked;
import jiayou.core.event.SaleEvent.RefundSlipAsked;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Papers;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.KioskSession;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.slip.Slip;
import jiayou.core.station.Station;

/// Paper whose customer may be elsewhere: the slip of money that goes back, the ticket of a nozzle
/// that was paid for in advance. Printed where it was paid, and never into the hands of whoever
/// happens to stand there.
final class WaitingPapers {

  /// Later than this nobody comes back for a piece of paper; the record tells it.
  private static final Duration WORTH_PRINTING = Duration.ofMinutes(30);

  private WaitingPapers() {}

  /// The next paper for a kiosk where nobody is, or where its own customer still is.
  static Optional<Reaction> next(Station station, KioskSession session, Instant at, Rules rules) {
    if (!rules.printsAt(session.screen()) || !isReady(station)) {
      return Optional.empty();
    }
    return station.books().sales().values().stream()
        .filter(sale -> sale.screen().equals(session.screen()))
        .filter(sale -> isFree(session, sale))
        .flatMap(sale ->
            Papers.refundWithoutSlip(sale)
                .filter(refund -> isFresh(sale, refund, at))
                .map(refund -> new RefundSlipAsked(sale.id(), refund.number()))
                .stream())
        .<Event>map(asked -> asked)
        .findFirst()
        .or(() -> ticket(station, session, at))
        .map(asked -> new Reaction(station, List.of(asked)));
  }

  /// The ticket of whoever fuelled after she had paid.
  private static Optional<Event> ticket(Station station, KioskSession session, Instant at) {
    return station.books().sales().values().stream()
        .filter(sale -> sale.screen().equals(session.screen()) && Papers.owesTicket(sale))
        .filter(sale -> isFree(session, sale))
        .filter(sale -> sale.changedAt().plus(WORTH_PRINTING).isAfter(at))
        .findFirst()
        .map(sale -> new CopyAsked(sale.id()));
  }

  private static boolean isReady(Station station) {
    return station.devices().journalWrites()
        && station.devices().printer().filter(PrinterStatus.Ready.class::isInstance).isPresent();
  }

  private static boolean isFree(KioskSession session, Sale sale) {
    boolean nobody = session.page() == Page.ATTRACT && session.sale().isEmpty();
    return (nobody || session.sale().equals(Optional.of(sale.id())))
        && sale.slips().stream().noneMatch(s -> s.state() instanceof Slip.State.Printing);
  }

  private static boolean isFresh(Sale sale, Refund refund, Instant at) {
    return sale.attempts().stream()
            .filter(a -> a.trade().equals(refund.trade()))
            .map(PaymentAttempt::state)
            .anyMatch(s ->
                s instanceof AttemptState.PaidLate late
                    && late.at().plus(WORTH_PRINTING).isAfter(at))
        || sale.state() instanceof SaleState.Cancelled(CancelReason reason)
            && reason == CancelReason.NOT_DELIVERED
            && sale.changedAt().plus(WORTH_PRINTING).isAfter(at);
  }
}
