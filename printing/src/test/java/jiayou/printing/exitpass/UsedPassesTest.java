package jiayou.printing.exitpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jiayou.printing.exitpass.UsedPasses.Use;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsedPassesTest {

  private static final Instant PAID = Instant.parse("2026-11-21T02:47:00Z");
  private static final Instant NOW = Instant.parse("2026-11-21T02:49:13.250Z");
  private static final String SIGNATURE = "_JOLNWKh2eIhMFrqWlYocA";

  /// `printf %s _JOLNWKh2eIhMFrqWlYocA | sha256sum`
  private static final String HASH =
      "c6d5628b9eca3e488258a49e56ebc656c567c995c69a4673dfae312aa398e8e4";

  private static final Use AWAY = new Use.Unknown(Doubt.LIST_AWAY);
  private static final Use FULL = new Use.Unknown(Doubt.LIST_FULL);
  private static final Use HALF = new Use.Unknown(Doubt.HALF_USED);

  @TempDir private Path temporary;
  private Path folder = Path.of("nowhere");

  @BeforeEach
  void prepare() throws IOException {
    folder = temporary.resolve("used-passes");
    assertTrue(new MarkedFolder(folder).prepare("S1"));
  }

  @Test
  void aMarkSaysWhenAndWhereAndLeadsToNoPass() throws IOException {
    assertEquals(new Use.First(), at("K02").use(SIGNATURE, PAID, NOW));
    assertEquals(List.of("2026-11-21", "2026-11-21/" + HASH, "used-passes.txt"), names());
    assertEquals(
        "used 2026-11-21T02:49:13.250Z at K02\n",
        Files.readString(folder.resolve("2026-11-21").resolve(HASH)));
  }

  @Test
  void anotherTerminalKnowsIt() {
    assertEquals(new Use.First(), at("K02").use(SIGNATURE, PAID, NOW));
    assertEquals(new Use.Again(NOW, "K02"), at("G1").use(SIGNATURE, PAID, NOW.plusSeconds(5)));
    assertEquals(new Use.Again(NOW, "K02"), at("G1").look(SIGNATURE, PAID));
    assertEquals(new Use.First(), at("G1").look("another", PAID));
  }

  @Test
  void ofManyGatesThatWantOnePassExactlyOneGetsIt() throws Exception {
    int gates = 8;
    try (ExecutorService threads = Executors.newFixedThreadPool(gates)) {
      for (int round = 0; round < 50; round++) {
        String signature = "pass-" + round;
        CountDownLatch ready = new CountDownLatch(gates);
        List<Future<Use>> answers = new ArrayList<>();
        for (int i = 0; i < gates; i++) {
          UsedPasses gate = at("G" + i);
          answers.add(
              threads.submit(() -> {
                ready.countDown();
                ready.await();
                return gate.use(signature, PAID, NOW);
              }));
        }
        int first = 0;
        for (Future<Use> answer : answers) {
          boolean isFirst = answer.get() instanceof Use.First;
          first += isFirst ? 1 : 0;
          assertTrue(isFirst || answer.get() instanceof Use.Again, answer.get()::toString);
        }
        assertEquals(1, first, signature);
      }
    }
  }

  @Test
  void aFolderThatWasNotMadeReadyMayBeAShareThatIsNotMounted() throws IOException {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    UsedPasses list = new UsedPassesInFolder(empty, "S1", "G1");
    assertEquals(AWAY, list.use(SIGNATURE, PAID, NOW));
    assertEquals(AWAY, list.look(SIGNATURE, PAID));
    try (Stream<Path> left = Files.list(empty)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    Path absent = temporary.resolve("absent");
    assertEquals(AWAY, new UsedPassesInFolder(absent, "S1", "G1").use(SIGNATURE, PAID, NOW));
    assertFalse(Files.exists(absent));
  }

  @Test
  void anotherStationsFolderIsNotUsed() throws IOException {
    assertFalse(new MarkedFolder(folder).prepare("S2"));
    assertEquals(AWAY, new UsedPassesInFolder(folder, "S2", "G1").use(SIGNATURE, PAID, NOW));
    assertTrue(new MarkedFolder(folder).prepare("S1"));
  }

  @Test
  void aMarkThatNobodyEndedIsNeitherYesNorNo() throws IOException {
    Path day = Files.createDirectory(folder.resolve("2026-11-21"));
    Files.writeString(day.resolve(HASH), "used 2026-11-21T02:4");
    assertEquals(HALF, at("G1").use(SIGNATURE, PAID, NOW));
    assertEquals(HALF, at("G1").look(SIGNATURE, PAID));
  }

  @Test
  void aListThatTakesNoMarkIsNeitherYesNorNo() throws IOException {
    // A file stands where the day's folder should be.
    Files.writeString(folder.resolve("2026-11-21"), "");
    assertEquals(FULL, at("G1").use(SIGNATURE, PAID, NOW));
  }

  @Test
  void daysWhosePassesHaveAllExpiredAreSweptBitByBit() throws IOException {
    for (String name : List.of("2026-10-18", "2026-10-19", "2026-11-20")) {
      Path day = Files.createDirectory(folder.resolve(name));
      for (int i = 0; i < 30; i++) {
        Files.writeString(day.resolve("mark" + i), Marks.text(NOW, "K02"));
      }
    }
    at("K02").use("one", PAID, NOW);
    assertEquals(10, marks("2026-10-18"));
    at("K02").use("two", PAID, NOW);
    assertFalse(Files.exists(folder.resolve("2026-10-18")));
    at("K02").use("three", PAID, NOW);
    assertEquals(30, marks("2026-10-19"));
    assertEquals(30, marks("2026-11-20"));
    assertEquals(3, marks("2026-11-21"));
  }

  @Test
  void aListThatHangsIsNeitherYesNorNo() throws Exception {
    Path hung = Files.createDirectory(temporary.resolve("hung"));
    Path sign = hung.resolve("used-passes.txt");
    assumeTrue(makesPipe(sign), "there is no mkfifo on this machine");
    UsedPasses list =
        new UsedPassesInTime(new UsedPassesInFolder(hung, "S1", "G1"), Duration.ofMillis(200));
    try {
      assertEquals(AWAY, list.use(SIGNATURE, PAID, NOW));
      assertEquals(AWAY, list.use(SIGNATURE, PAID, NOW));
    } finally {
      // Whoever waits for the pipe's first word gets it, and goes.
      Files.writeString(sign, "nothing");
    }
  }

  @Test
  void aListThatAnswersInTimeIsHeard() {
    UsedPasses list = new UsedPassesInTime(at("K02"), Duration.ofSeconds(30));
    assertEquals(new Use.First(), list.look(SIGNATURE, PAID));
    assertEquals(new Use.First(), list.use(SIGNATURE, PAID, NOW));
    assertEquals(new Use.Again(NOW, "K02"), list.use(SIGNATURE, PAID, NOW));
  }

  private UsedPasses at(String gate) {
    return new UsedPassesInFolder(folder, "S1", gate);
  }

  private static boolean makesPipe(Path pipe) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private long marks(String day) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(day))) {
      return all.count();
    }
  }
}
