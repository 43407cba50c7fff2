package jiayou.pump.pts2;

import java.math.BigDecimal;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.NoNews;
import jiayou.core.port.PumpStatus.Owner;
import tools.jackson.databind.node.ObjectNode;

/// Lets a lifted nozzle deliver.
///
/// The controller, not our user, becomes the owner, so that any terminal may claim the fuelling
/// later; what was paid for in advance stays ours, so that none may. Only a lifted nozzle is
/// authorised: one that hangs can leave a transaction that never ends. The controller gives the
/// number, since a number of ours could collide.
final class Authorisation {

  private final Link link;
  private final Statuses statuses;

  Authorisation(Link link, Statuses statuses) {
    this.link = link;
    this.statuses = statuses;
  }

  /// On a pump that is reserved for us. Whoever asks twice may have been heard the first time: what
  /// can be our own earlier request is never a no, or the money would go back and the fuel flow.
  AuthoriseAnswer authorisePrepaid(int pump, int nozzle, Preset limit) {
    if (limit instanceof Preset.Full) {
      return new AuthoriseAnswer.Refused("who pays in advance gets no more than was paid");
    }
    return switch (statuses.of(pump)) {
      case PumpStatus.Reserved(int _, Owner.Ours _, int up) when up == nozzle ->
          command(pump, nozzle, limit, Heir.OURS);
      case PumpStatus.Reserved(int _, Owner.Ours _, int up) -> otherNozzle(up, nozzle);
      case NoNews(int _, String cause) -> new AuthoriseAnswer.Unknown(cause);
      case PumpStatus.Offline _ -> new AuthoriseAnswer.Unknown("pump " + pump + " is offline");
      case PumpStatus.Authorised _, PumpStatus.Fuelling _ ->
          new AuthoriseAnswer.Unknown("pump " + pump + " is authorised already");
      case PumpStatus.Payable(int _, var _, Owner.Ours _) ->
          new AuthoriseAnswer.Unknown("pump " + pump + " has delivered for us already");
      case PumpStatus.Reserved _, PumpStatus.Idle _, PumpStatus.Calling _, PumpStatus.Payable _ ->
          new AuthoriseAnswer.Refused("pump " + pump + " is not reserved for us");
    };
  }

  AuthoriseAnswer authorise(int pump, int nozzle, Preset preset) {
    return switch (statuses.of(pump)) {
      case PumpStatus.Calling calling when calling.nozzle() == nozzle ->
          command(pump, nozzle, preset, Heir.WHOEVER_CLAIMS);
      case PumpStatus.Calling calling -> otherNozzle(calling.nozzle(), nozzle);
      case NoNews(int _, String cause) -> new AuthoriseAnswer.Unknown(cause);
      case PumpStatus.Offline _ -> new AuthoriseAnswer.Refused("pump " + pump + " is offline");
      case PumpStatus.Idle _ -> new AuthoriseAnswer.Refused("nozzle " + nozzle + " is not up");
      case PumpStatus.Authorised _,
          PumpStatus.Reserved _,
          PumpStatus.Fuelling _,
          PumpStatus.Payable _ ->
          new AuthoriseAnswer.Refused("pump " + pump + " is taken");
    };
  }

  private AuthoriseAnswer command(int pump, int nozzle, Preset preset, Heir heir) {
    Request request = Request.ofPump("PumpAuthorize", pump);
    ObjectNode data = request.data().put("Nozzle", nozzle);
    switch (preset) {
      case Preset.Full() -> data.put("Type", "FullTank");
      case Preset.ByAmount(var limit) ->
          data.put("Type", "Amount").put("Dose", new BigDecimal(limit.yuan()));
      case Preset.ByVolume(var limit) ->
          data.put("Type", "Volume").put("Dose", new BigDecimal(limit.figure()));
    }
    data.put("AutoCloseTransaction", false);
    if (heir == Heir.WHOEVER_CLAIMS) {
      data.put("NotApplyUser", true);
    }
    return switch (link.ask(request)) {
      case Answer.Given given -> confirmation(pump, given);
      case Answer.Failed failed -> refusal(failed);
      case Answer.Nothing nothing -> new AuthoriseAnswer.Unknown(nothing.cause());
      case Answer.Done() -> new AuthoriseAnswer.Unknown("yes, but no transaction number");
    };
  }

  /// A pump that is authorised already may be so by a request of ours that came late.
  private static AuthoriseAnswer refusal(Answer.Failed failed) {
    return switch (failed.code()) {
      case ErrorCode.OPERATION_ERROR,
          ErrorCode.DUPLICATED_AUTHORIZATION_REQUEST,
          ErrorCode.PUMP_BUSY_FILLING,
          ErrorCode.REPEATED_AUTHORIZE_PUMP_PRICE_DIFFERENT ->
          new AuthoriseAnswer.Unknown(failed.text());
      default -> new AuthoriseAnswer.Refused(failed.text());
    };
  }

  private static AuthoriseAnswer otherNozzle(int up, int nozzle) {
    return new AuthoriseAnswer.Refused(
        up == 0 ? "nozzle " + nozzle + " is not up" : "nozzle " + up + " is up, not " + nozzle);
  }

  private static AuthoriseAnswer confirmation(int pump, Answer.Given given) {
    try {
      return given.type().equals("PumpAuthorizeConfirmation")
              && given.fields().whole("Pump") == pump
          ? new AuthoriseAnswer.Authorised(given.fields().whole("Transaction"))
          : new AuthoriseAnswer.Unknown(given.type() + " is no confirmation");
    } catch (Fields.Unreadable e) {
      return new AuthoriseAnswer.Unknown("PumpAuthorizeConfirmation: " + e.getMessage());
    }
  }

  /// Whose the fuelling is once it has ended.
  private enum Heir {
    OURS,
    WHOEVER_CLAIMS
  }
}
