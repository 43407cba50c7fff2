package jiayou.sim.alipay;

/// How the simulated gateway is set up.
///
/// @param port 0 for any free one
/// @param seed where invented numbers come from
public record AlipaySimulatorSettings(int port, long seed, UnscannedCancel unscannedCancel) {

  /// Any port, seed 1, and a code that can be paid although its order was cancelled.
  public static AlipaySimulatorSettings usual() {
    return new AlipaySimulatorSettings(0, 1, UnscannedCancel.LEAVES_CODE_ALIVE);
  }

  /// What cancelling an order that nobody has scanned does. The documents leave it open.
  public enum UnscannedCancel {
    /// Answered with success; a phone may still scan.
    LEAVES_CODE_ALIVE,
    KILLS_CODE,
    /// There is no such trade.
    IS_REFUSED
  }
}
