package jiayou.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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

  Outside(World world) {
    this.forecourt = world.line(Duration.ofSeconds(10), Duration.ofMinutes(3));
    this.gateway = world.line(Duration.ofSeconds(60), Duration.ofMinutes(4));
    this.office = world.line(Duration.ofSeconds(60), Duration.ofMinutes(40));
    this.desk = world.line(Duration.ofSeconds(60), Duration.ofMinutes(6));
    this.cards = world.line(Duration.ofSeconds(60), Duration.ofMinutes(6));
    this.printer = new Printer(world.weather, world.faults, world.story, world.ledgers);
  }
}
