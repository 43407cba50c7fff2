package jiayou.core.benefit;

/// Why a coupon cannot be used.
///
/// @param detail what the sentence needs: an amount in yuan, a grade code, a level; else empty
public record CouponRefusal(Code code, String detail) {

  /// The reasons of the flow document.
  public enum Code {
    MIN_AMOUNT,
    WRONG_GRADE,
    WRONG_STATION,
    EXPIRED,
    USED,
    NOT_WITH_OTHER,
    MEMBER_LEVEL,
    LIMIT_PER_DAY,
    OFFLINE,
    /// A reason that this program does not know.
    OTHER
  }
}
