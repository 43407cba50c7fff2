package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jiayou.printing.exitpass.ExitPassSigner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./kiosk pass` as an attendant or a gate calls it.
class PassCommandTest {

  private static final String TRACE = "K02-1121-0046";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Instant paid = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private Path used = Path.of("nowhere");
  private GateFolder kiosk = new GateFolder(Path.of("nowhere"), "", "");
  private GateFolder gate = kiosk;

  @BeforeEach
  void prepare() throws IOException {
    used = folder.resolve("used-passes");
    kiosk = GateFolder.written(folder.resolve("kiosk"), "K02", "ZH_CN", used);
    gate = GateFolder.written(folder.resolve("gate"), "G1", "EN", used);
    assertEquals(0, run(List.of("pass", "prepare", "--config", gate.path().toString())));
    assertEquals(used + " holds the used passes of station S1.\n", told());
  }

  @Test
  void aPassOpensOnceAndIsRefusedByEveryOtherTerminalOfTheStation() {
    String pass = kiosk.pass(TRACE, paid);
    assertEquals(0, run(kiosk.verify(pass)));
    assertTrue(
        told()
            .matches(
                "放行：K02-1121-0046，216.33 元，" + time("M月d日 HH:mm", paid) + " 付款，短码 [0-9]{4}。\n"));
    assertEquals(1, run(gate.verify(pass)));
    String again = told();
    assertTrue(
        again.matches(
            "Do not let it out: K02-1121-0046 was used on [0-9-]{10} [0-9:]{5} at K02\\.\n"),
        again);
    assertEquals(1, run(kiosk.verify(pass)));
    assertEquals("", err.toString());
  }

  @Test
  void aLookUsesNothingUp() {
    String pass = gate.pass(TRACE, paid);
    assertEquals(0, run(gate.verify(pass, "--look")));
    assertTrue(told().startsWith("Good, and not used up: K02-1121-0046, 216.33 yuan, paid "));
    assertEquals(0, run(gate.verify(pass)));
    assertTrue(told().startsWith("Let it out: K02-1121-0046, 216.33 yuan, paid "));
    assertEquals(1, run(gate.verify(pass, "--look")));
  }

  @Test
  void onlyTheMachineThatWashesUsesAWashUp() {
    String wash =
        new ExitPassSigner(GateFolder.KEY.getBytes(StandardCharsets.UTF_8), "S1")
            .wash(TRACE, paid, 1, "洗车一次")
            .token()
            .orElseThrow();
    assertEquals(4, run(gate.verify(wash)));
    assertTrue(told().startsWith("Good for one car wash, and not used up: K02-1121-0046"));
    assertEquals(4, run(gate.verify(wash, "--wash")));
    assertTrue(told().startsWith("One car wash: K02-1121-0046"));
    assertEquals(1, run(gate.verify(wash, "--wash")));
    String pass = gate.pass(TRACE, paid);
    assertEquals(0, run(gate.verify(pass, "--wash")));
    assertEquals(0, run(gate.verify(pass)));
  }

  @Test
  void forgedAndExpiredPassesAreRefused() {
    Instant early = paid.minus(3, ChronoUnit.HOURS);
    assertEquals(1, run(gate.verify(gate.pass(TRACE, early))));
    assertEquals(
        "Do not let it out: K02-1121-0046 was good until "
            + time("yyyy-MM-dd HH:mm", early.plus(2, ChronoUnit.HOURS))
            + ".\n",
        told());
    assertEquals(1, run(gate.verify(gate.pass(TRACE, paid) + "x")));
    assertEquals("Do not let it out: this is no exit pass of station S1.\n", told());
    GateFolder other = new GateFolder(gate.path(), "S2", GateFolder.KEY);
    assertEquals(1, run(gate.verify(other.pass(TRACE, paid))));
    assertEquals("Do not let it out: this is no exit pass of station S1.\n", told());
  }

  @Test
  void withoutTheListNobodyCanSayAndAForgedPassIsRefusedAllTheSame() throws IOException {
    Files.delete(used.resolve("used-passes.txt"));
    assertEquals(3, run(gate.verify(gate.pass(TRACE, paid))));
    assertEquals(
        "Nobody can say: K02-1121-0046 (216.33 yuan, paid "
            + time("yyyy-MM-dd HH:mm", paid)
            + ") is signed by this station, but the list of used passes cannot be read."
            + " Look at the ticket and the car.\n",
        told());
    assertEquals(3, run(gate.verify(gate.pass(TRACE, paid), "--look")));
    assertEquals(1, run(gate.verify("JY1.S1.K02-1121-0046.1.1.AAAAAAAAAAAAAAAAAAAAAA")));
  }

  @Test
  void aGateReadsJson() {
    String pass = gate.pass(TRACE, paid);
    assertEquals(0, run(gate.verify(pass, "--json", "--at", "north")));
    JsonNode first = JsonMapper.shared().readTree(told());
    assertEquals("VALID", first.path("verdict").asString());
    assertEquals(21633, first.path("amount").asInt());
    assertEquals(paid.toString(), first.path("paidAt").asString());
    assertEquals(1, run(gate.verify(pass, "--json")));
    JsonNode second = JsonMapper.shared().readTree(told());
    assertEquals("USED", second.path("verdict").asString());
    assertEquals("north", second.path("where").asString());
  }

  @Test
  void wrongSettingsAndWrongWordsAreNeitherYesNorNo() throws IOException {
    String pass = gate.pass(TRACE, paid);
    assertEquals(2, run(gate.verify(pass, "--at", "two words")));
    assertEquals(2, run(List.of("pass", "verify", pass)));
    String yaml = Files.readString(gate.path().resolve("terminal.yaml"));
    err.getBuffer().setLength(0);
    Files.writeString(gate.path().resolve("terminal.yaml"), yaml.replaceAll("exitPass: .*\n", ""));
    assertEquals(2, run(gate.verify(pass)));
    assertEquals(
        "terminal.yaml: 'exitPass' is missing; name the folder of used passes there, as the"
            + " example does\n",
        err.toString());
    assertEquals("", told());
  }

  @Test
  void anotherStationsFolderIsNotMadeReadyAgain() throws IOException {
    Path yaml = gate.path().resolve("terminal.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("id: S1", "id: S2"));
    assertEquals(1, run(List.of("pass", "prepare", "--config", gate.path().toString())));
    assertEquals(
        used + " is another station's: name a folder of this station's own.\n", err.toString());
  }

  @Test
  void aFolderThatCannotBeMadeReadyIsSaid() throws IOException {
    Path yaml = gate.path().resolve("terminal.yaml");
    Path below = yaml.resolve("below-a-file");
    Files.writeString(yaml, Files.readString(yaml).replace(used.toString(), below.toString()));
    assertEquals(1, run(List.of("pass", "prepare", "--config", gate.path().toString())));
    assertTrue(err.toString().startsWith(below + " cannot be made ready: "), err::toString);
    assertFalse(Files.exists(below));
  }

  private int run(List<String> words) {
    return Main.commands()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words.toArray(String[]::new));
  }

  /// What was said since the last question.
  private String told() {
    String text = out.toString();
    out.getBuffer().setLength(0);
    return text;
  }

  private static String time(String pattern, Instant at) {
    return DateTimeFormatter.ofPattern(pattern).format(at.atOffset(ZoneOffset.ofHours(8)));
  }
}
