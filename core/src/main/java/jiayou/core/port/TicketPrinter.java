package jiayou.core.port;

import jiayou.core.ticket.Ticket;

/// The ticket printer. A ticket is printed when the printer says so. One job at a time; both calls
/// block with a limit.
public interface TicketPrinter {

  /// Prints one ticket, with the status asked before and completion after.
  PrintAnswer print(Ticket ticket);

  PrinterStatus status();

  /// What became of a ticket.
  sealed interface PrintAnswer {
    /// The printer itself said that it is out.
    record Confirmed() implements PrintAnswer {}

    /// A spooler took it; nobody can say more.
    record Spooled() implements PrintAnswer {}

    /// It may be out, whole or in part: never printed again by itself.
    record Unknown(String cause) implements PrintAnswer {}

    /// Certainly not one line of it came out.
    record Failed(PrinterFault reason) implements PrintAnswer {}
  }

  /// How the printer is.
  sealed interface PrinterStatus {
    record Ready(boolean paperLow) implements PrinterStatus {}

    record NotReady(PrinterFault reason) implements PrinterStatus {}
  }

  /// Why a printer cannot print.
  enum PrinterFault {
    OUT_OF_PAPER,
    COVER_OPEN,
    JAMMED,
    OFFLINE,
    NO_ANSWER
  }
}
