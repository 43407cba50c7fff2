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
    BADGE_WITHOUT_TASK
  }
}
