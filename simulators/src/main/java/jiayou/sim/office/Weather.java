package jiayou.sim.office;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The faults to come: a standing outage, and a queue of faults for single requests. Thread-safe.
final class Weather {

  private final List<Planned> planned = new ArrayList<>();
  private boolean outage;

  /// @param operation the contract's `operationId`, or `*` for any request
  private record Planned(String operation, Fault fault) {}

  synchronized void outage(boolean on) {
    outage = on;
  }

  synchronized boolean isOut() {
    return outage;
  }

  synchronized void plan(String operation, Fault fault) {
    planned.add(new Planned(operation, fault));
  }

  /// The fault that meets this request; each planned one strikes once, in the order of planning.
  synchronized Optional<Fault> strike(String operation) {
    if (outage) {
      return Optional.of(new Fault.CutBefore());
    }
    for (Iterator<Planned> rest = planned.iterator(); rest.hasNext(); ) {
      Planned next = rest.next();
      if (next.operation().equals("*") || next.operation().equals(operation)) {
        rest.remove();
        return Optional.of(next.fault());
      }
    }
    return Optional.empty();
  }

  /// Ends the outage and forgets what was planned.
  synchronized void clear() {
    outage = false;
    planned.clear();
  }
}
