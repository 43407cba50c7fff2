package jiayou.payment.aggregator;

import java.util.Map;
import java.util.Set;
import jiayou.core.port.PaymentProvider.Reason;

/// What a response code of ACP says. One that is not listed says nothing.
///
/// The codes of yes and of not-yet are published; those of no are from common knowledge of ACP's
/// appendix and were never seen from a gateway. So a no to a request counts only when a question
/// finds no payment either.
enum Meaning {
  DONE,
  /// Accepted, and not paid so far.
  WAITING,
  /// Under way somewhere between the banks: paid or not.
  DOUBTFUL,
  /// The number was seen before: only its state tells.
  CONFLICT,
  ABSENT,
  DECLINED,
  /// Our settings or our request are wrong.
  FAULT,
  UNKNOWN;

  private static final Map<Meaning, Set<String>> CODES =
      Map.of(
          DONE, Set.of("00", "A6"),
          WAITING, Set.of("05"),
          DOUBTFUL, Set.of("03", "04"),
          CONFLICT, Set.of("12"),
          ABSENT, Set.of("34"),
          DECLINED, Set.of("01", "30", "33", "60", "61", "62", "63", "64", "65", "66", "67", "78"),
          FAULT, Set.of("10", "11", "13", "31", "32", "35", "36", "39"));

  static Meaning of(String code) {
    for (Map.Entry<Meaning, Set<String>> row : CODES.entrySet()) {
      if (row.getValue().contains(code)) {
        return row.getKey();
      }
    }
    return UNKNOWN;
  }

  /// Why a payment with this code was declined.
  static Reason reason(String code) {
    return switch (code) {
      case "64" -> Reason.BALANCE_TOO_LOW;
      case "33" -> Reason.LIMIT_REACHED;
      case "61" -> Reason.CODE_INVALID;
      default -> Reason.OTHER;
    };
  }
}
