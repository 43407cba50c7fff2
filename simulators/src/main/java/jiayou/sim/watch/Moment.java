package jiayou.sim.watch;

/// How far a simulator has come with one request.
public enum Moment {
  /// Read and found to be the terminal's; nothing has been done yet. A fault that is planned now
  /// still strikes this very request.
  ARRIVED,
  /// The books show it; nobody has been told.
  CARRIED_OUT,
  /// The last byte of the answer has left.
  ANSWERED
}
