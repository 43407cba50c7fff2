package jiayou.printing.exitpass;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Used passes for as long as the process lives; expired ones are dropped, so it cannot grow for
/// ever. Safe for use by several threads.
public final class UsedPassesInMemory implements UsedPasses {

  private final Map<String, Seen> seen = new HashMap<>();

  @Override
  public synchronized Use use(String pass, Instant now, Instant forgetAfter) {
    seen.values().removeIf(each -> each.forgetAfter.isBefore(now));
    Seen before = seen.putIfAbsent(pass, new Seen(now, forgetAfter));
    return before == null ? new Use.First() : new Use.Again(before.at);
  }

  private record Seen(Instant at, Instant forgetAfter) {}
}
