package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import jiayou.printing.exitpass.MarkedFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Gates in processes of their own, with one list.
class GateRaceTest {

  private static final int PASSES = 100;

  @TempDir private Path folder;

  private final Instant paid = Instant.now();
  private Path used = Path.of("nowhere");

  @BeforeEach
  void prepare() throws IOException {
    used = folder.resolve("used-passes");
    new MarkedFolder(used).prepare("S1");
  }

  @Test
  void twoTerminalsThatAreShownOnePassAtOnceLetOneCarOut() throws Exception {
    GateFolder one = GateFolder.written(folder.resolve("one"), "K02", "ZH_CN", used);
    GateFolder two = GateFolder.written(folder.resolve("two"), "K03", "ZH_CN", used);
    try (GateProcess left = GateProcess.start(one);
        GateProcess right = GateProcess.start(two)) {
      for (int i = 0; i < PASSES; i++) {
        String pass = one.pass("K02-1121-%04d".formatted(i), paid);
        left.shows(pass);
        right.shows(pass);
        assertEquals(Set.of("VALID", "USED"), Set.of(left.verdict(), right.verdict()));
      }
      left.shows("");
      assertEquals("FORGED", left.verdict());
      left.shows("x".repeat(100_000));
      assertEquals("FORGED", left.verdict());
      assertEquals(0, left.ends());
      assertEquals(0, right.ends());
    }
    assertEquals(PASSES, marks());
  }

  @Test
  void aPassThatAFullDiskTookNoMarkOfIsStillGood() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash on this machine");
    GateFolder gate = GateFolder.written(folder.resolve("gate"), "G1", "ZH_CN", used);
    String pass = gate.pass("K02-1121-0046", paid);
    // No file may grow: each can be made, and takes not one byte.
    try (GateProcess full =
        GateProcess.start(gate, "/bin/bash", "-c", "ulimit -f 0; exec \"$0\" \"$@\"")) {
      full.shows(pass);
      assertEquals("UNKNOWN", full.verdict());
    }
    assertEquals(0, marks());
    try (GateProcess roomy = GateProcess.start(gate)) {
      roomy.shows(pass);
      assertEquals("VALID", roomy.verdict());
    }
  }

  private long marks() throws IOException {
    try (Stream<Path> all = Files.walk(used)) {
      return all.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}")).count();
    }
  }
}
