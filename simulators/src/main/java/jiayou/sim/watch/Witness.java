package jiayou.sim.watch;

/// Sees each request go by. It is told on the thread that serves, which stands still meanwhile: the
/// moment lasts until it returns.
public interface Witness {

  Witness NOBODY = (_, _) -> {};

  /// @param request as the simulator's protocol names it: `PumpLock`, `NATIVE`, `deliver`
  void saw(String request, Moment moment);
}
