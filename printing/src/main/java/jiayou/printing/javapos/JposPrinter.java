package jiayou.printing.javapos;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import jiayou.core.port.TicketPrinter;
import jiayou.core.ticket.Ticket;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.layout.Templates;
import jpos.JposException;
import org.jspecify.annotations.Nullable;

/// A printer behind a vendor's JavaPOS driver. All calls into the driver are made on one thread of
/// its own, and every caller waits with a limit: a driver that hangs holds up nobody but itself.
/// Safe for use by several threads.
public final class JposPrinter implements TicketPrinter {

  private static final System.Logger LOG = System.getLogger(JposPrinter.class.getName());

  private final String logicalName;
  private final int columns;
  private final PrinterLimits limits;
  private final Templates templates;

  /// For opening, claiming and enabling a driver and asking it how it is, perhaps twice.
  private final Duration toBeReady;

  private final Semaphore free = new Semaphore(1, true);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("javapos-printer-driver").factory());

  /// On the driver's thread only.
  private @Nullable PrinterSession session;

  /// Opens nothing yet; but what is wrong with the entry is said at once.
  ///
  /// @param files the `jpos.xml` files in which to look for it
  /// @param columns the most letters that a line may have
  /// @param limits its `connect` is for claiming, two seconds at least
  /// @param templates what tickets say
  /// @throws IllegalArgumentException with file, entry, what is wrong and how to mend it
  public JposPrinter(
      String logicalName,
      List<Path> files,
      int columns,
      PrinterLimits limits,
      Templates templates) {
    new JposEntries(files).require(logicalName, "POSPrinter");
    this.logicalName = logicalName;
    this.columns = columns;
    this.limits = limits;
    this.templates = templates;
    this.toBeReady =
        PrinterSession.claimWithin(limits).plus(limits.status().multipliedBy(8)).multipliedBy(2);
  }

  @Override
  public PrintAnswer print(Ticket ticket) {
    JobTurn turn = new JobTurn();
    PrintAnswer answer =
        onThread(
            () -> printNow(ticket, turn),
            limits.send().plus(limits.completion()),
            () ->
                turn.giveUp()
                    ? new PrintAnswer.Failed(PrinterFault.NO_ANSWER)
                    : new PrintAnswer.Unknown("the driver does not come back"));
    LOG.log(Level.INFO, "ticket {0}: {1}", ticket.id(), answer);
    return answer;
  }

  @Override
  public PrinterStatus status() {
    return onThread(
        this::statusNow, Duration.ZERO, () -> new PrinterStatus.NotReady(PrinterFault.NO_ANSWER));
  }

  /// @param longer than it takes to be ready
  /// @param late the answer when there is none in time
  private <T> T onThread(Supplier<T> work, Duration longer, Supplier<T> late) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    try {
      if (!free.tryAcquire(toBeReady.toMillis(), TimeUnit.MILLISECONDS)) {
        return late.get();
      }
      thread.execute(() -> {
        try {
          answer.complete(work.get());
        } catch (RuntimeException | LinkageError e) {
          answer.completeExceptionally(e);
        } finally {
          free.release();
        }
      });
      return answer.get(toBeReady.plus(longer).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return late.get();
    } catch (ExecutionException e) {
      LOG.log(Level.ERROR, "the printer's driver failed", e.getCause());
      return late.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return late.get();
    }
  }

  private PrintAnswer printNow(Ticket ticket, JobTurn turn) {
    if (statusNow() instanceof PrinterStatus.NotReady(PrinterFault reason)) {
      return new PrintAnswer.Failed(reason);
    }
    PrinterSession ready = session;
    if (ready == null) {
      return new PrintAnswer.Failed(PrinterFault.OFFLINE);
    }
    try {
      int letters = ready.columns(columns);
      return ready.print(templates.blocks(ticket, letters), letters, turn);
    } catch (JposException e) {
      return new PrintAnswer.Failed(JposFaults.of(e));
    }
  }

  /// A driver that was in trouble is opened anew once: many do not find a printer again that was
  /// switched off and on.
  private PrinterStatus statusNow() {
    boolean old = session != null;
    PrinterStatus status = ask();
    if (!needsReopening(status)) {
      return status;
    }
    drop();
    if (!old) {
      return status;
    }
    PrinterStatus again = ask();
    if (needsReopening(again)) {
      drop();
    }
    return again;
  }

  private PrinterStatus ask() {
    try {
      PrinterSession open = session;
      if (open == null) {
        open = PrinterSession.open(logicalName, limits);
        session = open;
      }
      return open.status();
    } catch (JposException e) {
      LOG.log(Level.DEBUG, "the printer's driver", e);
      return new PrinterStatus.NotReady(JposFaults.of(e));
    }
  }

  private static boolean needsReopening(PrinterStatus status) {
    return switch (status) {
      case PrinterStatus.Ready _ -> false;
      case PrinterStatus.NotReady(PrinterFault reason) ->
          switch (reason) {
            case OFFLINE, NO_ANSWER, JAMMED -> true;
            case OUT_OF_PAPER, COVER_OPEN -> false;
          };
    };
  }

  private void drop() {
    if (session != null) {
      session.close();
    }
    session = null;
  }
}
