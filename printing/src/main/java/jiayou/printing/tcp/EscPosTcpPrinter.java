package jiayou.printing.tcp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jiayou.core.port.TicketPrinter;
import jiayou.core.ticket.Ticket;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.escpos.TicketEncoder;
import jiayou.printing.layout.TicketLayout;

/// A receipt printer on TCP port 9100. Safe for use by several threads, which wait for each other;
/// connects anew for each call, since these printers serve one client at a time and others may want
/// a turn.
public final class EscPosTcpPrinter implements TicketPrinter {

  private static final Logger LOG = System.getLogger(EscPosTcpPrinter.class.getName());

  private final String host;
  private final int port;
  private final PrinterProfile profile;
  private final TicketEncoder encoder;
  private final PrinterLimits limits;
  private final TicketLayout layout;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  /// Whether the printer may hold a piece of a ticket whose end nobody knows; under the lock.
  private boolean mayHoldRest;

  /// @param encoder for the same profile
  public EscPosTcpPrinter(
      String host, int port, PrinterProfile profile, TicketEncoder encoder, PrinterLimits limits) {
    this.host = host;
    this.port = port;
    this.profile = profile;
    this.encoder = encoder;
    this.limits = limits;
    this.layout = new TicketLayout(profile.columns());
  }

  /// Blocks for one whole job at most, and as long again while another thread prints.
  @Override
  public PrintAnswer print(Ticket ticket) {
    byte[] bytes = encoder.encode(layout.blocks(ticket));
    PrintJob job = PrintJob.of(ticket.id(), bytes, profile.completion());
    PrintAnswer answer =
        alone(() -> deliver(job), () -> new PrintAnswer.Failed(PrinterFault.NO_ANSWER));
    LOG.log(Level.INFO, "ticket {0}: {1}", ticket.id(), answer);
    return answer;
  }

  /// A printer that answers no questions is ready as long as it takes connections.
  @Override
  public PrinterStatus status() {
    return alone(this::askStatus, () -> new PrinterStatus.NotReady(PrinterFault.NO_ANSWER));
  }

  private <T> T alone(Supplier<T> turn, Supplier<T> noTurn) {
    try {
      if (!oneAtATime.tryLock(limits.wholeJob().toMillis(), TimeUnit.MILLISECONDS)) {
        return noTurn.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return noTurn.get();
    }
    try {
      return turn.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  private PrintAnswer deliver(PrintJob job) {
    try (PrinterConnection connection = connect()) {
      PrintAnswer answer = new Delivery(job, profile, limits).over(connection, mayHoldRest);
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
    try (PrinterConnection connection = connect()) {
      return new Dialogue(connection, limits.status(), _ -> false)
          .ask(profile.questions())
          .map(Readings::status)
          .orElseGet(() -> new PrinterStatus.NotReady(PrinterFault.NO_ANSWER));
    } catch (IOException e) {
      return new PrinterStatus.NotReady(unreachable(e));
    }
  }

  private PrinterConnection connect() throws IOException {
    return PrinterConnection.open(new InetSocketAddress(host, port), limits.connect());
  }

  private static PrinterFault unreachable(IOException e) {
    return e instanceof SocketTimeoutException ? PrinterFault.NO_ANSWER : PrinterFault.OFFLINE;
  }
}
