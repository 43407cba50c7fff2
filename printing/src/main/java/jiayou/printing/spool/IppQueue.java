package jiayou.printing.spool;

import com.hp.jipp.cups.Cups;
import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.JobStateReason;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.hp.jipp.model.WhichJobs;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One print queue, asked in the spooler's own language (IPP, RFC 8011). Each question is answered
/// within the line's limit or is an [IOException].
final class IppQueue {

  private final URI printer;
  private final String user;
  private final IppLine line;

  /// @param printer `ipp://host:port/printers/name`
  /// @param user whose jobs are ours: the one that this program runs as
  IppQueue(URI printer, String user, IppLine line) {
    this.printer = printer;
    this.user = user;
    this.line = line;
  }

  /// The spooler's, as `host:port`.
  String address() {
    return line.address();
  }

  /// @return nothing when there is no such queue
  Optional<QueueState> look() throws IOException {
    IppPacket answer =
        line.ask(
            IppPacket.getPrinterAttributes(
                    printer,
                    Types.printerState,
                    Types.printerStateReasons,
                    Types.printerIsAcceptingJobs,
                    Cups.Types.deviceUri)
                .putOperationAttributes(Types.requestingUserName.of(user)));
    if (answer.getStatus().equals(Status.clientErrorNotFound)) {
      return Optional.empty();
    }
    AttributeGroup queue = understood(answer).get(Tag.printerAttributes);
    if (queue == null) {
      throw new IOException("the spooler says nothing of the queue");
    }
    List<String> reasons = queue.getValues(Types.printerStateReasons);
    return Optional.of(
        new QueueState(
            activity(queue.getValue(Types.printerState)),
            Boolean.TRUE.equals(queue.getValue(Types.printerIsAcceptingJobs)),
            reasons == null ? Set.of() : Set.copyOf(reasons),
            Optional.ofNullable(queue.getValue(Cups.Types.deviceUri))));
  }

  private static QueueState.Activity activity(PrinterState state) {
    if (PrinterState.idle.equals(state)) {
      return QueueState.Activity.IDLE;
    }
    return PrinterState.processing.equals(state)
        ? QueueState.Activity.SENDING
        : QueueState.Activity.STOPPED;
  }

  /// The jobs of this user that are not over yet.
  List<SpoolJob> waiting() throws IOException {
    return jobs(WhichJobs.notCompleted);
  }

  /// Waiting or over: the one job of this name.
  Optional<SpoolJob> find(JobTitle title) throws IOException {
    return jobs(WhichJobs.all).stream().filter(job -> job.name().equals(title.text())).findFirst();
  }

  /// Nothing when the spooler has forgotten it.
  Optional<SpoolJob> job(int id) throws IOException {
    IppPacket answer =
        line.ask(
            IppPacket.getJobAttributes(
                    printer,
                    id,
                    Types.jobId,
                    Types.jobName,
                    Types.jobState,
                    Types.jobStateReasons,
                    Types.timeAtProcessing)
                .putOperationAttributes(Types.requestingUserName.of(user)));
    return answer.getStatus().equals(Status.clientErrorNotFound)
        ? Optional.empty()
        : Optional.ofNullable(understood(answer).get(Tag.jobAttributes)).map(IppQueue::job);
  }

  /// Takes a job back. One that ended meanwhile is none to be taken back, which is no error.
  void cancel(int id) throws IOException {
    Status status =
        line.ask(
                IppPacket.cancelJob(printer, id)
                    .putOperationAttributes(Types.requestingUserName.of(user)))
            .getStatus();
    if (!isSuccess(status)
        && !status.equals(Status.clientErrorNotPossible)
        && !status.equals(Status.clientErrorNotFound)) {
      throw new IOException("the spooler would not cancel job " + id + ": " + status.getName());
    }
  }

  private List<SpoolJob> jobs(String which) throws IOException {
    IppPacket answer =
        line.ask(
            IppPacket.getJobs(
                    printer,
                    Types.jobId,
                    Types.jobName,
                    Types.jobState,
                    Types.jobStateReasons,
                    Types.timeAtProcessing)
                .putOperationAttributes(
                    Types.requestingUserName.of(user),
                    Types.whichJobs.of(which),
                    Types.myJobs.of(true)));
    return understood(answer).getAttributeGroups().stream()
        .filter(group -> group.getTag().equals(Tag.jobAttributes))
        .map(IppQueue::job)
        .toList();
  }

  private static SpoolJob job(AttributeGroup group) {
    Integer id = group.getValue(Types.jobId);
    String name = group.getString(Types.jobName);
    return new SpoolJob(
        id == null ? 0 : id, name == null ? "" : name.strip(), stage(group), neverBegun(group));
  }

  /// `no-value`, which is more than saying nothing (RFC 8011, 5.3.14.2).
  private static boolean neverBegun(AttributeGroup group) {
    Attribute<Integer> begun = group.get(Types.timeAtProcessing);
    return begun != null && begun.isNoValue();
  }

  /// A job that was cancelled on its way goes on until its sender has been stopped. CUPS leaves the
  /// same reason standing on jobs that have no sender any more, where it means nothing.
  private static SpoolJob.Stage stage(AttributeGroup group) {
    List<String> reasons = group.getValues(Types.jobStateReasons);
    Set<String> because = reasons == null ? Set.of() : Set.copyOf(reasons);
    JobState state = group.getValue(Types.jobState);
    if (JobState.pending.equals(state) || JobState.pendingHeld.equals(state)) {
      return SpoolJob.Stage.WAITING;
    }
    if (JobState.completed.equals(state)) {
      return because.contains(JobStateReason.jobCompletedWithErrors)
          ? SpoolJob.Stage.GIVEN_UP
          : SpoolJob.Stage.DELIVERED;
    }
    boolean stopping = because.contains(JobStateReason.processingToStopPoint) && !neverBegun(group);
    return JobState.aborted.equals(state) || (JobState.canceled.equals(state) && !stopping)
        ? SpoolJob.Stage.GIVEN_UP
        : SpoolJob.Stage.PRINTING;
  }

  private static IppPacket understood(IppPacket answer) throws IOException {
    if (!isSuccess(answer.getStatus())) {
      throw new IOException("the spooler answered " + answer.getStatus().getName());
    }
    return answer;
  }

  /// RFC 8011, B.1: the first 256 codes are successes.
  private static boolean isSuccess(Status status) {
    return status.getCode() < 0x100;
  }
}
