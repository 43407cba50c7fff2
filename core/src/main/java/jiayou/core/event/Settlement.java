package jiayou.core.event;

/// How staff ended what the terminal could not end by itself.
public enum Settlement {
  /// The customer has her money back, from a till or the merchant's own pages.
  REFUNDED_BY_HAND,
  /// The customer has, or now gets, what she paid for.
  FULFILLED_BY_HAND,
  /// No money moved, or whatever moved is in order: nobody owes anybody anything.
  NOTHING_OWED
}
