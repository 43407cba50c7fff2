package jiayou.simulation;

import java.time.Duration;
import java.time.Instant;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.World;

/// What can happen to one terminal's disk between two commits, and what was acknowledged before.
final class Hazards {

  private static final Duration LONGEST_FULL = Duration.ofSeconds(90);

  private final World world;
  private final String terminal;
  private final Turns turns;
  private Instant fullUntil = Instant.MIN;
  private long acknowledged;

  Hazards(World world, String terminal, Turns turns) {
    this.world = world;
    this.terminal = terminal;
    this.turns = turns;
  }

  World world() {
    return world;
  }

  String terminal() {
    return terminal;
  }

  Turns turns() {
    return turns;
  }

  /// The last entry that the terminal was told is stored.
  long acknowledged() {
    return acknowledged;
  }

  void acknowledged(long entry) {
    acknowledged = entry;
  }

  /// @throws PowerCut now and then
  void powerMayFail() {
    if (world.weather.strikes(turns.onePowerCutIn())) {
      world.faults.met(Fault.POWER_CUT_IN_A_COMMIT);
      throw new PowerCut();
    }
  }

  /// Now and then a disk is full for a while.
  boolean diskIsFull() {
    if (world.weather.strikes(400)) {
      fullUntil = world.clock.now().plus(world.weather.between(Duration.ofMillis(1), LONGEST_FULL));
    }
    return world.weather.storm() && world.clock.now().isBefore(fullUntil);
  }
}
