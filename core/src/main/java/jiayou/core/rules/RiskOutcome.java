package jiayou.core.rules;

/// What follows when a local rule strikes, mildest first.
public enum RiskOutcome {
  /// Nothing but a report.
  ALLOW,
  /// The customer is asked whether it is meant so.
  WARN,
  /// Staff must look first.
  ATTENDANT,
  /// Not here: at the counter.
  DENY
}
