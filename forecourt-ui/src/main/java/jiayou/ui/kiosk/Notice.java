package jiayou.ui.kiosk;

/// The friendly lines for what cannot be done just now.
public enum Notice {
  /// A pay code on a screen where nothing has been chosen.
  PICK_FIRST("notice.pick-first"),
  ITEM_UNKNOWN("notice.item-unknown"),
  ITEM_ATTENDED("notice.item-attended"),
  /// Another terminal was quicker.
  CLAIMED("notice.claimed"),
  NO_FUELLING_THERE("notice.no-fuelling-there"),
  FORECOURT_DOWN("notice.forecourt-down"),
  PRICE_STALE("notice.price-stale"),
  CODE_RENEWED("notice.code-renewed"),
  NOT_A_PAY_CODE("notice.not-a-pay-code"),
  NOT_NOW("notice.not-now"),
  NETWORK_BACK("notice.network-back"),
  STAFF_CALLED("notice.staff-called"),
  ITEM_EXPIRED("notice.item-expired"),
  MEMBER_UNKNOWN("notice.member-unknown"),
  MEMBER_CODE_OLD("notice.member-code-old"),
  BENEFITS_OFFLINE("notice.benefits-offline"),
  COUPON_TAKEN("notice.coupon-taken"),
  PUMP_TAKEN("notice.pump-taken"),
  MEMBER_FOUND("notice.member-found"),
  MONEY_BACK("notice.money-back"),
  STAFF_FIRST("notice.staff-first"),
  CARD_REFUSED("notice.card-refused"),
  CARD_NOT_TAKEN("notice.card-not-taken"),
  NO_STAFF_TASK("notice.no-staff-task"),
  TITLE_WITHOUT_SALE("notice.title-without-sale"),
  INVOICE_AFTER_PAYING("notice.invoice-after-paying"),
  RECEIPT_NOT_TAKEN("notice.receipt-not-taken"),
  NOT_A_TITLE_CODE("notice.not-a-title-code");

  private final String key;

  Notice(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
