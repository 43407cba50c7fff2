package jiayou.simulation;

import java.util.EnumMap;
import java.util.Map;

/// How often each fault was met.
final class Faults {

  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);

  void met(Fault fault) {
    counts.merge(fault, 1L, Long::sum);
  }

  Map<Fault, Long> counts() {
    return Map.copyOf(counts);
  }
}
