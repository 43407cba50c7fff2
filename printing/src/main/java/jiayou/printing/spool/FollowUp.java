package jiayou.printing.spool;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.printing.cable.Deadline;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.spool.Counter.HandedOver;

/// Follows one job to its end, and calls it back when it does not come to one: what waits in a
/// queue prints when the printer returns, long after its driver has left.
final class FollowUp {

  /// Between two looks: IPP knows no waiting for an end.
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final IppQueue queue;
  private final JobTitle title;
  private final Set<String> before;
  private final PrinterLimits limits;
  private Optional<PrinterFault> trouble = Optional.empty();
  private OptionalInt id = OptionalInt.empty();

  /// @param before the reasons that the queue gave beforehand, which may be yesterday's
  FollowUp(IppQueue queue, JobTitle title, Set<String> before, PrinterLimits limits) {
    this.queue = queue;
    this.title = title;
    this.before = before;
    this.limits = limits;
  }

  PrintAnswer after(HandedOver handedOver) {
    return switch (handedOver) {
      case HandedOver.NotBegun() -> new PrintAnswer.Failed(PrinterFault.NO_ANSWER);
      case HandedOver.Taken() -> watch();
      case HandedOver.Refused _ -> refused("the spooler refused the ticket");
      case HandedOver.Late() -> callBack("the spooler did not take the ticket in time");
    };
  }

  /// The spooler's own books say whether a ticket that was refused is not there after all.
  private PrintAnswer refused(String cause) {
    try {
      return seen().isEmpty() ? new PrintAnswer.Failed(PrinterFault.OFFLINE) : callBack(cause);
    } catch (IOException e) {
      return new PrintAnswer.Unknown(cause + "; " + e.getMessage());
    }
  }

  private PrintAnswer watch() {
    Deadline limit = Deadline.in(limits.completion());
    String cause = "the job did not end in time";
    while (!limit.isPast()) {
      try {
        Optional<SpoolJob> job = seen();
        if (job.filter(SpoolJob::isOver).isPresent()) {
          return judged(job.get(), "the spooler gave the job up");
        }
        if (isInTrouble()) {
          break;
        }
        cause = "the job did not end in time";
      } catch (IOException e) {
        cause = "the spooler was lost: " + e.getMessage();
      }
      if (!paused()) {
        break;
      }
    }
    return callBack(trouble.map(fault -> "the printer stopped: " + fault).orElse(cause));
  }

  /// By its name until its number is known.
  private Optional<SpoolJob> seen() throws IOException {
    if (id.isPresent()) {
      return queue.job(id.getAsInt());
    }
    Optional<SpoolJob> job = queue.find(title);
    job.ifPresent(found -> id = OptionalInt.of(found.id()));
    return job;
  }

  /// A queue that was stopped keeps the ticket for later. Trouble of the printer counts when it is
  /// new and seen twice in a row; being off line alone may pass, since each job begins by
  /// connecting.
  private boolean isInTrouble() throws IOException {
    Optional<QueueState> state = queue.look();
    Optional<PrinterFault> refusal = state.flatMap(QueueState::refusal);
    if (refusal.isPresent()) {
      trouble = refusal;
      return true;
    }
    Set<String> fresh = new HashSet<>(state.map(QueueState::reasons).orElse(Set.of()));
    fresh.removeAll(before);
    Optional<PrinterFault> earlier = trouble;
    trouble = QueueState.faultOf(fresh);
    return trouble.equals(earlier) && trouble.filter(f -> f != PrinterFault.OFFLINE).isPresent();
  }

  private PrintAnswer callBack(String cause) {
    try {
      Optional<SpoolJob> job = seen();
      if (job.isEmpty()) {
        return new PrintAnswer.Unknown(cause + ", and the spooler does not show it");
      }
      queue.cancel(job.get().id());
      Deadline limit = Deadline.in(limits.status());
      while (!job.get().isOver() && !limit.isPast() && paused()) {
        job = seen();
        if (job.isEmpty()) {
          return new PrintAnswer.Unknown(cause + ", and the spooler has forgotten it");
        }
      }
      return judged(job.get(), cause);
    } catch (IOException e) {
      return new PrintAnswer.Unknown(cause + ", and it may still print: " + e.getMessage());
    }
  }

  private PrintAnswer judged(SpoolJob job, String cause) {
    return switch (job.stage()) {
      case DELIVERED -> new PrintAnswer.Spooled();
      case GIVEN_UP ->
          job.neverBegun()
              ? new PrintAnswer.Failed(trouble.orElse(PrinterFault.OFFLINE))
              : new PrintAnswer.Unknown(cause);
      case WAITING, PRINTING -> new PrintAnswer.Unknown(cause + ", and it would not be cancelled");
    };
  }

  /// @return whether to go on
  private static boolean paused() {
    LockSupport.parkNanos(PAUSE.toNanos());
    return !Thread.currentThread().isInterrupted();
  }
}
