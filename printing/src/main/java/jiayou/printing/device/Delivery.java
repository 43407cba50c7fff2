package jiayou.printing.device;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.cable.Cable;
import jiayou.printing.cable.Deadline;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.escpos.PrinterProfile.Completion;

/// One ticket on its way to paper, over one cable. Up to its first byte every trouble is a sure no;
/// from there on only the printer's own word is a yes, and all else is unknown.
final class Delivery {

  private final PrintJob job;
  private final PrinterProfile profile;
  private final PrinterLimits limits;
  private final ByteBuffer bytes;

  Delivery(PrintJob job, PrinterProfile profile, PrinterLimits limits) {
    this.job = job;
    this.profile = profile;
    this.limits = limits;
    this.bytes = ByteBuffer.wrap(job.bytes());
  }

  /// @param clearFirst whether the printer may hold the rest of an earlier ticket
  PrintAnswer over(Cable cable, boolean clearFirst) {
    try {
      Dialogue dialogue = new Dialogue(cable, limits.status(), job::isDoneBy);
      Optional<PrintAnswer> refusal = refusal(dialogue);
      if (refusal.isPresent()) {
        return refusal.get();
      }
      if (clearFirst) {
        clear(dialogue);
      }
      dialogue.beginJob();
      cable.send(bytes, Deadline.in(limits.send()));
      if (bytes.hasRemaining()) {
        return stoppedTaking();
      }
      if (profile.completion() == Completion.NONE) {
        cable.finish(Deadline.in(limits.status()));
        return new PrintAnswer.Spooled();
      }
      return completed(dialogue);
    } catch (IOException e) {
      return bytes.position() == 0
          ? new PrintAnswer.Failed(PrinterFault.OFFLINE)
          : new PrintAnswer.Unknown("the connection was lost: " + e.getMessage());
    }
  }

  private Optional<PrintAnswer> refusal(Dialogue dialogue) throws IOException {
    Optional<Readings> readings = dialogue.ask(profile.questions());
    return readings.isEmpty()
        ? Optional.of(new PrintAnswer.Failed(PrinterFault.NO_ANSWER))
        : trouble(readings.get()).map(PrintAnswer.Failed::new);
  }

  private PrintAnswer stoppedTaking() {
    return bytes.position() == 0
        ? new PrintAnswer.Failed(PrinterFault.NO_ANSWER)
        : new PrintAnswer.Unknown(
            "the printer took " + bytes.position() + " of " + bytes.limit() + " bytes");
  }

  /// Waits for the printer's word, and asks in between whether it is in trouble, since a printer
  /// without paper keeps silent for as long as nobody mends it. Being off line alone may pass:
  /// somebody may hold the feed button. Trouble counts when it is seen twice in a row, because dots
  /// of a picture may look like a question and draw an answer that is out of step.
  private PrintAnswer completed(Dialogue dialogue) throws IOException {
    Deadline limit = Deadline.in(limits.completion());
    boolean answersQuestions = !profile.questions().isEmpty();
    Optional<PrinterFault> trouble = Optional.empty();
    while (!dialogue.awaitDone(limit.orSooner(limits.status())) && !limit.isPast()) {
      if (answersQuestions) {
        Optional<Readings> readings = dialogue.ask(profile.questions());
        answersQuestions = readings.isPresent();
        Optional<PrinterFault> before = trouble;
        trouble = readings.flatMap(Delivery::trouble).filter(_ -> !dialogue.isDone());
        if (trouble.equals(before) && trouble.filter(f -> f != PrinterFault.OFFLINE).isPresent()) {
          break;
        }
      }
    }
    if (dialogue.isDone()) {
      return new PrintAnswer.Confirmed();
    }
    return trouble.isPresent()
        ? stopped(trouble.get(), dialogue)
        : new PrintAnswer.Unknown("the printer did not say that it is done");
  }

  private static Optional<PrinterFault> trouble(Readings readings) {
    return switch (readings.status()) {
      case PrinterStatus.Ready _ -> Optional.empty();
      case PrinterStatus.NotReady(PrinterFault reason) -> Optional.of(reason);
    };
  }

  /// The rest must not come out later, when the paper is loaded, in another driver's ticket.
  private PrintAnswer stopped(PrinterFault reason, Dialogue dialogue) throws IOException {
    clear(dialogue);
    return new PrintAnswer.Unknown("the printer stopped: " + reason);
  }

  private void clear(Dialogue dialogue) throws IOException {
    switch (profile.recovery()) {
      case CLEAR_BUFFERS -> dialogue.clearBuffers();
      case NONE -> {}
    }
  }
}
