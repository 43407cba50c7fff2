package jiayou.core.slip;

import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.ticket.Ticket;

/// One piece of paper: wanted once, and never printed again by itself.
public record Slip(Ticket ticket, State state) {

  /// Where it is.
  public sealed interface State {
    record Printing() implements State {}

    record Printed() implements State {}

    /// It may be out, whole or in part; the customer may ask for a copy.
    record Unknown(String cause) implements State {}

    record Failed(PrinterFault reason) implements State {}
  }
}
