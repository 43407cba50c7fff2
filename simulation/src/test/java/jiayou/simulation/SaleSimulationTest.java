package jiayou.simulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two terminals in a storm and the calm after it, some thousand sales long. What is wrong breaks
/// an invariant, and the failure tells the seed and the story of the sale.
///
/// About a minute on two cores; `./kiosk simulate` plays as many as you like.
@Timeout(300)
class SaleSimulationTest {

  private static final int CORES = 2;
  private static final int SALES = 8_000;

  @Test
  void everySaleOfTheFixedSeedsEndsAndTheLedgersAgree() throws Exception {
    Figures sum = played(ModelMemory::new, 1, SALES);
    assertAll(
        () -> assertTrue(sum.paid() > SALES / 4, "paid sales: " + sum),
        () -> assertTrue(sum.takenCodes() > SALES / 8, "codes from phones: " + sum),
        () -> assertTrue(sum.crashes() > SALES / 8, "crashes: " + sum),
        () -> assertTrue(sum.charges() > sum.paid(), "charges that went back: " + sum),
        () -> assertTrue(sum.originals() < sum.paid(), "tickets that did not come: " + sum),
        () -> assertTrue(sum.parts() > SALES / 80, "coupons, points and cards: " + sum),
        () -> assertTrue(sum.prepaid() > SALES / 100, "paid in advance: " + sum));
  }

  /// A simulation in which nothing happens proves nothing.
  @Test
  void everyKindOfFaultIsMet() throws Exception {
    Figures model = played(ModelMemory::new, 5_000, 4_000);
    Figures disk = played(DiskMemory.onSimulatedDisks(), 6_000, 300);
    List<Fault> missing =
        Arrays.stream(Fault.values())
            .filter(f -> !model.plus(disk).faults().containsKey(f))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everySaleOfFreshSeedsEndsAndTheLedgersAgree() throws Exception {
    played(ModelMemory::new, fresh(), SALES / 4);
  }

  @Test
  void theRealJournalOnASimulatedDiskLosesNothing() throws Exception {
    played(DiskMemory.onSimulatedDisks(), fresh(), 300);
  }

  @Test
  void theSameSeedIsTheSameRun() {
    assertEquals(Simulation.run(1, Turns.RIGHT), Simulation.run(1, Turns.RIGHT));
  }

  private static Figures played(Function<Hazards, Memory> memories, long seed, long sales)
      throws InterruptedException {
    Campaign.Outcome outcome = new Campaign(memories, CORES, _ -> {}).play(seed, sales);
    System.out.printf(
        "seeds %d to %d: %s%n", outcome.firstSeed(), outcome.lastSeed(), outcome.figures());
    return outcome.figures();
  }

  private static long fresh() {
    return new SecureRandom().nextLong() >>> 1;
  }
}
