package jiayou.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Core knows values and decides; the world comes in as events and goes out as effects. What the
/// compiler cannot forbid is found here in the sources.
class PurityTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?([\\w.]+)(?:\\.\\*)?;");

  private static final Pattern COMMENT = Pattern.compile("(?m)//.*$");

  private static final Pattern ROOM = Pattern.compile("jiayou\\.core\\.([a-z]+)");

  private static final List<String> MAY_IMPORT =
      List.of("java.util.", "java.time.", "java.math.", "jiayou.core.", "org.jspecify.");

  /// What may not stand in core, and what to do instead.
  private static final Map<String, String> BANNED = banned();

  /// From below to above: a room sees only rooms of lower floors.
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("value"),
          List.of("ticket", "benefit", "invoice"),
          List.of("port", "rules", "press", "session"),
          List.of("effect", "event"),
          List.of("payment", "fuelling", "slip", "hold", "risk", "invoicing"),
          List.of("sale"),
          List.of("station"),
          List.of("terminal", "bill"));

  @Test
  void coreImportsOnlyValues() {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      for (String name : source.imports()) {
        if (MAY_IMPORT.stream().noneMatch((name + ".")::startsWith)) {
          wrong.add(
              source.path()
                  + " imports "
                  + name
                  + ": let a room outside do it, behind a port or as an effect");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void coreHasNoClockNoChanceNoThreadAndNoWorld() {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      BANNED.forEach((word, mend) -> {
        if (Pattern.compile(word).matcher(source.code()).find()) {
          wrong.add(source.path() + " says " + word + ": " + mend);
        }
      });
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void roomsSeeOnlyRoomsBelowThem() {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      for (String seen : source.rooms()) {
        if (!seen.equals(source.room()) && floor(seen) >= floor(source.room())) {
          wrong.add(
              source.path()
                  + " sees "
                  + seen
                  + ": move what both need to a lower floor, or hand it in as a value");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyRoomHasItsFloor() {
    List<String> wrong = new ArrayList<>();
    for (Source source : sources()) {
      if (floor(source.room()) < 0) {
        wrong.add(source.path() + " is in a room without a floor: add it to PurityTest.FLOORS");
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theSourcesAreFound() {
    assertTrue(sources().size() > 60, "run in the folder of the module core");
  }

  private static int floor(String room) {
    for (int i = 0; i < FLOORS.size(); i++) {
      if (FLOORS.get(i).contains(room)) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, String> banned() {
    Map<String, String> banned = new LinkedHashMap<>();
    String time = "take the moment as an argument: it comes in with the event";
    banned.put("\\b[A-Z]\\w*\\.now\\(", time);
    banned.put("\\bClock\\b", time);
    banned.put("currentTimeMillis|nanoTime", time);
    banned.put("systemDefault\\(", "take the zone from the rules");
    String chance = "derive it from the books, or let it come in with the event";
    banned.put("Random\\b|Math\\.random|randomUUID", chance);
    String thread = "promise an effect: whoever carries it out has the threads";
    banned.put("\\bThread\\b|\\bTimer\\b|synchronized|java\\.util\\.concurrent", thread);
    String world = "promise an effect, or ask for a port and write the adapter outside";
    banned.put("java\\.(io|nio|net|sql)\\b", world);
    banned.put("javafx", "give the screens a value to draw");
    banned.put("System\\.(out|err|getenv|getProperty)|java\\.util\\.logging", world);
    return banned;
  }

  private static List<Source> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().map(Source::read).toList();
    } catch (IOException e) {
      throw new AssertionError("run in the folder of the module core", e);
    }
  }

  /// One file of core without its comments.
  private record Source(Path path, String code) {

    static Source read(Path path) {
      try {
        return new Source(path, COMMENT.matcher(Files.readString(path)).replaceAll(""));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    String room() {
      return path.getName(path.getNameCount() - 2).toString();
    }

    List<String> imports() {
      return IMPORT.matcher(code).results().map(m -> m.group(1)).toList();
    }

    List<String> rooms() {
      return ROOM.matcher(code).results().map(PurityTest::first).distinct().toList();
    }
  }

  private static String first(MatchResult match) {
    return match.group(1);
  }
}
