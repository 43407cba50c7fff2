package jiayou.pump.pts2;

import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.core.port.PumpStatus.Payable;
import jiayou.core.value.FuellingKey;

/// Takes, gives back and closes finished fuellings.
///
/// On the controller a command names only a pump, and transaction numbers wrap. So each command is
/// sent only while the status shows this very fuelling, and what a claim brought is read again: a
/// fuelling is ours when the controller shows us as its owner, and only then.
final class Claims {

  private final String controllerName;
  private final String login;
  private final Link link;
  private final Locks locks;
  private final Statuses statuses;

  Claims(Pts2Settings settings, Link link, Locks locks, Statuses statuses) {
    this.controllerName = settings.controllerName();
    this.login = settings.login();
    this.link = link;
    this.locks = locks;
    this.statuses = statuses;
  }

  ClaimAnswer claim(FuellingKey key) {
    if (foreign(key)) {
      return new ClaimAnswer.Unknown("a fuelling of another controller");
    }
    PumpStatus status = statuses.of(key.pump());
    return shows(status, key) instanceof Sight.Open(Owner.Nobody _)
        ? lock(key)
        : claimSeen(status, key);
  }

  ReleaseAnswer release(FuellingKey key) {
    if (foreign(key)) {
      return new ReleaseAnswer.Unknown("a fuelling of another controller");
    }
    return switch (shows(statuses.of(key.pump()), key)) {
      case Sight.Open(Owner.Ours _) -> locks.unlock(key.pump());
      case Sight.Open _, Sight.Closed _ -> new ReleaseAnswer.NotOurs();
      case Sight.Dark(String cause) -> new ReleaseAnswer.Unknown(cause);
    };
  }

  ClearAnswer clear(FuellingKey key) {
    if (foreign(key)) {
      return new ClearAnswer.Unknown("a fuelling of another controller");
    }
    return switch (statuses.openness(key)) {
      case CLOSED -> new ClearAnswer.Cleared();
      case UNKNOWN -> new ClearAnswer.Unknown("pump " + key.pump() + " cannot be read");
      case OPEN -> close(key);
    };
  }

  private boolean foreign(FuellingKey key) {
    return !key.controller().equals(controllerName);
  }

  private ClaimAnswer lock(FuellingKey key) {
    Answer answer = locks.lock(key.pump());
    if (answer instanceof Answer.Failed(int code, Fields fields)
        && (code == ErrorCode.PUMP_BUSY_OTHER_USER || code == ErrorCode.USER_NOT_MATCH)) {
      return new ClaimAnswer.HeldByOther(fields.text("User").orElse("?"));
    }
    PumpStatus after = statuses.of(key.pump());
    if (after instanceof PumpStatus.Reserved(int pump, Owner.Ours _, int _)) {
      // It was closed between our look and our lock, so that we have reserved an idle pump.
      locks.unlock(pump);
    }
    return claimSeen(after, key);
  }

  private static ClaimAnswer claimSeen(PumpStatus status, FuellingKey key) {
    return switch (shows(status, key)) {
      case Sight.Open(Owner.Ours _) -> new ClaimAnswer.Claimed();
      case Sight.Open(Owner.Other(String name)) -> new ClaimAnswer.HeldByOther(name);
      case Sight.Open(Owner.Nobody _) ->
          new ClaimAnswer.Unknown("the controller shows nobody as its owner");
      case Sight.Closed _ -> new ClaimAnswer.Gone();
      case Sight.Dark(String cause) -> new ClaimAnswer.Unknown(cause);
    };
  }

  private ClearAnswer close(FuellingKey key) {
    Request request = Request.ofTransaction("PumpCloseTransaction", key.pump(), key.transaction());
    return switch (link.ask(request)) {
      case Answer.Done() -> new ClearAnswer.Cleared();
      case Answer.Failed failed -> refusedToClose(failed, key);
      case Answer.Nothing nothing -> closedAfterAll(key, nothing.cause());
      case Answer.Given given -> closedAfterAll(key, given.type() + " is no yes");
    };
  }

  private ClearAnswer refusedToClose(Answer.Failed failed, FuellingKey key) {
    return switch (failed.code()) {
      case ErrorCode.USER_NOT_MATCH, ErrorCode.PUMP_BUSY_OTHER_USER ->
          new ClearAnswer.Refused(
              "another user owns it: " + failed.fields().text("User").orElse("?"));
      case ErrorCode.NO_PERMISSIONS ->
          new ClearAnswer.Refused("user " + login + " may not close transactions");
      default -> closedAfterAll(key, failed.text());
    };
  }

  private ClearAnswer closedAfterAll(FuellingKey key, String cause) {
    return statuses.openness(key) == Statuses.Openness.CLOSED
        ? new ClearAnswer.Cleared()
        : new ClearAnswer.Unknown(cause);
  }

  private static Sight shows(PumpStatus status, FuellingKey key) {
    return switch (status) {
      case Payable payable ->
          payable.total().key().equals(key) ? new Sight.Open(payable.owner()) : new Sight.Closed();
      case PumpStatus.Idle _,
          PumpStatus.Calling _,
          PumpStatus.Authorised _,
          PumpStatus.Reserved _,
          PumpStatus.Fuelling _ ->
          new Sight.Closed();
      case PumpStatus.Offline _ -> new Sight.Dark("pump " + key.pump() + " is offline");
      case PumpStatus.NoNews(int _, String cause) -> new Sight.Dark(cause);
    };
  }

  /// What a status says about one fuelling. A pump holds one transaction, so any other state than
  /// this very one means that it is closed.
  private sealed interface Sight {
    record Open(Owner owner) implements Sight {}

    record Closed() implements Sight {}

    record Dark(String cause) implements Sight {}
  }
}
