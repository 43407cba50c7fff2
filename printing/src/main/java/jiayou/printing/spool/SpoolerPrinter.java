package jiayou.printing.spool;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.PrintService;
import jiayou.core.port.TicketPrinter;
import jiayou.core.ticket.Ticket;
import jiayou.printing.cable.Deadline;
import jiayou.printing.device.OneAtATime;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.spool.Counter.HandedOver;

/// A printer behind the print queue of an operating system. The best that it can say is `Spooled`,
/// since a spooler knows where the bytes went and not whether paper came out. Safe for use by
/// several threads, which wait for each other.
public final class SpoolerPrinter implements TicketPrinter {

  private static final Logger LOG = System.getLogger(SpoolerPrinter.class.getName());

  private final String owner;
  private final PaperForm form;
  private final PrinterLimits limits;
  private final Counter counter = new Counter();
  private final Spooler spooler;
  private final OneAtATime turns = new OneAtATime();

  /// Whether the queue may hold a ticket of ours that nobody waits for any more, as after a start;
  /// under the lock.
  private boolean mayLinger = true;

  /// @param queue its name, as the spooler lists it
  /// @param server where the queue must be, as `host:port`; Java prints where CUPS is told to
  ///   (`client.conf` or `CUPS_SERVER`), so this is held against it and changes nothing
  /// @param owner tells the jobs of this terminal from those of others in the same queue
  public SpoolerPrinter(
      String queue, Optional<String> server, String owner, PaperForm form, PrinterLimits limits) {
    this.owner = owner;
    this.form = form;
    this.limits = limits;
    this.spooler = new Spooler(queue, server, limits, counter);
  }

  /// Blocks for one whole job at most, and as long again while another thread prints.
  @Override
  public PrintAnswer print(Ticket ticket) {
    PrintAnswer answer =
        alone(() -> deliver(ticket), () -> new PrintAnswer.Failed(PrinterFault.NO_ANSWER));
    LOG.log(Level.INFO, "ticket {0}: {1}", ticket.id(), answer);
    return answer;
  }

  /// Also calls back what was left in the queue, so that nothing comes out when the printer returns
  /// before the next ticket does.
  @Override
  public PrinterStatus status() {
    return alone(this::askStatus, () -> new PrinterStatus.NotReady(PrinterFault.NO_ANSWER));
  }

  /// What an admin has to mend before a ticket can be printed, each with the way to mend it; empty
  /// when all is well. Prints nothing.
  public List<String> complaints() {
    Supplier<List<String>> look =
        () ->
            switch (spooler.reach()) {
              case Reached.Shut shut -> List.of(shut.cause());
              case Reached.Blind blind ->
                  blind.refusal().map(_ -> "the print queue takes no jobs").stream().toList();
              case Reached.Watched watched -> spooler.complaints(watched.state());
            };
    return alone(look, () -> List.of("the printer is busy: try again"));
  }

  private <T> T alone(Supplier<T> turn, Supplier<T> noTurn) {
    return turns.take(wholeJob(), turn, noTurn);
  }

  private Duration wholeJob() {
    Duration questions = limits.connect().plus(limits.status()).multipliedBy(3);
    return questions.plus(limits.send()).plus(limits.completion());
  }

  private PrintAnswer deliver(Ticket ticket) {
    return switch (spooler.reach()) {
      case Reached.Shut(PrinterFault fault, String cause) -> {
        LOG.log(Level.WARNING, "no ticket can be printed: {0}", cause);
        yield new PrintAnswer.Failed(fault);
      }
      case Reached.Blind blind ->
          blind
              .refusal()
              .<PrintAnswer>map(PrintAnswer.Failed::new)
              .orElseGet(() -> trusting(handOver(ticket, blind.service(), title(ticket))));
      case Reached.Watched watched ->
          refusal(watched)
              .<PrintAnswer>map(PrintAnswer.Failed::new)
              .orElseGet(() -> watching(ticket, watched));
    };
  }

  private Optional<PrinterFault> refusal(Reached.Watched watched) {
    Optional<PrinterFault> left = leftovers(watched.queue());
    QueueState state = watched.state();
    return state.refusal().or(() -> spooler.doorTrouble(state)).or(() -> left);
  }

  private PrintAnswer watching(Ticket ticket, Reached.Watched watched) {
    JobTitle title = title(ticket);
    mayLinger = true;
    HandedOver handedOver = handOver(ticket, watched.service(), title);
    FollowUp followUp = new FollowUp(watched.queue(), title, watched.state().reasons(), limits);
    PrintAnswer answer = followUp.after(handedOver);
    mayLinger = answer instanceof PrintAnswer.Unknown;
    return answer;
  }

  /// Without a spooler's word, its taking the ticket is all that is known.
  private static PrintAnswer trusting(HandedOver handedOver) {
    return switch (handedOver) {
      case HandedOver.Taken() -> new PrintAnswer.Spooled();
      case HandedOver.Refused(String cause) -> new PrintAnswer.Unknown(cause);
      case HandedOver.Late() ->
          new PrintAnswer.Unknown("the spooler did not take the ticket in time");
      case HandedOver.NotBegun() -> new PrintAnswer.Failed(PrinterFault.NO_ANSWER);
    };
  }

  private HandedOver handOver(Ticket ticket, PrintService service, JobTitle title) {
    HandedOver handedOver =
        counter.handOver(service, () -> form.document(ticket, service), title, limits.send());
    if (handedOver instanceof HandedOver.Refused(String cause)) {
      LOG.log(Level.WARNING, "the spooler did not take a ticket: {0}", cause);
    }
    return handedOver;
  }

  private JobTitle title(Ticket ticket) {
    return JobTitle.of(owner, ticket.id());
  }

  private PrinterStatus askStatus() {
    return switch (spooler.reach()) {
      case Reached.Shut shut -> new PrinterStatus.NotReady(shut.fault());
      case Reached.Blind blind -> status(blind.refusal(), false);
      case Reached.Watched watched -> {
        Optional<PrinterFault> trouble = leftovers(watched.queue());
        QueueState state = watched.state();
        yield status(
            state.refusal().or(state::fault).or(() -> trouble).or(() -> spooler.doorTrouble(state)),
            state.paperLow());
      }
    };
  }

  private static PrinterStatus status(Optional<PrinterFault> trouble, boolean paperLow) {
    return trouble
        .<PrinterStatus>map(PrinterStatus.NotReady::new)
        .orElseGet(() -> new PrinterStatus.Ready(paperLow));
  }

  /// Calls back every job of ours that is still in the queue.
  ///
  /// @return why not; empty once there is certainly none
  private Optional<PrinterFault> leftovers(IppQueue queue) {
    if (!mayLinger) {
      return Optional.empty();
    }
    Deadline limit = Deadline.in(limits.connect());
    try {
      List<SpoolJob> ours = ours(queue);
      for (SpoolJob job : ours) {
        LOG.log(Level.WARNING, "cancelling a ticket left in the queue: {0}", job.name());
        queue.cancel(job.id());
      }
      while (!ours.isEmpty() && !limit.isPast()) {
        ours = ours(queue);
      }
      mayLinger = !ours.isEmpty();
      return mayLinger ? Optional.of(PrinterFault.NO_ANSWER) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(Spooler.fault(e));
    }
  }

  private List<SpoolJob> ours(IppQueue queue) throws IOException {
    return queue.waiting().stream()
        .filter(job -> job.name().startsWith(JobTitle.prefix(owner)))
        .toList();
  }
}
