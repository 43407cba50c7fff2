package jiayou.config;

import java.time.Duration;

/// How long screens stay (`screen.yaml`).
///
/// @param idle without a touch or scan until the warning
/// @param idleWarning from the warning until everything is wiped
/// @param success how long the thanks stay
public record ScreenSettings(Duration idle, Duration idleWarning, Duration success) {

  static ScreenSettings read(Keys keys) {
    Kind<Duration> moment = Kind.duration("1s", "10m");
    return new ScreenSettings(
        keys.get("idle", moment, Kind.usual("60s")),
        keys.get("idleWarning", moment, Kind.usual("30s")),
        keys.get("success", moment, Kind.usual("20s")));
  }
}
