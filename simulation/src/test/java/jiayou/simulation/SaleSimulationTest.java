package jiayou.simulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/// Two terminals in a storm and the calm after it, a few thousand sales long. What is wrong breaks
/// an invariant, and the failure tells the seed and the story of the sale.
class SaleSimulationTest {

  private static final int SEEDS = 32;

  @Test
  void everySaleOfTheFixedSeedsEndsAndTheLedgersAgree() {
    Figures sum = Figures.NONE;
    for (long seed = 1; seed <= SEEDS; seed++) {
      sum = sum.plus(Simulation.run(seed, Turns.RIGHT));
    }
    System.out.println(sum);
    assertWasAStorm(sum);
  }

  @Test
  void everySaleOfAFreshSeedEndsAndTheLedgersAgree() {
    long seed = new SecureRandom().nextLong();
    System.out.println("fresh seed " + seed);
    Simulation.run(seed, Turns.RIGHT);
  }

  @Test
  void theSameSeedIsTheSameRun() {
    assertEquals(Simulation.run(1, Turns.RIGHT), Simulation.run(1, Turns.RIGHT));
  }

  /// A simulation in which nothing happens proves nothing.
  private static void assertWasAStorm(Figures sum) {
    assertAll(
        () -> assertTrue(sum.sales() > 60 * SEEDS, "sales: " + sum),
        () -> assertTrue(sum.paid() > 25 * SEEDS, "paid sales: " + sum),
        () -> assertTrue(sum.takenCodes() > 10 * SEEDS, "codes from phones: " + sum),
        () -> assertTrue(sum.crashes() > 10 * SEEDS, "crashes: " + sum),
        () -> assertTrue(sum.charges() > sum.paid(), "charges that went back: " + sum),
        () -> assertTrue(sum.refunds() > SEEDS / 2, "refunds: " + sum),
        () -> assertTrue(sum.originals() < sum.paid(), "tickets that did not come: " + sum));
  }
}
