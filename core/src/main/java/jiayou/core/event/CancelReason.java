package jiayou.core.event;

/// Why a sale ended without money.
public enum CancelReason {
  /// The customer went to the counter with her slip.
  COUNTER,
  /// The customer gave up.
  CUSTOMER,
  /// Nobody touched the screen for too long.
  IDLE,
  /// Nothing was left in the basket.
  EMPTY,
  /// Staff took it over.
  STAFF,
  /// Paid in advance, and nothing was delivered.
  NOT_DELIVERED
}
