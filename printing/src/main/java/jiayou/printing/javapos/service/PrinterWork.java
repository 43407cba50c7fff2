package jiayou.printing.javapos.service;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.device.EscPosPrinter;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.events.ErrorEvent;
import jpos.events.OutputCompleteEvent;
import jpos.events.StatusUpdateEvent;
import org.jspecify.annotations.Nullable;

/// The one thread that speaks with the printer while it is enabled: prints in turn, and looks at
/// the printer in between. The printer's own limits bound every wait.
final class PrinterWork {

  private final EscPosPrinter printer;
  private final PaperSensors sensors;
  private final PropertyTable properties;
  private final EventQueue events;
  private final Duration lookEvery;
  private final ScheduledExecutorService thread;
  private final Deque<Job> waiting = new ArrayDeque<>();
  private int lastId;

  /// The program has not yet said what to do about a job that went wrong.
  private boolean halted;

  /// @param id what the program knows it by
  private record Job(int id, byte[] bytes) {}

  PrinterWork(
      EscPosPrinter printer, PropertyTable properties, EventQueue events, Duration lookEvery) {
    this.printer = printer;
    this.sensors = new PaperSensors(properties);
    this.properties = properties;
    this.events = events;
    this.lookEvery = lookEvery;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("javapos-printer").factory());
  }

  /// Looks once, and from now on again and again.
  void start() throws JposException {
    look();
    thread.scheduleWithFixedDelay(
        this::lookQuietly, lookEvery.toMillis(), lookEvery.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// What is not printed yet is forgotten.
  void stop() {
    clear();
    thread.shutdownNow();
  }

  PrinterStatus look() throws JposException {
    return await(this::lookQuietly);
  }

  /// Prints and waits.
  ///
  /// @throws JposException with the reason; timeout when nobody knows what came out
  void print(byte[] bytes) throws JposException {
    synchronized (this) {
      if (!waiting.isEmpty()) {
        throw Refused.busy("asynchronous output is under way");
      }
    }
    Job job = new Job(nextId(), bytes);
    JposException trouble = await(() -> troubleOf(carryOut(job)));
    if (trouble != null) {
      throw trouble;
    }
  }

  /// Prints in its turn; an event tells the end.
  synchronized void printLater(byte[] bytes) {
    Job job = new Job(nextId(), bytes);
    properties.put("OutputID", job.id);
    waiting.add(job);
    thread.execute(this::drain);
  }

  synchronized void clear() {
    waiting.clear();
    halted = false;
    events.drop(ErrorEvent.class);
  }

  synchronized int state() {
    if (halted) {
      return JposConst.JPOS_S_ERROR;
    }
    return waiting.isEmpty() ? JposConst.JPOS_S_IDLE : JposConst.JPOS_S_BUSY;
  }

  private synchronized int nextId() {
    return ++lastId;
  }

  private PrinterStatus lookQuietly() {
    PrinterStatus status = printer.status();
    sensors.changed(status).forEach(update -> offer(update));
    return status;
  }

  private void offer(int update) {
    events.offer(new StatusUpdateEvent(events.source(), update));
  }

  private void drain() {
    for (Job job = next(); job != null; job = next()) {
      PrintAnswer answer = carryOut(job);
      JposException trouble = troubleOf(answer);
      if (trouble == null) {
        done(job);
      } else {
        wentWrong(job, trouble, answer instanceof PrintAnswer.Failed);
      }
    }
  }

  private synchronized @Nullable Job next() {
    return halted ? null : waiting.peek();
  }

  private PrintAnswer carryOut(Job job) {
    return printer.print("javapos-" + job.id, job.bytes);
  }

  private synchronized void done(Job job) {
    if (!waiting.remove(job)) {
      return;
    }
    events.offer(new OutputCompleteEvent(events.source(), job.id));
    if (waiting.isEmpty() && properties.flag("FlagWhenIdle")) {
      properties.put("FlagWhenIdle", false);
      offer(POSPrinterConst.PTR_SUE_IDLE);
    }
  }

  /// The standard's usual answer is to try again. That is our preset only where certainly nothing
  /// came out: a program that does not listen must not print twice.
  private synchronized void wentWrong(Job job, JposException trouble, boolean nothingOut) {
    if (!waiting.contains(job)) {
      return;
    }
    halted = true;
    properties.put("ErrorString", String.valueOf(trouble.getMessage()));
    properties.put("ErrorStation", POSPrinterConst.PTR_S_RECEIPT);
    properties.put("ErrorLevel", POSPrinterConst.PTR_EL_RECOVERABLE);
    ErrorEvent event =
        new ErrorEvent(
            events.source(),
            trouble.getErrorCode(),
            trouble.getErrorCodeExtended(),
            JposConst.JPOS_EL_OUTPUT,
            nothingOut ? JposConst.JPOS_ER_RETRY : JposConst.JPOS_ER_CLEAR);
    events.offer(
        new EventQueue.Waiting(
            event, () -> true, () -> {}, () -> answered(event.getErrorResponse())));
  }

  private void answered(int response) {
    if (response == JposConst.JPOS_ER_RETRY) {
      later(this::retry);
    } else {
      clear();
    }
  }

  /// Only when the printer is ready again, or the same error would come back for ever.
  private void retry() {
    if (!(lookQuietly() instanceof PrinterStatus.Ready)) {
      later(this::retry);
      return;
    }
    synchronized (this) {
      halted = false;
    }
    drain();
  }

  private void later(Runnable work) {
    try {
      thread.schedule(work, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      clear();
    }
  }

  private @Nullable JposException troubleOf(PrintAnswer answer) {
    return switch (answer) {
      case PrintAnswer.Confirmed _, PrintAnswer.Spooled _ -> null;
      case PrintAnswer.Failed(PrinterFault reason) -> {
        lookQuietly();
        yield PaperSensors.error(reason, "nothing was printed: " + reason);
      }
      case PrintAnswer.Unknown(String cause) ->
          lookQuietly() instanceof PrinterStatus.NotReady(PrinterFault reason)
              ? PaperSensors.error(reason, "it is not known what was printed: " + cause)
              : Refused.timeout("it is not known what was printed: " + cause);
    };
  }

  private <T extends @Nullable Object> T await(Callable<T> work) throws JposException {
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the printer's thread failed", e.getCause());
    } catch (RejectedExecutionException | CancellationException e) {
      throw Refused.disabled();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.timeout("interrupted while the printer works");
    }
  }
}
