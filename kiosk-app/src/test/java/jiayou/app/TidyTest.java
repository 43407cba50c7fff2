package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rules of the house that a machine can hold. Each line of a failure says what to mend.
class TidyTest {

  private static final int LONGEST_FILE = 300;
  private static final int WIDEST_LINE = 100;

  /// Rooms that know core and nothing else of ours.
  private static final Set<String> LEAVES =
      Set.of(
          "jiayou.pump",
          "jiayou.payment",
          "jiayou.invoice",
          "jiayou.printing",
          "jiayou.office",
          "jiayou.journal",
          "jiayou.config",
          "jiayou.ui");

  private static final Set<String> TEST_BENCH = Set.of("jiayou.sim", "jiayou.demo", "jiayou.bench");

  /// Gluon's services speak JavaFX, so the optional adapter to them must too.
  private static final Set<String> WITH_WINDOWS =
      Set.of("forecourt-ui", "kiosk-app", "demo", "host-attach");

  private static final Map<Pattern, String> BANNED = banned();

  private static final Pattern BAD_NAME =
      Pattern.compile("\\b(class|enum|record|interface) (\\w*(Manager|Helper|Utils?|Impl))\\b");

  private static final Pattern REGISTRY =
      Pattern.compile(
          "https?://(?!maven\\.apache\\.org/(POM|xsd)/)"
              + "[^/\\s\"'<]*(maven|nexus|artifactory|registry|mirror|npm|pypi|goproxy)");

  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.:/*}>$])/(root|home|work|Users|tmp)/\\w");

  private static final House HOUSE = House.found();
  private static final List<SourceFile> SOURCES = HOUSE.sources();

  @Test
  void theWholeHouseIsFound() {
    Set<String> modules = new TreeSet<>();
    SOURCES.forEach(s -> modules.add(s.module()));
    assertTrue(
        modules.containsAll(Set.of("core", "forecourt-ui", "kiosk-app", "simulators", "demo")),
        modules.toString());
  }

  @Test
  void filesAreShort() {
    List<String> wrong = new ArrayList<>();
    for (SourceFile source : SOURCES) {
      if (source.lines().size() > LONGEST_FILE) {
        wrong.add(
            source.path() + " has " + source.lines().size() + " lines: move one job out of it");
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void linesAreNarrow() {
    List<String> wrong = new ArrayList<>();
    for (SourceFile source : SOURCES) {
      for (SourceFile.Line line : source.written()) {
        String text = line.text();
        boolean wide = text.codePointCount(0, text.length()) > WIDEST_LINE;
        if (wide && !text.matches("(import|package) .*")) {
          wrong.add(at(source, line) + " is wider than " + WIDEST_LINE + ": break it");
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> wrong = new TreeSet<>();
    for (SourceFile source : SOURCES) {
      boolean marked =
          SOURCES.stream()
              .filter(s -> s.name().equals("package-info.java"))
              .filter(s -> s.module().equals(source.module()))
              .filter(s -> packageOf(s).equals(packageOf(source)))
              .anyMatch(s -> String.join("\n", s.lines()).contains("NullMarked"));
      if (!marked) {
        wrong.add(
            source.folder()
                + " has no package-info.java with @NullMarked: say there what the package is");
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void onlyRoomsWithWindowsKnowJavaFx() {
    noNaming(
        (source, room) -> room.equals("javafx") && !WITH_WINDOWS.contains(source.module()),
        "give forecourt-ui a value to draw instead");
  }

  @Test
  void leavesDoNotKnowEachOther() {
    noNaming(
        (source, room) ->
            LEAVES.contains(packageRoom(source))
                && LEAVES.contains(room)
                && !room.equals(packageRoom(source)),
        "put what both need into core, and tie them together in Kiosk");
  }

  @Test
  void simulatorsKnowNoAdapter() {
    noNaming(
        (source, room) ->
            packageRoom(source).equals("jiayou.sim")
                && (LEAVES.contains(room) || room.equals("jiayou.app")),
        "let the simulator check with code of its own");
  }

  @Test
  void whatShipsDoesNotKnowTheTestBench() {
    noNaming(
        (source, room) ->
            source.ships()
                && !TEST_BENCH.contains(packageRoom(source))
                && TEST_BENCH.contains(room),
        "move it to the tests or to demo");
  }

  @Test
  void nothingIsLeftForLater() {
    List<String> wrong = new ArrayList<>();
    for (SourceFile source : SOURCES) {
      for (SourceFile.Line line : source.written()) {
        BANNED.forEach((word, mend) -> {
          if (word.matcher(line.text()).find()) {
            wrong.add(at(source, line) + " says " + word + ": " + mend);
          }
        });
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void onlyCommandsPrint() {
    List<String> wrong = new ArrayList<>();
    for (SourceFile source : SOURCES) {
      boolean command = source.name().matches("(Main|\\w+Commands?)\\.java");
      for (SourceFile.Line line : source.code()) {
        if (source.ships() && !command && line.text().contains("System.out")) {
          wrong.add(at(source, line) + " prints: use a System.Logger, or the command's writer");
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void typesAreNamedForWhatTheyAre() {
    List<String> wrong = new ArrayList<>();
    for (SourceFile source : SOURCES) {
      for (SourceFile.Line line : source.code()) {
        var name = BAD_NAME.matcher(line.text());
        if (name.find()) {
          wrong.add(at(source, line) + " " + name.group(2) + ": name it for what it is or does");
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void noFileNamesARegistryOrAMachine() {
    List<String> wrong = new ArrayList<>();
    for (Path file : HOUSE.files()) {
      String text = House.text(file);
      for (Pattern word : List.of(REGISTRY, MACHINE_PATH)) {
        var found = word.matcher(text);
        if (found.find()) {
          wrong.add(
              HOUSE.root().relativize(file)
                  + " says "
                  + found.group()
                  + ": it must work on any machine; leave it out or make it a setting");
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  /// Written so that this file does not break its own rules.
  private static Map<Pattern, String> banned() {
    Map<Pattern, String> banned = new LinkedHashMap<>();
    banned.put(Pattern.compile("\\b(T[O]DO|F[I]XME|X[X]X)\\b"), "do it now, or open an issue");
    banned.put(Pattern.compile("@Dis[a]bled"), "mend the test or remove it");
    banned.put(Pattern.compile("Thread\\.sl[e]ep\\("), "wait for an event, with a limit");
    return banned;
  }

  private interface Forbidden {
    boolean naming(SourceFile source, String room);
  }

  private static void noNaming(Forbidden forbidden, String mend) {
    List<String> wrong = new ArrayList<>();
    for (SourceFile source : SOURCES) {
      for (SourceFile.Naming naming : source.names()) {
        if (forbidden.naming(source, naming.room())) {
          wrong.add(source.path() + ":" + naming.line() + " names " + naming.room() + ": " + mend);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static String at(SourceFile source, SourceFile.Line line) {
    return source.path() + ":" + line.number();
  }

  private static String packageOf(SourceFile source) {
    return source.folder().replaceFirst(".*/java/", "").replace('/', '.');
  }

  /// `jiayou.ui` for everything below it.
  private static String packageRoom(SourceFile source) {
    String[] parts = packageOf(source).split("\\.");
    return parts.length < 2 ? parts[0] : parts[0] + "." + parts[1];
  }
}
