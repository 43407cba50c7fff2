package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.HelpCalled;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.Journal.Committed;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.effect.Step;
import jiayou.core.value.Money;
import jiayou.journal.H2Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The commands as an admin types them.
class CheckCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final String SALE = "K02_261121_0001";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private StationFolder settings;

  @BeforeEach
  void write() throws IOException {
    settings = StationFolder.nowhere(folder);
  }

  @Test
  void rightSettingsAreRight() {
    assertEquals(0, run("check"));
    assertEquals("The settings of K02 are right.\n", out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void everyFaultIsListedAtOnce() throws IOException {
    int port = settings.replace("printer.yaml", "port: 9", "prot: 9");
    int kind = settings.replace("terminal.yaml", "kind: BOTH", "kind: BOHT");
    int grade = settings.replace("forecourt.yaml", "sign: 7, grade: 0", "sign: 7, grade: 97");
    settings.put("screem.yaml", "");
    Files.delete(settings.path().resolve("secrets/office-token"));
    assertEquals(2, run("check"));
    assertEquals("", out.toString());
    assertEquals(
        List.of("back-office.yaml:3", "forecourt.yaml:" + grade, "printer.yaml:" + port,
            "screem.yaml", "terminal.yaml:" + kind),
        err.toString().lines().toList());
  }

  @Test
  void whatOnlyTheAdaptersKnowIsAFaultToo() throws IOException {
    settings.replace("printer.yaml", "epson-80", "espon-80");
    assertEquals(2, run("check"));
    assertEquals("", err.toString());
  }

  @Test
  void noFolderIsOneFault() {
    assertEquals(2, commands().execute("check", "--config", folder.resolve("none").toString()));
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void runRefusesAJournalThatIsInUse() throws IOException {
    Files.createDirectories(settings.data());
    try (var other = LoopStand.open(settings.data())) {
      assertEquals(1, run("run"));
    }
    assertEquals("", err.toString());
  }

  @Test
  void theJournalTellsWhatIsNotAtRest() throws IOException {
    halfASale();
    assertEquals(0, run("journal"));
    assertEquals(
        List.of(
            "K02-1121-0001 tendering, S1_K02_261121_0001_1 AwaitingScan",
            "1 sales are not at rest",
            "1 reports wait for the back office",
            "1 other effects are owed"),
        out.toString().lines().toList());
  }

  @Test
  void theLedgerIsOneDocument() throws IOException {
    halfASale();
    assertEquals(0, run("journal", "--ledger"));
    assertEquals("", out.toString());
  }

  @Test
  void theEntriesAreOneLineEach() throws IOException {
    halfASale();
    assertEquals(0, run("journal", "--entries"));
    List<String> lines = out.toString().lines().toList();
    assertEquals(5, lines.size());
    assertTrue(lines.getFirst().startsWith("1 2026-11-21T04:00:00Z {"), lines.getFirst());
  }

  private int run(String command, String... options) {
    return commands().execute(arguments(command, options));
  }

  private String[] arguments(String command, String... options) {
    List<String> all = new java.util.ArrayList<>(List.of(command));
    all.addAll(List.of("--config", settings.path().toString()));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  private CommandLine commands() {
    return Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
  }

  /// A sale of water whose code is on the screen, and a call for help.
  private void halfASale() throws IOException {
    Files.createDirectories(settings.data());
    Rules rules = SettledRules.of(settings.settings());
    try (H2Journal<Event, Effect> journal = LoopStand.open(settings.data())) {
      Books books = Books.EMPTY;
      Committed<Event, Effect> last = null;
      for (Event event :
          List.of(
              new SaleOpened(SALE, SettledRules.KIOSK),
              new GoodsAdded(SALE, LoopStand.WATER),
              new CodeAsked(SALE, "wechat"),
              new PaymentAnswered(SALE, "S1_" + SALE + "_1", new PayAnswer.AwaitingScan("w://1")),
              new HelpCalled(SettledRules.KIOSK, 1))) {
        Step<Books> step = BooksMachine.step(books, event, NOON, rules);
        books = step.state();
        journal.commit(List.of(new Draft<>(NOON, event, List.of(), step.effects())));
      }
    }
  }
}
