package jiayou.pump.pts2;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.NoNews;
import jiayou.core.value.FuellingKey;

/// Asks pumps how they are.
final class Statuses {

  /// One packet is 9 JSON tokens and some 60 bytes: far below the 600 tokens and 16 KB that the
  /// controller takes.
  private static final int PUMPS_PER_MESSAGE = 50;

  /// Late answers may stand in the way of a status; more than these in a row is no accident.
  private static final int LOOKS = 4;

  private final Link link;
  private final StatusReader reader;
  private final TotalsInbox totals;

  Statuses(Link link, StatusReader reader, TotalsInbox totals) {
    this.link = link;
    this.reader = reader;
    this.totals = totals;
  }

  /// One status a pump; once the controller is silent the remaining ones are not asked.
  List<PumpStatus> of(List<Integer> pumps) {
    List<PumpStatus> statuses = new ArrayList<>();
    for (int from = 0; from < pumps.size(); from += PUMPS_PER_MESSAGE) {
      List<Integer> chunk = pumps.subList(from, Math.min(pumps.size(), from + PUMPS_PER_MESSAGE));
      List<Answer> answers =
          link.askAll(chunk.stream().map(p -> Request.ofPump("PumpGetStatus", p)).toList());
      for (int i = 0; i < chunk.size(); i++) {
        statuses.add(status(chunk.get(i), answers.get(i)));
      }
      if (answers.stream().allMatch(Answer.Nothing.class::isInstance)) {
        pumps.subList(from + chunk.size(), pumps.size()).stream()
            .map(pump -> new NoNews(pump, "the controller is silent"))
            .forEach(statuses::add);
        return List.copyOf(statuses);
      }
    }
    return List.copyOf(statuses);
  }

  /// The status of one pump, past the late answers that may come before it.
  PumpStatus of(int pump) {
    Answer answer = look(pump);
    for (int i = 1; i < LOOKS && late(answer); i++) {
      status(pump, answer);
      answer = look(pump);
    }
    return status(pump, answer);
  }

  /// Whether this fuelling still waits on the controller to be closed.
  Openness openness(FuellingKey key) {
    return switch (of(key.pump())) {
      case PumpStatus.Payable payable ->
          payable.total().key().equals(key) ? Openness.OPEN : Openness.CLOSED;
      case PumpStatus.Idle _,
          PumpStatus.Calling _,
          PumpStatus.Authorised _,
          PumpStatus.Reserved _,
          PumpStatus.Fuelling _ ->
          Openness.CLOSED;
      case PumpStatus.Offline _ -> recorded(key);
      case PumpStatus.NoNews _ -> Openness.UNKNOWN;
    };
  }

  private Answer look(int pump) {
    return link.ask(Request.ofPump("PumpGetStatus", pump));
  }

  private static boolean late(Answer answer) {
    return answer instanceof Answer.Given given && !given.type().endsWith("Status");
  }

  private PumpStatus status(int pump, Answer answer) {
    if (answer instanceof Answer.Given given && given.type().equals("PumpTotals")) {
      totals.offer(pump, given.fields());
    }
    return reader.read(pump, answer, this::endTime);
  }

  private Optional<LocalDateTime> endTime(int pump, int transaction) {
    return information(pump, transaction).flatMap(fields -> fields.moment("DateTime"));
  }

  /// What the controller's own record says, for a pump that it cannot reach now.
  private Openness recorded(FuellingKey key) {
    try {
      Optional<Fields> record =
          information(key.pump(), key.transaction())
              .filter(fields ->
                  fields.moment("DateTime").map(FuellingReader::written).stream()
                      .anyMatch(key.endedAt()::equals));
      return switch (record.flatMap(fields -> fields.text("State")).orElse("")) {
        case "Finished" -> Openness.CLOSED;
        case "EndOfTransaction" -> Openness.OPEN;
        default -> Openness.UNKNOWN;
      };
    } catch (Fields.Unreadable e) {
      return Openness.UNKNOWN;
    }
  }

  private Optional<Fields> information(int pump, int transaction) {
    Answer answer =
        link.ask(Request.ofTransaction("PumpGetTransactionInformation", pump, transaction));
    return answer instanceof Answer.Given(String type, Fields fields)
            && type.equals("PumpTransactionInformation")
            && fields.wholeOr("Pump", 0) == pump
            && fields.wholeOr("Transaction", 0) == transaction
        ? Optional.of(fields)
        : Optional.empty();
  }

  enum Openness {
    OPEN,
    CLOSED,
    UNKNOWN
  }
}
