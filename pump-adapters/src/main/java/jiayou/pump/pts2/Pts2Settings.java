package jiayou.pump.pts2;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jiayou.core.value.Unit;

/// What an admin writes about one PTS-2 controller.
///
/// The controller only knows ASCII names, so grades are mapped here: by its grade id where it tells
/// one, else by the nozzle.
///
/// @param controllerName our name for it, part of every [jiayou.core.value.FuellingKey]
/// @param url scheme, host and port, for example `http://192.168.1.117`
/// @param login the user of this terminal alone: the controller tells terminals apart by it
/// @param certificatePin base64 SHA-256 of its self-signed certificate; needed for `https`
/// @param nozzles pump to nozzle to the code of the grade
/// @param gradeIds the controller's grade ids, 1..20, to the code of the grade
/// @param units the unit of every grade named above
public record Pts2Settings(
    String controllerName,
    URI url,
    String login,
    String password,
    Authentication authentication,
    Optional<String> certificatePin,
    Map<Integer, Map<Integer, String>> nozzles,
    Map<Integer, String> gradeIds,
    Map<String, Unit> units,
    Timing timing) {

  public Pts2Settings {
    nozzles =
        nozzles.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Map.copyOf(e.getValue())));
    gradeIds = Map.copyOf(gradeIds);
    units = Map.copyOf(units);
    List<String> grades =
        Stream.concat(
                gradeIds.values().stream(),
                nozzles.values().stream().flatMap(n -> n.values().stream()))
            .toList();
    for (String grade : grades) {
      if (!units.containsKey(grade)) {
        throw new IllegalArgumentException("grade " + grade + " has no unit");
      }
    }
  }

  /// The pumps that this terminal looks at, ascending.
  public List<Integer> pumps() {
    return List.copyOf(new TreeMap<>(nozzles).keySet());
  }

  /// @throws IllegalArgumentException for a grade that these settings do not name
  Unit unit(String grade) {
    return Optional.ofNullable(units.get(grade))
        .orElseThrow(() -> new IllegalArgumentException("grade " + grade + " has no unit"));
  }

  /// Without the password, so that it never lands in a log.
  @Override
  public String toString() {
    return "Pts2Settings[" + controllerName + " at " + url + " as " + login + "]";
  }

  /// How the controller's second DIP switch stands.
  public enum Authentication {
    DIGEST,
    BASIC
  }

  /// How long to wait. Totals come late, in place of a status, so they are asked for again.
  ///
  /// @param totalsPause between two looks for one nozzle's totals
  /// @param totalsLooks how often to look before giving a nozzle up
  public record Timing(Duration connect, Duration answer, Duration totalsPause, int totalsLooks) {

    /// Good for a controller on the same network.
    public static Timing usual() {
      return new Timing(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(200), 60);
    }
  }
}
