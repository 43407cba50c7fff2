package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The payment codes on customers' phones: each lives for a minute or so.
public final class Phones {

  private static final Duration LIFE = Duration.ofSeconds(75);

  private final Clockwork clock;
  private final Map<String, Code> codes = new HashMap<>();

  public Phones(Clockwork clock) {
    this.clock = clock;
  }

  /// @return a fresh code
  public String open(Purse purse) {
    String code = "13" + codes.size();
    codes.put(code, new Code(purse, clock.now().plus(LIFE)));
    return code;
  }

  /// What the purse behind a code does when it is charged.
  public Purse shown(String code) {
    Code found = codes.get(code);
    return found == null || clock.now().isAfter(found.until()) ? Purse.CODE_DEAD : found.purse();
  }

  public enum Purse {
    PAYS,
    ASKS_PASSWORD,
    EMPTY,
    CODE_DEAD
  }

  private record Code(Purse purse, Instant until) {}
}
