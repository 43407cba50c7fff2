package jiayou.pump.pts2;

import java.math.BigDecimal;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.NoNews;
import tools.jackson.databind.node.ObjectNode;

/// Lets a lifted nozzle deliver.
///
/// The controller, not our user, becomes the owner, so that any terminal may claim the fuelling
/// later. Only a lifted nozzle is authorised: one that hangs can leave a transaction that never
/// ends. The controller gives the number, since a number of ours could collide.
final class Authorisation {

  private final Link link;
  private final Statuses statuses;

  Authorisation(Link link, Statuses statuses) {
    this.link = link;
    this.statuses = statuses;
  }

  /// A pump that is reserved for us: our user stays the owner, so that nobody else can claim what
  /// was paid for in advance.
  AuthoriseAnswer authorisePrepaid(int pump, int nozzle, Preset limit) {
    return switch (statuses.of(pump)) {
      case PumpStatus.Reserved(int _, PumpStatus.Owner.Ours _, int up) when up == nozzle ->
          command(pump, nozzle, limit, false);
      case PumpStatus.Reserved(int _, PumpStatus.Owner.Ours _, int up) ->
          new AuthoriseAnswer.Refused("nozzle " + up + " is up, not " + nozzle);
      case NoNews(int _, String cause) -> new AuthoriseAnswer.Unknown(cause);
      case PumpStatus.Offline _,
          PumpStatus.Reserved _,
          PumpStatus.Idle _,
          PumpStatus.Calling _,
          PumpStatus.Authorised _,
          PumpStatus.Fuelling _,
          PumpStatus.Payable _ ->
          new AuthoriseAnswer.Refused("pump " + pump + " is not reserved for us");
    };
  }

  AuthoriseAnswer authorise(int pump, int nozzle, Preset preset) {
    return switch (statuses.of(pump)) {
      case PumpStatus.Calling calling when calling.nozzle() == nozzle ->
          command(pump, nozzle, preset, true);
      case PumpStatus.Calling calling ->
          new AuthoriseAnswer.Refused("nozzle " + calling.nozzle() + " is up, not " + nozzle);
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

  private AuthoriseAnswer command(int pump, int nozzle, Preset preset, boolean nobodys) {
    Request request = Request.ofPump("PumpAuthorize", pump);
    ObjectNode data = request.data().put("Nozzle", nozzle);
    switch (preset) {
      case Preset.Full() -> data.put("Type", "FullTank");
      case Preset.ByAmount(var limit) ->
          data.put("Type", "Amount").put("Dose", new BigDecimal(limit.yuan()));
      case Preset.ByVolume(var limit) ->
          data.put("Type", "Volume").put("Dose", new BigDecimal(limit.figure()));
    }
    data.put("AutoCloseTransaction", false).put("NotApplyUser", nobodys);
    return switch (link.ask(request)) {
      case Answer.Given given -> confirmation(pump, given);
      case Answer.Failed failed when failed.code() == ErrorCode.OPERATION_ERROR ->
          new AuthoriseAnswer.Unknown(failed.text());
      case Answer.Failed failed -> new AuthoriseAnswer.Refused(failed.text());
      case Answer.Nothing nothing -> new AuthoriseAnswer.Unknown(nothing.cause());
      case Answer.Done() -> new AuthoriseAnswer.Unknown("yes, but no transaction number");
    };
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
}
