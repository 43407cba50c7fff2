package jiayou.pump.pts2;

import java.time.LocalDateTime;
import java.util.Optional;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.NoNews;
import jiayou.core.port.PumpStatus.Owner;

/// Turns the answer to PumpGetStatus into a status (section A3 of the protocol).
final class StatusReader {

  private static final String CONTROLLER_ITSELF = "PTS";

  private final Pts2Settings settings;
  private final FuellingReader fuellings;

  StatusReader(Pts2Settings settings, FuellingReader fuellings) {
    this.settings = settings;
    this.fuellings = fuellings;
  }

  /// @param ends asked only when a finished fuelling came without its end time
  PumpStatus read(int pump, Answer answer, EndTimes ends) {
    return switch (answer) {
      case Answer.Nothing nothing -> new NoNews(pump, nothing.cause());
      case Answer.Failed failed -> new NoNews(pump, failed.text());
      case Answer.Done() -> new NoNews(pump, "yes is no status");
      case Answer.Given given -> readable(pump, given, ends);
    };
  }

  private PumpStatus readable(int pump, Answer.Given given, EndTimes ends) {
    try {
      if (given.fields().whole("Pump") != pump) {
        return new NoNews(pump, "the controller answered for another pump");
      }
      return status(pump, given.type(), given.fields(), ends);
    } catch (Fields.Unreadable e) {
      return new NoNews(pump, given.type() + ": " + e.getMessage());
    }
  }

  private PumpStatus status(int pump, String type, Fields fields, EndTimes ends) {
    return switch (type) {
      case "PumpIdleStatus" -> idle(pump, fields);
      case "PumpFillingStatus" -> filling(pump, fields);
      case "PumpEndOfTransactionStatus" -> ended(pump, fields, ends);
      case "PumpOfflineStatus" -> new PumpStatus.Offline(pump);
      // PumpTotals, PumpPrices, PumpTag and PumpDisplayData come once, in place of a status.
      default -> new NoNews(pump, type + " came in place of a status");
    };
  }

  private PumpStatus idle(int pump, Fields fields) {
    int lifted = fields.wholeOr("NozzleUp", fields.wholeOr("Nozzle", 0));
    String request = fields.text("Request").orElse("");
    if (request.equals("PumpAuthorize") || fields.wholeOr("Transaction", 0) > 0) {
      int nozzle = lifted > 0 ? lifted : ordered(fields);
      return nozzle == 0
          ? new PumpStatus.Reserved(pump, owner(fields), 0)
          : new PumpStatus.Authorised(pump, nozzle, fuellings.grade(pump, nozzle, fields));
    }
    if (request.equals("PumpLock")) {
      return new PumpStatus.Reserved(pump, owner(fields), lifted);
    }
    return lifted == 0
        ? new PumpStatus.Idle(pump)
        : new PumpStatus.Calling(pump, lifted, fuellings.grade(pump, lifted, fields));
  }

  private static int ordered(Fields fields) {
    if (fields.data().path("OrderedNozzles").path(0).isNumber()) {
      return fields.data().path("OrderedNozzles").path(0).asInt();
    }
    return fields.wholeOr("OrderedNozzle", 0);
  }

  private PumpStatus filling(int pump, Fields fields) {
    int nozzle = fields.whole("Nozzle");
    String grade = fuellings.grade(pump, nozzle, fields);
    return new PumpStatus.Fuelling(
        pump,
        nozzle,
        grade,
        fields.whole("Transaction"),
        fuellings.volume(fields, grade),
        fuellings.price(fields, grade),
        fuellings.amount(fields),
        fuellings.limit(fields, grade),
        fields.flag("IsSuspended"));
  }

  private PumpStatus ended(int pump, Fields fields, EndTimes ends) {
    LocalDateTime endedAt =
        fields
            .moment("DateTime")
            .or(() -> ends.of(pump, fields.whole("Transaction")))
            .orElseThrow(() -> new Fields.Unreadable("no end time to be had"));
    return new PumpStatus.Payable(pump, fuellings.total(fields, endedAt), owner(fields));
  }

  private Owner owner(Fields fields) {
    String user = fields.text("User").orElse(CONTROLLER_ITSELF);
    if (user.equals(CONTROLLER_ITSELF)) {
      return new Owner.Nobody();
    }
    return user.equals(settings.login()) ? new Owner.Ours() : new Owner.Other(user);
  }

  /// When a transaction ended, for firmware that leaves it out of the status.
  interface EndTimes {
    Optional<LocalDateTime> of(int pump, int transaction);
  }
}
