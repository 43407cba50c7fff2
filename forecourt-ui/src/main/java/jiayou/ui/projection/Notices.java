package jiayou.ui.projection;

import jiayou.core.session.Toast;
import jiayou.ui.kiosk.Notice;

/// The short notices of the core in the words of the kiosk.
final class Notices {

  private Notices() {}

  static boolean isStaffCall(Toast toast) {
    return toast.notice() == Toast.Notice.STAFF_CALLED;
  }

  static Notice of(Toast toast) {
    return switch (toast.notice()) {
      case UNKNOWN_ITEM -> Notice.ITEM_UNKNOWN;
      case ATTENDED_ITEM -> Notice.ITEM_ATTENDED;
      case PICK_FUELLING_FIRST -> Notice.PICK_FIRST;
      case PAYMENT_RUNNING, OUT_OF_ORDER -> Notice.NOT_NOW;
      case BLOCKED_ITEM -> Notice.ITEM_EXPIRED;
      case MEMBER_FOUND -> Notice.MEMBER_FOUND;
      case MONEY_BACK -> Notice.MONEY_BACK;
      case BENEFITS_OFFLINE -> Notice.BENEFITS_OFFLINE;
      case WAIT_FOR_STAFF -> Notice.STAFF_FIRST;
      case CARD_REFUSED -> Notice.CARD_REFUSED;
      case CARD_NOT_TAKEN -> Notice.CARD_NOT_TAKEN;
      case PUMP_TAKEN -> Notice.PUMP_TAKEN;
      case BADGE_WITHOUT_TASK -> Notice.NO_STAFF_TASK;
      case NOT_A_PAYMENT_CODE -> Notice.NOT_A_PAY_CODE;
      case CLAIMED_ELSEWHERE -> Notice.CLAIMED;
      case NO_SUCH_NOZZLE -> Notice.NO_FUELLING_THERE;
      case TITLE_WITHOUT_SALE -> Notice.TITLE_WITHOUT_SALE;
      case INVOICE_AFTER_PAYING -> Notice.INVOICE_AFTER_PAYING;
      case RECEIPT_NOT_TAKEN -> Notice.RECEIPT_NOT_TAKEN;
      case NOT_A_TITLE_CODE -> Notice.NOT_A_TITLE_CODE;
      case STAFF_CALLED -> Notice.STAFF_CALLED;
    };
  }
}
