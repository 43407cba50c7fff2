package jiayou.simulation;

/// The power fails: what is not on the disk is gone, and nothing after it happens. An error, so
/// that nobody takes it for weather that can be survived.
final class PowerCut extends Error {

  private static final long serialVersionUID = 1;

  PowerCut() {
    super("power cut", null, false, false);
  }
}
