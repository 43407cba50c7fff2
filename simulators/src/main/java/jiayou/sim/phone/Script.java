package jiayou.sim.phone;

/// What the customer's account does when her code is charged.
public enum Script {
  PAYS_AT_ONCE,
  /// Waits for [ShownCode#confirm()] or [ShownCode#cancel()].
  NEEDS_PASSWORD,
  NOT_ENOUGH,
  /// The code is too old.
  EXPIRED
}
