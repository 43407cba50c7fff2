package jiayou.core.bill;

/// How a line of the bill and our books compare.
public enum Difference {
  OK,
  /// We think that it was paid, and the provider does not: critical.
  LOCAL_ONLY,
  /// The customer paid, and we do not know of it: give it back or fulfil it.
  BILL_ONLY,
  AMOUNT_DIFF,
  /// Reversed, given back or left open on one side only.
  STATE_DIFF,
  /// We think that money went back, and the provider does not.
  REFUND_LOCAL_ONLY,
  /// Money went back that we did not send.
  REFUND_BILL_ONLY,
  /// The same on both sides, on two sides of midnight.
  CROSS_DAY
}
