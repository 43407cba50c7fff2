package jiayou.printing.exitpass;

/// Why nobody can say whether a pass still opens the gate. A person decides then.
public enum Doubt {
  /// The list of used passes is not there, or does not answer.
  LIST_AWAY,
  /// The list is there, but takes no mark: the disk is full, or the right to write is missing.
  LIST_FULL,
  /// Somebody began to mark the pass and did not end: nobody knows whether the gate opened.
  HALF_USED,
  /// Paid later than it is now: the clock is wrong here or at the terminal.
  CLOCKS
}
