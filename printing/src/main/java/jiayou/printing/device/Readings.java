package jiayou.printing.device;

import java.util.Map;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.escpos.PrinterProfile.StatusQuestion;

/// The answers to the real-time status questions, and what they mean together. The cause that a
/// person must mend first comes first: nobody can load paper under a closed cover.
record Readings(Map<StatusQuestion, Integer> bits) {

  PrinterStatus status() {
    if (has(StatusQuestion.OFFLINE_CAUSE, 0x04)) {
      return new PrinterStatus.NotReady(PrinterFault.COVER_OPEN);
    }
    if (has(StatusQuestion.PAPER, 0x60) || has(StatusQuestion.OFFLINE_CAUSE, 0x20)) {
      return new PrinterStatus.NotReady(PrinterFault.OUT_OF_PAPER);
    }
    if (has(StatusQuestion.ERROR_CAUSE, 0x2C)) {
      return new PrinterStatus.NotReady(PrinterFault.JAMMED);
    }
    if (has(StatusQuestion.PRINTER, 0x08) || has(StatusQuestion.OFFLINE_CAUSE, 0x40)) {
      return new PrinterStatus.NotReady(PrinterFault.OFFLINE);
    }
    return new PrinterStatus.Ready(has(StatusQuestion.PAPER, 0x0C));
  }

  private boolean has(StatusQuestion question, int anyOf) {
    return (bits.getOrDefault(question, 0) & anyOf) != 0;
  }
}
