package jiayou.config;

import java.time.Duration;

/// How long a provider may take (`connectWithin`, `readWithin`, `callWithin`).
public record CallLimits(Duration connectWithin, Duration readWithin, Duration callWithin) {

  static CallLimits read(Keys keys) {
    return new CallLimits(
        keys.get("connectWithin", Kind.duration("500ms", "30s"), Kind.usual("4s")),
        keys.get("readWithin", Kind.duration("1s", "60s"), Kind.usual("12s")),
        keys.get("callWithin", Kind.duration("1s", "90s"), Kind.usual("20s")));
  }
}
