package jiayou.payment.wire;

import java.time.Duration;

/// How long a call may take.
///
/// @param call the whole of it, name look-up and answer included
public record Timeouts(Duration connect, Duration read, Duration call) {
  public static Timeouts usual() {
    return new Timeouts(Duration.ofSeconds(4), Duration.ofSeconds(12), Duration.ofSeconds(20));
  }
}
