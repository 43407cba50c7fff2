package jiayou.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.value.FuellingKey;
import jiayou.simulation.world.World;

/// The room with the kiosks: one person at a time before each, and a clerk for the paper.
final class Shop {

  private final World world;
  private final List<Kiosk> kiosks;
  private final Set<Kiosk> taken = new HashSet<>();

  Shop(World world, List<Kiosk> kiosks) {
    this.world = world;
    this.kiosks = kiosks;
  }

  void open() {
    world.clock.in(
        world.weather.seconds(20, 150),
        () -> {
          if (world.weather.storm()) {
            enter(world.weather.oneOf(kiosks), Optional.empty());
            Kiosk kiosk = world.weather.oneOf(kiosks);
            kiosk.outside.printer.paper(world.weather.happens(6));
            open();
          }
        });
  }

  Kiosk another() {
    return world.weather.oneOf(kiosks);
  }

  void closeForTheNight() {
    kiosks.forEach(k -> k.outside.printer.paper(false));
  }

  /// Whoever finds the kiosk taken goes away.
  void enter(Kiosk kiosk, Optional<FuellingKey> hers) {
    if (taken.add(kiosk)) {
      new Visitor(world, kiosk, this, hers, () -> taken.remove(kiosk)).arrive();
    }
  }
}
