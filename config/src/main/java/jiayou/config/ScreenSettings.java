package jiayou.config;

import java.time.Duration;

/// How long screens stay (`screen.yaml`).
///
/// @param idle without a touch or scan until the warning
/// @param idleWarning from the warning until everything is wiped
/// @param success how long the thanks stay
/// @param slip how long the page stays after an offline slip is printed
/// @param noFlow a lifted nozzle without fuel, until the driver is asked to hang it up
/// @param hangUp fuel has stopped and the nozzle is still out, until the driver is reminded
/// @param help how long staff may take to answer a call before it goes to the next person
public record ScreenSettings(
    Duration idle,
    Duration idleWarning,
    Duration success,
    Duration slip,
    Duration noFlow,
    Duration hangUp,
    Duration help) {

  static ScreenSettings read(Keys keys) {
    Kind<Duration> moment = Kind.duration("1s", "10m");
    return new ScreenSettings(
        keys.get("idle", moment, Kind.usual("60s")),
        keys.get("idleWarning", moment, Kind.usual("30s")),
        keys.get("success", moment, Kind.usual("20s")),
        keys.get("slip", moment, Kind.usual("60s")),
        keys.get("noFlow", moment, Kind.usual("60s")),
        keys.get("hangUp", moment, Kind.usual("60s")),
        keys.get("help", moment, Kind.usual("30s")));
  }
}
