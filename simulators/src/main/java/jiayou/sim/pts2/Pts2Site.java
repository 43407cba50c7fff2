package jiayou.sim.pts2;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import jiayou.core.value.Unit;

/// The forecourt that a simulated controller serves.
///
/// @param users each terminal has its own, so that the controller can tell them apart
/// @param firstTransaction the number of the first fuelling, 1..65535; it wraps
/// @param clock the controller's local time, by its zone
public record Pts2Site(
    List<User> users,
    Login login,
    Operation operation,
    List<SiteGrade> grades,
    List<SitePump> pumps,
    int firstTransaction,
    long seed,
    Clock clock) {

  public Pts2Site {
    users = List.copyOf(users);
    grades = List.copyOf(grades);
    pumps = List.copyOf(pumps);
  }

  /// @param id 1..30
  public record User(int id, String login, String password) {}

  /// How DIP switch 2 stands.
  public enum Login {
    DIGEST,
    BASIC
  }

  /// Who lets a lifted nozzle deliver.
  public enum Operation {
    /// The controller itself, at once.
    AUTOMATIC,
    /// Whoever sends PumpAuthorize.
    ON_REQUEST
  }

  /// @param id the controller's number of the grade, 1..20
  /// @param code the grade in the settings of the terminals, for the ledger alone
  /// @param name ASCII, at most 20 characters: the controller knows no other
  public record SiteGrade(int id, String code, String name, Unit unit, BigDecimal price) {}

  /// @param gradeIds the grade of each nozzle, nozzle 1 first
  public record SitePump(int number, List<Integer> gradeIds) {
    public SitePump {
      gradeIds = List.copyOf(gradeIds);
    }
  }
}
