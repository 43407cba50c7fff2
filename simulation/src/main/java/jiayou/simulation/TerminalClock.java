package jiayou.simulation;

import java.time.Duration;
import java.time.Instant;
import jiayou.simulation.world.Clockwork;

/// What a terminal takes for the time. It jumps when somebody sets it.
final class TerminalClock {

  private final Clockwork clock;
  private Duration ahead = Duration.ZERO;

  TerminalClock(Clockwork clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.now().plus(ahead);
  }

  void jumpTo(Duration aheadOfTheWorld) {
    ahead = aheadOfTheWorld;
  }
}
