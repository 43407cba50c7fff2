package jiayou.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How often each fault was met.
final class Faults {

  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);

  void met(Fault fault) {
    counts.merge(fault, 1L, Long::sum);
  }

  void add(Faults others) {
    others.counts.forEach((fault, count) -> counts.merge(fault, count, Long::sum));
  }

  long of(Fault fault) {
    return counts.getOrDefault(fault, 0L);
  }

  Map<Fault, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
