package jiayou.printing.device;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import jiayou.core.port.TicketPrinter;
import jiayou.core.ticket.Ticket;
import jiayou.printing.cable.Cable;
import jiayou.printing.cable.Connector;
import jiayou.printing.cable.NoAnswerException;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.escpos.TicketEncoder;
import jiayou.printing.layout.Templates;
import jiayou.printing.template.BuiltInTemplates;

/// A receipt printer that speaks ESC/POS, at the end of any cable. Safe for use by several threads,
/// which wait for each other; connects anew for each call, since these printers serve one client at
/// a time and others may want a turn, and since a printer that was away is so found again.
public final class EscPosPrinter implements TicketPrinter {

  private static final Logger LOG = System.getLogger(EscPosPrinter.class.getName());

  private final Connector connector;
  private final PrinterProfile profile;
  private final TicketEncoder encoder;
  private final PrinterLimits limits;
  private final Templates templates;
  private final OneAtATime turns = new OneAtATime();

  /// Whether the printer may hold a piece of a ticket whose end nobody knows; under the lock.
  private boolean mayHoldRest;

  /// With the templates that come with the program.
  public EscPosPrinter(
      Connector connector, PrinterProfile profile, TicketEncoder encoder, PrinterLimits limits) {
    this(connector, profile, encoder, limits, new BuiltInTemplates());
  }

  /// @param encoder for the same profile
  /// @param templates what tickets say
  public EscPosPrinter(
      Connector connector,
      PrinterProfile profile,
      TicketEncoder encoder,
      PrinterLimits limits,
      Templates templates) {
    this.connector = connector;
    this.profile = profile;
    this.encoder = encoder;
    this.limits = limits;
    this.templates = templates;
  }

  @Override
  public PrintAnswer print(Ticket ticket) {
    return print(ticket.id(), encoder.encode(templates.blocks(ticket, profile.columns())));
  }

  /// Prints what somebody else has encoded, with the same care. Blocks for one whole job at most,
  /// and as long again while another thread prints.
  ///
  /// @param jobId from which the number is derived by which the printer knows the job
  /// @param bytes from the reset to the last cut; the question whether all is out is added here
  public PrintAnswer print(String jobId, byte[] bytes) {
    PrintAnswer answer =
        alone(() -> deliver(jobId, bytes), () -> new PrintAnswer.Failed(PrinterFault.NO_ANSWER));
    LOG.log(Level.INFO, "ticket {0}: {1}", jobId, answer);
    return answer;
  }

  /// A printer that answers no questions is ready as long as it takes connections.
  @Override
  public PrinterStatus status() {
    return alone(this::askStatus, () -> new PrinterStatus.NotReady(PrinterFault.NO_ANSWER));
  }

  private <T> T alone(Supplier<T> turn, Supplier<T> noTurn) {
    return turns.take(limits.wholeJob(), turn, noTurn);
  }

  private PrintAnswer deliver(String jobId, byte[] bytes) {
    try (Cable cable = connector.connect(limits.connect())) {
      PrinterProfile able = heardOver(cable);
      PrintJob job = PrintJob.of(jobId, bytes, able.completion());
      PrintAnswer answer = new Delivery(job, able, limits).over(cable, mayHoldRest);
      mayHoldRest =
          switch (answer) {
            case PrintAnswer.Confirmed _, PrintAnswer.Spooled _ -> false;
            case PrintAnswer.Unknown _ -> true;
            case PrintAnswer.Failed _ -> mayHoldRest;
          };
      return answer;
    } catch (IOException e) {
      return new PrintAnswer.Failed(unreachable(e));
    }
  }

  private PrinterStatus askStatus() {
    try (Cable cable = connector.connect(limits.connect())) {
      return new Dialogue(cable, limits.status(), _ -> false)
          .ask(heardOver(cable).questions())
          .map(Readings::status)
          .orElseGet(() -> new PrinterStatus.NotReady(PrinterFault.NO_ANSWER));
    } catch (IOException e) {
      return new PrinterStatus.NotReady(unreachable(e));
    }
  }

  private PrinterProfile heardOver(Cable cable) {
    return cable.isTwoWay() ? profile : profile.unheard();
  }

  private static PrinterFault unreachable(IOException e) {
    return e instanceof NoAnswerException ? PrinterFault.NO_ANSWER : PrinterFault.OFFLINE;
  }
}
