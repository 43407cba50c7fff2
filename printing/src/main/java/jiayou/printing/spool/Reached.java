package jiayou.printing.spool;

import java.util.Optional;
import javax.print.PrintService;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import jiayou.core.port.TicketPrinter.PrinterFault;

/// How far a queue could be reached before anything is handed over.
sealed interface Reached {

  /// A queue of CUPS, which can be watched and called back.
  record Watched(PrintService service, IppQueue queue, QueueState state) implements Reached {}

  /// A queue of another spooler, which takes jobs and says nothing of them afterwards.
  record Blind(PrintService service) implements Reached {

    Optional<PrinterFault> refusal() {
      return service.getAttribute(PrinterIsAcceptingJobs.class)
              == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS
          ? Optional.of(PrinterFault.OFFLINE)
          : Optional.empty();
    }
  }

  /// @param cause for the admin: what is wrong and how to mend it
  record Shut(PrinterFault fault, String cause) implements Reached {}
}
