package jiayou.ui.projection;

import java.util.Optional;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.sale.Sale;
import jiayou.core.slip.Slip;
import jiayou.core.station.Station;
import jiayou.ui.kiosk.Receipt;
import jiayou.ui.kiosk.SlipState;

/// How the papers of a sale are doing.
record Papers(Station station) {

  Receipt receipt(Sale sale) {
    Optional<Slip> slip = sale.lastSlip();
    if (slip.isEmpty()) {
      return new Receipt.Printing();
    }
    return switch (slip.get().state()) {
      case Slip.State.Printing _ -> new Receipt.Printing();
      case Slip.State.Printed _ -> new Receipt.Printed(slip.get().ticket().copy());
      case Slip.State.Unknown _ -> new Receipt.Electronic(Receipt.Trouble.JAM, Optional.empty());
      case Slip.State.Failed(PrinterFault fault) ->
          new Receipt.Electronic(trouble(fault), Optional.empty());
    };
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

  private static Receipt.Trouble trouble(PrinterFault fault) {
    return switch (fault) {
      case OUT_OF_PAPER -> Receipt.Trouble.PAPER_OUT;
      case JAMMED, COVER_OPEN -> Receipt.Trouble.JAM;
      case OFFLINE, NO_ANSWER -> Receipt.Trouble.OFFLINE;
    };
  }
}
