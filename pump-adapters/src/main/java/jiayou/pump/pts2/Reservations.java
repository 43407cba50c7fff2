package jiayou.pump.pts2;

import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;

/// Keeps an idle pump for whoever pays in advance, and gives it back.
///
/// The controller would lock a pump in any state, and would hand us a stranger's fuelling with it.
/// So only an idle pump is locked, and it is ours when the controller shows it as ours, and only
/// then.
final class Reservations {

  private final Locks locks;
  private final Statuses statuses;

  Reservations(Locks locks, Statuses statuses) {
    this.locks = locks;
    this.statuses = statuses;
  }

  ReserveAnswer reserve(int pump) {
    return switch (statuses.of(pump)) {
      case PumpStatus.Idle _ -> lock(pump);
      case PumpStatus.Reserved reserved -> whose(reserved);
      case PumpStatus.NoNews(int _, String cause) -> new ReserveAnswer.Unknown(cause);
      case PumpStatus.Offline _ -> new ReserveAnswer.Refused("pump " + pump + " is offline");
      case PumpStatus.Calling calling ->
          new ReserveAnswer.Refused("nozzle " + calling.nozzle() + " is up");
      case PumpStatus.Authorised _, PumpStatus.Fuelling _, PumpStatus.Payable _ -> taken(pump);
    };
  }

  /// What is authorised already, or flows, may be ours: the status does not tell whose it is.
  FreeAnswer free(int pump) {
    return switch (statuses.of(pump)) {
      case PumpStatus.Reserved(int _, Owner.Ours _, int _) -> unlock(pump);
      case PumpStatus.NoNews(int _, String cause) -> new FreeAnswer.Unknown(cause);
      case PumpStatus.Offline _ -> new FreeAnswer.Unknown("pump " + pump + " is offline");
      case PumpStatus.Authorised _, PumpStatus.Fuelling _ -> new FreeAnswer.Delivering();
      case PumpStatus.Payable payable ->
          payable.owner() instanceof Owner.Ours
              ? new FreeAnswer.Delivering()
              : new FreeAnswer.Free();
      case PumpStatus.Reserved _, PumpStatus.Idle _, PumpStatus.Calling _ -> new FreeAnswer.Free();
    };
  }

  private ReserveAnswer lock(int pump) {
    Answer answer = locks.lock(pump);
    return switch (statuses.of(pump)) {
      case PumpStatus.Reserved reserved -> whose(reserved);
      case PumpStatus.Authorised _, PumpStatus.Fuelling _, PumpStatus.Payable _ -> {
        // It began between our look and our lock, so that we may have taken a stranger's fuelling.
        locks.unlock(pump);
        yield answer instanceof Answer.Nothing(String cause)
            ? new ReserveAnswer.Unknown(cause)
            : taken(pump);
      }
      case PumpStatus.Idle _, PumpStatus.Calling _ ->
          unseen(answer, "the controller shows pump " + pump + " as nobody's");
      case PumpStatus.Offline _ -> unseen(answer, "pump " + pump + " is offline");
      case PumpStatus.NoNews(int _, String cause) -> unseen(answer, cause);
    };
  }

  private FreeAnswer unlock(int pump) {
    return switch (locks.unlock(pump)) {
      case ReleaseAnswer.Released _ -> new FreeAnswer.Free();
      case ReleaseAnswer.NotOurs _, ReleaseAnswer.Unknown _ ->
          isNotOurs(statuses.of(pump))
              ? new FreeAnswer.Free()
              : new FreeAnswer.Unknown("pump " + pump + " is not given back");
    };
  }

  private static boolean isNotOurs(PumpStatus status) {
    return switch (status) {
      case PumpStatus.Idle _, PumpStatus.Calling _ -> true;
      case PumpStatus.Reserved reserved -> !(reserved.owner() instanceof Owner.Ours);
      case PumpStatus.Authorised _,
          PumpStatus.Fuelling _,
          PumpStatus.Payable _,
          PumpStatus.Offline _,
          PumpStatus.NoNews _ ->
          false;
    };
  }

  private static ReserveAnswer whose(PumpStatus.Reserved reserved) {
    return switch (reserved.owner()) {
      case Owner.Ours _ -> new ReserveAnswer.Reserved();
      case Owner.Other(String name) -> new ReserveAnswer.Refused(name + " has the pump");
      case Owner.Nobody _ -> taken(reserved.pump());
    };
  }

  /// A lock that does not show: only the controller's own word says that it never will.
  private static ReserveAnswer unseen(Answer answer, String cause) {
    return switch (answer) {
      case Answer.Failed failed when failed.code() != ErrorCode.OPERATION_ERROR ->
          new ReserveAnswer.Refused(failed.text());
      case Answer.Failed failed -> new ReserveAnswer.Unknown(failed.text());
      case Answer.Nothing nothing -> new ReserveAnswer.Unknown(nothing.cause());
      case Answer.Done _, Answer.Given _ -> new ReserveAnswer.Unknown(cause);
    };
  }

  private static ReserveAnswer taken(int pump) {
    return new ReserveAnswer.Refused("pump " + pump + " is taken");
  }
}
