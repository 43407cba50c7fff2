package jiayou.sim.pts2;

/// What a bystander sees of a simulated pump.
///
/// @param nozzleUp 0 when all are down
/// @param transaction of the fuelling that is open, else of the last one; 0 before the first
/// @param owner login of the user, `PTS` for the controller itself, empty for nobody
public record PumpView(int pump, Phase phase, int nozzleUp, int transaction, String owner) {

  /// Where the pump is in a fuelling.
  public enum Phase {
    IDLE,
    AUTHORISED,
    FILLING,
    ENDED
  }
}
