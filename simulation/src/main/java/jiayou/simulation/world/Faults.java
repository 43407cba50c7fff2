package jiayou.simulation.world;

import java.util.EnumMap;
import java.util.Map;

/// How often each fault was met.
public final class Faults {

  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);

  public void met(Fault fault) {
    counts.merge(fault, 1L, Long::sum);
  }

  public Map<Fault, Long> counts() {
    return Map.copyOf(counts);
  }
}
