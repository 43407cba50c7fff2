package jiayou.core.session;

import java.time.Instant;

/// A short notice at the foot of a screen.
public record Toast(Notice notice, Instant until) {

  /// What it says; the screens have the words.
  public enum Notice {
    UNKNOWN_ITEM,
    ATTENDED_ITEM,
    PICK_FUELLING_FIRST,
    PAYMENT_RUNNING,
    NOT_A_PAYMENT_CODE,
    CLAIMED_ELSEWHERE,
    NO_SUCH_NOZZLE,
    STAFF_CALLED,
    OUT_OF_ORDER,
    /// 这件过期了，请换一件.
    BLOCKED_ITEM,
    MEMBER_FOUND,
    /// 没有加油，先付的钱已提交退回.
    MONEY_BACK,
    /// 要联网才能用券和油瓜子.
    BENEFITS_OFFLINE,
    /// 请等站员确认.
    WAIT_FOR_STAFF,
    CARD_REFUSED,
    CARD_NOT_TAKEN,
    PUMP_TAKEN,
    /// 没有这样的工牌.
    BADGE_WITHOUT_TASK,
    /// 先选要开票的小票.
    TITLE_WITHOUT_SALE,
    /// 先付款，再开发票.
    INVOICE_AFTER_PAYING,
    /// 这张小票不能在这里开票, or too old.
    RECEIPT_NOT_TAKEN,
    /// 这里请扫发票抬头码.
    NOT_A_TITLE_CODE
  }
}
