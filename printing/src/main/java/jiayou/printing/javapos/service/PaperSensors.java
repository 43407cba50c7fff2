package jiayou.printing.javapos.service;

import java.util.ArrayList;
import java.util.List;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;

/// What the printer last said of itself, as the standard's properties and events. One thread.
final class PaperSensors {

  private final PropertyTable properties;
  private boolean coverOpen;
  private int paper = POSPrinterConst.PTR_SUE_REC_PAPEROK;
  private int power = JposConst.JPOS_PS_UNKNOWN;

  PaperSensors(PropertyTable properties) {
    this.properties = properties;
  }

  /// Sets the properties.
  ///
  /// @return what changed since the last look, as numbers of status updates
  List<Integer> changed(PrinterStatus now) {
    List<Integer> updates = new ArrayList<>();
    boolean reached = isReached(now);
    power(reached ? JposConst.JPOS_PS_ONLINE : JposConst.JPOS_PS_OFF_OFFLINE, updates);
    if (reached) {
      boolean open = isFor(PrinterFault.COVER_OPEN, now);
      cover(open, updates);
      // Under an open cover a printer says nothing of its paper.
      if (!open) {
        paper(paperOf(now), updates);
      }
    }
    return updates;
  }

  /// Why the printer cannot print, as the standard's error.
  static JposException error(PrinterFault fault, String words) {
    return switch (fault) {
      case OUT_OF_PAPER -> extended(POSPrinterConst.JPOS_EPTR_REC_EMPTY, words);
      case COVER_OPEN -> extended(POSPrinterConst.JPOS_EPTR_COVER_OPEN, words);
      case JAMMED -> Refused.failure(words);
      case OFFLINE -> new JposException(JposConst.JPOS_E_OFFLINE, words);
      case NO_ANSWER -> new JposException(JposConst.JPOS_E_NOHARDWARE, words);
    };
  }

  private void power(int now, List<Integer> updates) {
    if (now != power && properties.number("PowerNotify") == JposConst.JPOS_PN_ENABLED) {
      updates.add(now);
    }
    power = now;
    properties.put("PowerState", now);
  }

  private void cover(boolean open, List<Integer> updates) {
    if (open != coverOpen) {
      updates.add(open ? POSPrinterConst.PTR_SUE_COVER_OPEN : POSPrinterConst.PTR_SUE_COVER_OK);
    }
    coverOpen = open;
    properties.put("CoverOpen", open);
  }

  private void paper(int now, List<Integer> updates) {
    if (now != paper) {
      updates.add(now);
    }
    paper = now;
    properties.put("RecEmpty", now == POSPrinterConst.PTR_SUE_REC_EMPTY);
    properties.put("RecNearEnd", now != POSPrinterConst.PTR_SUE_REC_PAPEROK);
  }

  private static boolean isReached(PrinterStatus status) {
    return !isFor(PrinterFault.OFFLINE, status) && !isFor(PrinterFault.NO_ANSWER, status);
  }

  private static boolean isFor(PrinterFault reason, PrinterStatus status) {
    return status.equals(new PrinterStatus.NotReady(reason));
  }

  private static int paperOf(PrinterStatus status) {
    if (isFor(PrinterFault.OUT_OF_PAPER, status)) {
      return POSPrinterConst.PTR_SUE_REC_EMPTY;
    }
    return status.equals(new PrinterStatus.Ready(true))
        ? POSPrinterConst.PTR_SUE_REC_NEAREMPTY
        : POSPrinterConst.PTR_SUE_REC_PAPEROK;
  }

  private static JposException extended(int code, String words) {
    return new JposException(JposConst.JPOS_E_EXTENDED, code, words);
  }
}
