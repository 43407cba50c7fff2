package jiayou.ui.projection;

import jiayou.ui.dispenser.DispenserScreen;
import jiayou.ui.kiosk.KioskScreen;

/// Why nothing was charged, as the smaller screen at the pump says it: cards and coupons are used
/// at the kiosk only.
final class Reasons {

  private Reasons() {}

  static DispenserScreen.Reason atThePump(KioskScreen.Reason reason) {
    return switch (reason) {
      case BALANCE_TOO_LOW -> DispenserScreen.Reason.BALANCE_TOO_LOW;
      case CANCELLED -> DispenserScreen.Reason.CANCELLED;
      case CODE_EXPIRED -> DispenserScreen.Reason.CODE_EXPIRED;
      case NOT_A_PAY_CODE,
          LIMIT_REACHED,
          CARD_TOO_LOW,
          CARD_CODE_EXPIRED,
          NOT_A_CARD,
          CARD_BLOCKED,
          CARD_LIMIT,
          CARD_OFFLINE,
          BENEFITS_CHANGED,
          REFUSED ->
          DispenserScreen.Reason.REFUSED;
    };
  }
}
