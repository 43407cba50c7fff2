package jiayou.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever trusts the simulation wants to see it fail: each wrong turn that a terminal could take
/// is caught, and by the right invariant.
@Timeout(300)
class SimulationCatchesTest {

  @ParameterizedTest
  @MethodSource("all")
  void everyWrongTurnIsCaught(Mutation wrong) {
    Mutation.Caught caught =
        wrong
            .hunt()
            .orElseGet(
                () -> fail("%s: no seed of %d caught it".formatted(wrong.name(), wrong.within())));
    System.out.printf("%-26s seed %4d %s%n", wrong.name(), caught.seed(), caught.verdict());
    assertTrue(
        wrong.verdicts().isEmpty()
            || wrong.verdicts().stream().anyMatch(caught.verdict()::contains),
        caught.story());
  }

  static List<Mutation> all() {
    return Mutations.all();
  }
}
