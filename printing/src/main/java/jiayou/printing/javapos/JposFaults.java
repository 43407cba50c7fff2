package jiayou.printing.javapos;

import jiayou.core.port.TicketPrinter.PrinterFault;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;

/// What the errors of the standard mean for a printer of ours. Pure.
final class JposFaults {

  private JposFaults() {}

  static PrinterFault of(JposException error) {
    return switch (error.getErrorCode()) {
      case JposConst.JPOS_E_EXTENDED -> extended(error.getErrorCodeExtended());
      case JposConst.JPOS_E_FAILURE -> PrinterFault.JAMMED;
      case JposConst.JPOS_E_NOHARDWARE,
          JposConst.JPOS_E_TIMEOUT,
          JposConst.JPOS_E_BUSY,
          JposConst.JPOS_E_CLAIMED ->
          PrinterFault.NO_ANSWER;
      default -> PrinterFault.OFFLINE;
    };
  }

  /// Whether a call that should have put a job into the queue was refused for the state that the
  /// program is in: then nothing of it can come out. Of errors of the device nobody knows.
  static boolean isSureRefusal(JposException error) {
    return switch (error.getErrorCode()) {
      case JposConst.JPOS_E_CLOSED,
          JposConst.JPOS_E_CLAIMED,
          JposConst.JPOS_E_NOTCLAIMED,
          JposConst.JPOS_E_NOSERVICE,
          JposConst.JPOS_E_DISABLED,
          JposConst.JPOS_E_ILLEGAL,
          JposConst.JPOS_E_BUSY ->
          true;
      default -> false;
    };
  }

  /// Whether what was to be printed was refused, and not the printer in trouble.
  static boolean isOfContent(JposException error) {
    return error.getErrorCode() == JposConst.JPOS_E_ILLEGAL
        || error.getErrorCode() == JposConst.JPOS_E_EXTENDED
            && (error.getErrorCodeExtended() == POSPrinterConst.JPOS_EPTR_TOOBIG
                || error.getErrorCodeExtended() == POSPrinterConst.JPOS_EPTR_BADFORMAT);
  }

  /// For a log: never what was printed.
  static String words(int code, int extended) {
    return "JavaPOS error " + code + (extended == 0 ? "" : "/" + extended);
  }

  private static PrinterFault extended(int code) {
    return switch (code) {
      case POSPrinterConst.JPOS_EPTR_COVER_OPEN -> PrinterFault.COVER_OPEN;
      case POSPrinterConst.JPOS_EPTR_REC_EMPTY -> PrinterFault.OUT_OF_PAPER;
      default -> PrinterFault.JAMMED;
    };
  }
}
