package jiayou.ui.projection;

import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.kiosk.KioskScreen.Reason;

/// Why nothing was charged, as each screen says it.
final class Reasons {

  private Reasons() {}

  static Reason of(AttemptState state) {
    return switch (state) {
      case AttemptState.Failed failed ->
          switch (failed.reason()) {
            case BALANCE_TOO_LOW -> Reason.BALANCE_TOO_LOW;
            case CANCELLED_BY_PAYER -> Reason.CANCELLED;
            case CODE_EXPIRED -> Reason.CODE_EXPIRED;
            case CODE_INVALID -> Reason.NOT_A_PAY_CODE;
            case LIMIT_REACHED -> Reason.LIMIT_REACHED;
            case OTHER -> Reason.REFUSED;
          };
      case AttemptState.Ended ended ->
          ended.reason() == EndReason.CUSTOMER ? Reason.CANCELLED : Reason.REFUSED;
      case AttemptState.Submitting _,
          AttemptState.Stopping _,
          AttemptState.AwaitingScan _,
          AttemptState.UserConfirming _,
          AttemptState.Querying _,
          AttemptState.Ending _,
          AttemptState.Succeeded _,
          AttemptState.NeverBegun _,
          AttemptState.Manual _,
          AttemptState.Held _,
          AttemptState.PaidLate _,
          AttemptState.SettledByStaff _ ->
          Reason.REFUSED;
    };
  }

  /// Why the electronic card did not pay.
  static Reason of(HoldRefusal refusal) {
    return switch (refusal) {
      case BALANCE_TOO_LOW -> Reason.CARD_TOO_LOW;
      case CODE_EXPIRED -> Reason.CARD_CODE_EXPIRED;
      case CODE_INVALID -> Reason.NOT_A_CARD;
      case CARD_BLOCKED -> Reason.CARD_BLOCKED;
      case LIMIT_REACHED -> Reason.CARD_LIMIT;
      case OFFLINE -> Reason.CARD_OFFLINE;
      case CHANGED -> Reason.BENEFITS_CHANGED;
      case OTHER -> Reason.REFUSED;
    };
  }

  static DispenserScreen.Reason atThePump(Reason reason) {
    return switch (reason) {
      case BALANCE_TOO_LOW -> DispenserScreen.Reason.BALANCE_TOO_LOW;
      case CANCELLED -> DispenserScreen.Reason.CANCELLED;
      case CODE_EXPIRED -> DispenserScreen.Reason.CODE_EXPIRED;
      case NOT_A_PAY_CODE -> DispenserScreen.Reason.CODE_INVALID;
      case LIMIT_REACHED -> DispenserScreen.Reason.LIMIT_REACHED;
      case CARD_TOO_LOW -> DispenserScreen.Reason.CARD_BALANCE_TOO_LOW;
      case CARD_CODE_EXPIRED -> DispenserScreen.Reason.CARD_CODE_EXPIRED;
      case NOT_A_CARD -> DispenserScreen.Reason.CARD_CODE_INVALID;
      case CARD_BLOCKED -> DispenserScreen.Reason.CARD_BLOCKED;
      case CARD_LIMIT -> DispenserScreen.Reason.CARD_LIMIT_REACHED;
      case CARD_OFFLINE -> DispenserScreen.Reason.CARD_OFFLINE;
      case BENEFITS_CHANGED -> DispenserScreen.Reason.BENEFITS_CHANGED;
      case REFUSED -> DispenserScreen.Reason.REFUSED;
    };
  }
}
