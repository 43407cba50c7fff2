package jiayou.config;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jiayou.core.value.Grade;
import jiayou.core.value.Unit;

/// Pumps, nozzles and grades, and who speaks to them (`forecourt.yaml`).
public record ForecourtSettings(List<GradeSettings> grades, List<Controller> controllers) {

  /// A grade, and what the controllers call it.
  ///
  /// @param controllerId the number of the grade in the controllers
  public record GradeSettings(Grade grade, int controllerId) {}

  /// One forecourt controller.
  ///
  /// @param name lasting: it is part of every fuelling's key
  /// @param login of this terminal alone: the controller tells terminals apart by it
  /// @param certificatePin base64 SHA-256 of its self-signed certificate, for `https`
  /// @param pollInterval from one question after the pumps to the next
  /// @param answerWithin how long one answer may take
  public record Controller(
      String name,
      Protocol protocol,
      URI url,
      String login,
      Secret password,
      Auth auth,
      Optional<String> certificatePin,
      Authorise authorise,
      Duration pollInterval,
      Duration answerWithin,
      List<Pump> pumps) {}

  /// @param number as the controller counts
  public record Pump(int number, List<Nozzle> nozzles) {}

  /// @param number as the controller counts, within its pump
  /// @param sign the number painted on it for drivers (枪号), unique at the station
  /// @param grade the code of its grade
  public record Nozzle(int number, int sign, String grade) {}

  /// What the controller speaks.
  public enum Protocol {
    PTS2
  }

  /// How a login is proved, as the controller is set.
  public enum Auth {
    DIGEST,
    BASIC
  }

  /// Who lets a lifted nozzle deliver.
  public enum Authorise {
    CONTROLLER,
    THIS_TERMINAL,
    ATTENDANT
  }

  /// Every pump, ascending.
  public Set<Integer> pumps() {
    Set<Integer> pumps = new TreeSet<>();
    for (Controller controller : controllers) {
      controller.pumps().forEach(pump -> pumps.add(pump.number()));
    }
    return pumps;
  }

  static ForecourtSettings read(Keys keys) {
    Map<String, Integer> controllerIds = new LinkedHashMap<>();
    List<GradeSettings> grades = keys.groups("grades", group -> grade(group, controllerIds));
    Reader reader = new Reader(controllerIds.keySet());
    return new ForecourtSettings(grades, keys.groups("controllers", reader::controller));
  }

  private static GradeSettings grade(Keys keys, Map<String, Integer> controllerIds) {
    String code = keys.need("code", Kind.TEXT);
    Grade grade =
        new Grade(
            code,
            keys.need("nameZh", Kind.TEXT),
            keys.need("nameEn", Kind.TEXT),
            keys.need("unit", Kind.choice(Unit.class)),
            keys.need("tint", Kind.TEXT));
    int id = keys.need("controllerId", Kind.whole(1, 20));
    if (controllerIds.containsValue(id)) {
      keys.fault(
          "controllerId",
          "controller grade %d is there twice".formatted(id),
          "give each grade its own number");
    }
    if (controllerIds.putIfAbsent(code, id) != null) {
      keys.fault("code", "grade %s is there twice".formatted(code), "keep one of the two");
    }
    return new GradeSettings(grade, id);
  }

  /// Reads controllers and remembers which numbers are taken.
  private static final class Reader {

    private final Set<String> grades;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Integer, String> pumps = new HashMap<>();
    private final Map<Integer, String> signs = new HashMap<>();

    Reader(Set<String> grades) {
      this.grades = grades;
    }

    Controller controller(Keys keys) {
      String name = keys.need("name", Kind.matching("1 to 20 letters or digits", "\\w{1,20}"));
      if (names.putIfAbsent(name, 1) != null) {
        keys.fault("name", "controller %s is there twice".formatted(name), "rename one of them");
      }
      return new Controller(
          name,
          keys.need("protocol", Kind.choice(Protocol.class)),
          keys.need("url", Kind.url()),
          keys.need("login", Kind.TEXT),
          Pointers.secret(keys, "password"),
          keys.get("auth", Kind.choice(Auth.class), Auth.DIGEST),
          keys.maybe("certificatePin", Kind.TEXT),
          keys.need("authorise", Kind.choice(Authorise.class)),
          keys.get("pollInterval", Kind.duration("100ms", "5s"), Kind.usual("200ms")),
          keys.get("answerWithin", Kind.duration("500ms", "30s"), Kind.usual("5s")),
          keys.groups("pumps", this::pump));
    }

    private Pump pump(Keys keys) {
      int number = keys.need("number", Kind.whole(1, 120));
      String where = "pump " + number;
      if (pumps.putIfAbsent(number, where) != null) {
        keys.fault("number", where + " is there twice", "give each pump its own number");
      }
      Map<Integer, Integer> numbers = new HashMap<>();
      return new Pump(number, keys.groups("nozzles", group -> nozzle(group, where, numbers)));
    }

    private Nozzle nozzle(Keys keys, String pump, Map<Integer, Integer> numbers) {
      int number = keys.need("number", Kind.whole(1, 6));
      int sign = keys.need("sign", Kind.whole(1, 999));
      String grade = keys.need("grade", Kind.TEXT);
      if (numbers.put(number, sign) != null) {
        keys.fault(
            "number",
            "nozzle %d of %s is there twice".formatted(number, pump),
            "give each nozzle of a pump its own number");
      }
      String other = signs.putIfAbsent(sign, pump);
      if (other != null) {
        keys.fault(
            "sign",
            "sign %d is on a nozzle of %s too".formatted(sign, other),
            "give each nozzle of the station its own sign");
      }
      if (!grade.isEmpty() && !grades.contains(grade)) {
        keys.fault(
            "grade",
            "no grade has the code '%s'".formatted(grade),
            "write one of " + String.join(", ", grades));
      }
      return new Nozzle(number, sign, grade);
    }
  }
}
