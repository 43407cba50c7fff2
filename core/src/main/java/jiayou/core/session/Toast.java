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
    OUT_OF_ORDER
  }
}
