package jiayou.app;

import jiayou.core.port.TicketPrinter;
import jiayou.core.ticket.Ticket;

/// The printer of a terminal that has none.
final class NoPrinter implements TicketPrinter {

  @Override
  public PrintAnswer print(Ticket ticket) {
    return new PrintAnswer.Failed(PrinterFault.OFFLINE);
  }

  @Override
  public PrinterStatus status() {
    return new PrinterStatus.NotReady(PrinterFault.OFFLINE);
  }
}
