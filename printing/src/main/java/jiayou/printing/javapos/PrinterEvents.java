package jiayou.printing.javapos;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.printing.cable.Deadline;
import jpos.JposConst;
import jpos.POSPrinter;
import jpos.events.ErrorEvent;
import jpos.events.ErrorListener;
import jpos.events.OutputCompleteEvent;
import jpos.events.OutputCompleteListener;

/// What a vendor's driver tells of a ticket, on its own thread, kept for ours.
final class PrinterEvents implements OutputCompleteListener, ErrorListener {

  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

  private sealed interface Told {
    record Done(int outputId) implements Told {}

    record Trouble(String words) implements Told {}
  }

  void listenTo(POSPrinter printer) {
    printer.addOutputCompleteListener(this);
    printer.addErrorListener(this);
  }

  /// What was told of an earlier ticket is over.
  void forget() {
    told.clear();
  }

  @Override
  public void outputCompleteOccurred(OutputCompleteEvent event) {
    told.add(new Told.Done(event.getOutputID()));
  }

  /// The rest is cleared, never tried again: only the core decides whether a ticket is printed once
  /// more.
  @Override
  public void errorOccurred(ErrorEvent event) {
    event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
    told.add(
        new Told.Trouble(JposFaults.words(event.getErrorCode(), event.getErrorCodeExtended())));
  }

  /// Waits for the word on one job.
  ///
  /// @param yes what its completion means with this device
  PrintAnswer await(int outputId, Deadline limit, PrintAnswer yes) {
    try {
      while (!limit.isPast()) {
        Told next = told.poll(limit.millisLeft(), TimeUnit.MILLISECONDS);
        if (next instanceof Told.Done(int id) && id == outputId) {
          return yes;
        }
        if (next instanceof Told.Trouble(String words)) {
          return new PrintAnswer.Unknown("the driver told " + words);
        }
      }
      return new PrintAnswer.Unknown("the driver did not say that it is done");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PrintAnswer.Unknown("interrupted while the driver prints");
    }
  }
}
