package jiayou.core.sale;

import java.util.Optional;
import jiayou.core.payment.Refund;
import jiayou.core.ticket.Ticket;

/// Which papers a sale still owes to somebody who may not be at the kiosk.
public final class Papers {

  private Papers() {}

  /// Money on its way back that no paper tells of yet. What staff must give back has no paper: it
  /// is not on its way.
  public static Optional<Refund> refundWithoutSlip(Sale sale) {
    return sale.refunds().stream()
        .filter(Refund::goesBackByItself)
        .filter(r -> !isOnTheTicket(sale, r) && !hasSlip(sale, r))
        .findFirst();
  }

  /// Whether its ticket waits for somebody to be at the kiosk, because she was at a pump when the
  /// sale was done.
  public static boolean owesTicket(Sale sale) {
    return sale.basket().wasPaidAhead()
        && sale.exitPass().isPresent()
        && sale.isPaid()
        && sale.slips().stream().noneMatch(s -> s.ticket().kind() == Ticket.Kind.SALE);
  }

  /// The rest of what was paid in advance stands on the ticket, where there is one.
  private static boolean isOnTheTicket(Sale sale, Refund refund) {
    return sale.isPaid() && Invoiceable.isOfThePrice(sale, refund);
  }

  private static boolean hasSlip(Sale sale, Refund refund) {
    return sale.slips().stream()
        .map(s -> s.ticket())
        .anyMatch(t -> t.kind() == Ticket.Kind.REFUND_SLIP && t.notes().contains(refund.number()));
  }
}
