package jiayou.simulation;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.rules.Ways;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.World;

/// One run: an hour and a half of storm, then calm until everything must have ended, then the
/// ledgers are compared.
final class Simulation {

  private static final Duration STORM = Duration.ofMinutes(90);
  private static final Duration CALM = Duration.ofMinutes(60);

  private Simulation() {}

  /// @throws AssertionError when an invariant breaks, with the story of the sale it is about
  static Figures run(long seed, Turns turns) {
    return run(seed, turns, ModelMemory::new);
  }

  /// @param memories what each terminal keeps its journal on
  /// @throws AssertionError as above
  static Figures run(long seed, Turns turns, Function<Hazards, Memory> memories) {
    try {
      return play(seed, turns, memories);
    } catch (AssertionError broken) {
      throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
    } catch (RuntimeException bug) {
      throw new AssertionError("seed " + seed + ": " + bug, bug);
    }
  }

  private static Figures play(long seed, Turns turns, Function<Hazards, Memory> memories) {
    World world = new World(seed);
    Authoriser authoriser =
        world.weather.happens(2) ? Authoriser.THIS_TERMINAL : Authoriser.CONTROLLER;
    Ways offered = Town.ways(world.weather);
    Ways ways = world.bureau.opens() ? offered.with(Town.invoices()) : offered;
    Rules first = Town.rules("K01", true, authoriser, List.of());
    Rules second =
        Town.rules(
            "K02",
            world.weather.happens(2),
            Authoriser.ATTENDANT,
            List.of(
                new Dispenser("d1", List.of(3, 4), true), new Dispenser("d2", List.of(2), false)));
    List<Kiosk> kiosks =
        List.of(
            new Kiosk(world, first.with(ways), turns, memories),
            new Kiosk(world, second.with(ways), turns, memories));
    Shop shop = new Shop(world, kiosks);
    shop.open();
    new Drivers(world, kiosks, shop).come();
    world.clock.runFor(STORM);
    world.weather.calm();
    shop.closeForTheNight();
    world.clock.runFor(CALM);
    new Invariants(world, kiosks).check();
    Figures figures = Figures.of(world, kiosks);
    kiosks.forEach(Kiosk::close);
    return figures;
  }
}
