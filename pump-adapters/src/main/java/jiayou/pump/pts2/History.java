package jiayou.pump.pts2;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.core.port.Forecourt.HistoryAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;

/// Finds what ended while nobody was listening (section A7 of the protocol).
///
/// The report tells what ended, the statuses tell what is still open. The report is read first: a
/// fuelling that ends between the two is then seen in its status, and none falls through.
final class History {

  private static final System.Logger LOG = System.getLogger(History.class.getName());

  /// Whether the report sorts by start or by end is not written anywhere: no fuelling lasts this
  /// long, so asking from so much earlier finds it either way.
  private static final Duration LONGEST_FUELLING = Duration.ofHours(2);

  private static final Comparator<FuellingTotal> OLDEST_FIRST =
      Comparator.comparing((FuellingTotal total) -> total.key().endedAt())
          .thenComparing(total -> total.key().pump())
          .thenComparing(total -> total.key().transaction());

  private final Pts2Settings settings;
  private final Link link;
  private final Statuses statuses;
  private final FuellingReader fuellings;

  History(Pts2Settings settings, Link link, Statuses statuses, FuellingReader fuellings) {
    this.settings = settings;
    this.link = link;
    this.statuses = statuses;
    this.fuellings = fuellings;
  }

  HistoryAnswer since(LocalDateTime from) {
    try {
      Optional<LocalDateTime> now = controllerTime();
      return now.isEmpty()
          ? new HistoryAnswer.Unknown("the controller does not tell its time")
          : between(from, now.get());
    } catch (Fields.Unreadable e) {
      return new HistoryAnswer.Unknown(String.valueOf(e.getMessage()));
    }
  }

  private Optional<LocalDateTime> controllerTime() {
    return link.ask(Request.of("GetDateTime")) instanceof Answer.Given(String _, Fields fields)
        ? fields.moment("DateTime")
        : Optional.empty();
  }

  private HistoryAnswer between(LocalDateTime from, LocalDateTime now) {
    Request report = Request.of("ReportGetPumpTransactions");
    report
        .data()
        .put("Pump", 0)
        .put("DateTimeStart", FuellingReader.written(from.minus(LONGEST_FUELLING)))
        .put("DateTimeEnd", FuellingReader.written(now));
    return switch (link.ask(report)) {
      case Answer.Given(String type, Fields fields) when type.equals("ReportPumpTransactions") ->
          sorted(from, ended(fields, from));
      case Answer.Given given -> new HistoryAnswer.Unknown(given.type() + " is no report");
      case Answer.Failed failed -> new HistoryAnswer.Unknown(failed.text());
      case Answer.Nothing nothing -> new HistoryAnswer.Unknown(nothing.cause());
      case Answer.Done() -> new HistoryAnswer.Unknown("yes is no report");
    };
  }

  private Map<FuellingKey, FuellingTotal> ended(Fields report, LocalDateTime from) {
    Map<FuellingKey, FuellingTotal> ended = new HashMap<>();
    for (Fields record : report.list("")) {
      if (settings.nozzles().containsKey(record.wholeOr("Pump", 0))) {
        total(record)
            .filter(total -> inTime(total, from))
            .ifPresent(total -> ended.put(total.key(), total));
      }
    }
    return ended;
  }

  /// One record that cannot be read must not hide the others.
  private Optional<FuellingTotal> total(Fields record) {
    try {
      return record.moment("DateTime").map(endedAt -> fuellings.total(record, endedAt));
    } catch (Fields.Unreadable e) {
      LOG.log(Level.WARNING, "a record of the report is skipped: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private HistoryAnswer sorted(LocalDateTime from, Map<FuellingKey, FuellingTotal> ended) {
    Map<FuellingKey, FuellingTotal> closed = new HashMap<>(ended);
    List<FuellingTotal> unpaid = new ArrayList<>();
    Set<Integer> offline = new HashSet<>();
    for (PumpStatus status : statuses.of(settings.pumps())) {
      switch (again(status)) {
        case PumpStatus.Payable payable -> {
          closed.remove(payable.total().key());
          if (inTime(payable.total(), from)) {
            unpaid.add(payable.total());
          }
        }
        case PumpStatus.NoNews(int _, String cause) -> {
          return new HistoryAnswer.Unknown(cause);
        }
        case PumpStatus.Offline(int pump) -> offline.add(pump);
        case PumpStatus.Idle _,
            PumpStatus.Calling _,
            PumpStatus.Authorised _,
            PumpStatus.Reserved _,
            PumpStatus.Fuelling _ -> {}
      }
    }
    return moveOpen(offline, closed, unpaid)
        ? new HistoryAnswer.History(
            unpaid.stream().sorted(OLDEST_FIRST).toList(),
            closed.values().stream().sorted(OLDEST_FIRST).toList())
        : new HistoryAnswer.Unknown("an offline pump's last fuelling cannot be read");
  }

  /// A late answer in place of a status is no reason to give up.
  private PumpStatus again(PumpStatus status) {
    return status instanceof PumpStatus.NoNews(int pump, String _) ? statuses.of(pump) : status;
  }

  /// The last fuelling of a pump that is offline now may be open still.
  ///
  /// @return false when that cannot be found out
  private boolean moveOpen(
      Set<Integer> offline, Map<FuellingKey, FuellingTotal> closed, List<FuellingTotal> unpaid) {
    for (int pump : offline) {
      Optional<FuellingTotal> last =
          closed.values().stream().filter(t -> t.key().pump() == pump).max(OLDEST_FIRST);
      if (last.isEmpty()) {
        continue;
      }
      switch (statuses.openness(last.get().key())) {
        case OPEN -> {
          closed.remove(last.get().key());
          unpaid.add(last.get());
        }
        case CLOSED -> {}
        case UNKNOWN -> {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean inTime(FuellingTotal total, LocalDateTime from) {
    return !LocalDateTime.parse(total.key().endedAt()).isBefore(from);
  }
}
