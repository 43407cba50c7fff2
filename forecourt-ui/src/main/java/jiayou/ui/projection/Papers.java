package jiayou.ui.projection;

import java.util.Optional;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.sale.Sale;
import jiayou.core.slip.Slip;
import jiayou.core.station.Station;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.ui.kiosk.PrinterNote;
import jiayou.ui.kiosk.Receipt;
import jiayou.ui.kiosk.SlipState;

/// How the papers of a sale are doing.
record Papers(Station station) {

  Receipt receipt(Sale sale) {
    Optional<Slip> slip = last(sale);
    if (slip.isEmpty()) {
      return new Receipt.Printing();
    }
    return switch (slip.get().state()) {
      case Slip.State.Printing _ -> new Receipt.Printing();
      case Slip.State.Printed _ -> new Receipt.Printed(slip.get().ticket().copy());
      case Slip.State.Unknown _ -> electronic(sale, Receipt.Trouble.DOUBTFUL);
      case Slip.State.Failed(PrinterFault fault) -> electronic(sale, trouble(fault));
    };
  }

  /// What is called out when it is ready.
  static Optional<Voucher> pickUp(Sale sale) {
    return sale.slips().stream()
        .map(Slip::ticket)
        .filter(t -> t.kind() == Ticket.Kind.PICK_UP)
        .flatMap(t -> t.voucher().stream())
        .findFirst();
  }

  /// What staff should see of the printer.
  PrinterNote note() {
    return station.devices().printer().map(Papers::note).orElse(PrinterNote.FINE);
  }

  /// How far the slip of an unpaid sale is.
  SlipState slip(Sale sale) {
    Optional<Slip> slip = sale.lastSlip();
    if (slip.isEmpty()) {
      return station
              .devices()
              .printer()
              .filter(PrinterStatus.NotReady.class::isInstance)
              .isPresent()
          ? SlipState.NO_PAPER
          : SlipState.OFFERED;
    }
    return switch (slip.get().state()) {
      case Slip.State.Printing _ -> SlipState.PRINTING;
      case Slip.State.Printed _ -> SlipState.PRINTED;
      case Slip.State.Unknown _, Slip.State.Failed _ -> SlipState.NO_PAPER;
    };
  }

  /// What is handed in elsewhere is no proof of payment.
  private static Optional<Slip> last(Sale sale) {
    return sale.slips().reversed().stream()
        .filter(s ->
            switch (s.ticket().kind()) {
              case SALE, PREPAID_SLIP, COUNTER_SLIP, UNKNOWN_PAYMENT_SLIP -> true;
              case REFUND_SLIP, EXIT_PASS, PICK_UP, CAR_WASH, SHIFT, DAY_CLOSE -> false;
            })
        .findFirst();
  }

  private Receipt electronic(Sale sale, Receipt.Trouble trouble) {
    boolean ready =
        station.devices().printer().filter(PrinterStatus.NotReady.class::isInstance).isEmpty();
    return new Receipt.Electronic(
        trouble,
        sale.links().map(Links::receipt),
        ready ? Receipt.Copy.OFFERED : Receipt.Copy.NOT_NOW);
  }

  private static PrinterNote note(PrinterStatus status) {
    return switch (status) {
      case PrinterStatus.Ready(boolean low) -> low ? PrinterNote.PAPER_LOW : PrinterNote.FINE;
      case PrinterStatus.NotReady(PrinterFault fault) ->
          switch (fault) {
            case OUT_OF_PAPER -> PrinterNote.PAPER_OUT;
            case COVER_OPEN -> PrinterNote.COVER_OPEN;
            case JAMMED -> PrinterNote.JAM;
            case OFFLINE, NO_ANSWER -> PrinterNote.OFFLINE;
          };
    };
  }

  private static Receipt.Trouble trouble(PrinterFault fault) {
    return switch (fault) {
      case OUT_OF_PAPER -> Receipt.Trouble.PAPER_OUT;
      case COVER_OPEN -> Receipt.Trouble.COVER_OPEN;
      case JAMMED -> Receipt.Trouble.JAM;
      case OFFLINE, NO_ANSWER -> Receipt.Trouble.OFFLINE;
    };
  }
}
