package jiayou.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jiayou.simulation.world.Line;
import jiayou.simulation.world.Printer;
import jiayou.simulation.world.World;

/// One terminal's devices and its ways to the others; they outlive its crashes.
final class Outside {

  final Line forecourt;
  final Line gateway;
  final Line office;
  final Line desk;
  final Line cards;
  final Printer printer;

  /// Codes from phones by handle. A start forgets them.
  final Map<String, String> codes = new HashMap<>();

  /// When each title of an invoice was put on the disk, by handle.
  final Map<String, Instant> titles = new HashMap<>();

  private final World world;

  private int titlesKept;

  Outside(World world) {
    this.world = world;
    this.forecourt = world.line(Duration.ofSeconds(10), Duration.ofMinutes(3));
    this.gateway = world.line(Duration.ofSeconds(60), Duration.ofMinutes(4));
    this.office = world.line(Duration.ofSeconds(60), Duration.ofMinutes(40));
    this.desk = world.line(Duration.ofSeconds(60), Duration.ofMinutes(6));
    this.cards = world.line(Duration.ofSeconds(60), Duration.ofMinutes(6));
    this.printer = new Printer(world.weather, world.faults, world.story, world.ledgers);
  }

  /// @return the handle of one more title
  String keepTitle() {
    String handle = "t" + ++titlesKept;
    titles.put(handle, world.clock.now());
    return handle;
  }

  /// Titles that no invoice waits for go, but not one that may be about to be asked with.
  void tidyTitles(Set<String> wanted, Duration young) {
    Instant old = world.clock.now().minus(young);
    titles.entrySet().removeIf(t -> !wanted.contains(t.getKey()) && !t.getValue().isAfter(old));
  }
}
