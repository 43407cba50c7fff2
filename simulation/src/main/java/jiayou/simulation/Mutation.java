package jiayou.simulation;

import java.util.List;
import java.util.Optional;
import jiayou.simulation.turns.Turns;

/// A wrong turn, and how the simulation is known to catch it.
///
/// @param says what the terminal does wrong
/// @param first a seed that is known to catch it, so that seeing it is quick
/// @param within how many seeds there are until it must be caught, whatever else changes
/// @param verdicts what may be broken by it; empty when anything may
record Mutation(
    String name, String says, long first, int within, List<String> verdicts, Turns turns) {

  /// Plays seed after seed until an invariant breaks.
  ///
  /// @return empty when none did
  Optional<Caught> hunt() {
    for (long seed = first; seed < first + within; seed++) {
      try {
        Simulation.run(seed, turns);
      } catch (AssertionError broken) {
        return Optional.of(new Caught(seed, String.valueOf(broken.getMessage())));
      }
    }
    return Optional.empty();
  }

  /// @param story of the sale that showed it
  record Caught(long seed, String story) {
    /// What was broken, in one line.
    String verdict() {
      return story.lines().findFirst().orElse("");
    }
  }
}
