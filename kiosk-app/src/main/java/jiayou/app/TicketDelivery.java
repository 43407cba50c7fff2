package jiayou.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import jiayou.config.Settings;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.ticket.Ticket;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.layout.Templates;

/// Brings the ticket of a command to where it was asked for, and says in plain words what became of
/// it. The terminal must be stopped: the printer takes one job at a time.
final class TicketDelivery {

  private final Settings settings;
  private final Templates templates;
  private final PrintWriter out;

  TicketDelivery(Settings settings, PrintWriter out) {
    this.settings = settings;
    this.templates = TicketTemplates.of(settings);
    this.out = out;
  }

  void write(Ticket ticket, TicketFile file) throws IOException {
    PrinterProfile profile = TicketFile.profile(Optional.of(settings), Optional.empty());
    file.write(templates.blocks(ticket, profile.columns()), profile);
    out.println("written: " + file.path());
  }

  /// Prints it once. What may be out already is never printed again by itself.
  ///
  /// @return whether the printer has confirmed it, or its queue has taken it
  boolean print(Ticket ticket) {
    PrintAnswer answer = new Printers(settings, templates).printer().print(ticket);
    out.println(words(answer));
    return switch (answer) {
      case PrintAnswer.Confirmed _, PrintAnswer.Spooled _ -> true;
      case PrintAnswer.Unknown _, PrintAnswer.Failed _ -> false;
    };
  }

  private static String words(PrintAnswer answer) {
    return switch (answer) {
      case PrintAnswer.Confirmed _ -> "printed: the printer says so";
      case PrintAnswer.Spooled _ -> "handed to the print queue, which cannot say more";
      case PrintAnswer.Unknown(String cause) ->
          "nobody can say whether it was printed ("
              + cause
              + "): look at the printer before you print it again";
      case PrintAnswer.Failed(PrinterFault reason) -> "not printed: " + words(reason);
    };
  }

  private static String words(PrinterFault reason) {
    return switch (reason) {
      case OUT_OF_PAPER -> "the printer is out of paper";
      case COVER_OPEN -> "the printer's cover is open";
      case JAMMED -> "the paper is jammed";
      case OFFLINE -> "the printer is off or cannot be reached";
      case NO_ANSWER -> "the printer does not answer";
    };
  }
}
