package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.HelpCalled;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.journal.H2Journal;
import jiayou.sim.box.BoxSettings;
import jiayou.sim.wechat.WechatKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands as an admin types them.
class CheckCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final String SALE = "K02_261121_0001";

  private static final WechatKeys KEYS = WechatKeys.generate(new SecureRandom());

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private StationFolder settings;

  @BeforeEach
  void write() throws IOException {
    settings = StationFolder.nowhere(folder);
    settings.put("secrets/wechat-merchant-key.pem", KEYS.merchantKeyPem());
    settings.put("keys/wechat-public-key.pem", KEYS.publicKeyPem());
    settings.put("keys/wechat-platform-cert.pem", KEYS.platformCertificatePem());
  }

  @Test
  void settingsWithEveryWayToPayAreRight() throws IOException {
    try (Box box = Box.start(1)) {
      BoxSettings.of(box.station()).write(settings.path(), settings.data());
      assertEquals(0, run("check"), err::toString);
    }
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
    int theme = settings.replace("terminal.yaml", "theme: LIGHT", "theme: LIHGT");
    int grade = settings.replace("forecourt.yaml", "sign: 7, grade: 0", "sign: 7, grade: 97");
    settings.put("screem.yaml", "");
    Path token = settings.path().resolve("secrets/office-token");
    Files.delete(token);
    assertEquals(2, run("check"));
    assertEquals("", out.toString());
    assertEquals(
        List.of(
            "back-office.yaml:3: the secret 'bearer' cannot be read from "
                + token
                + "; put it there, readable by the terminal's own user only",
            "forecourt.yaml:" + grade + ": no grade has the code '97'; write one of 92, 95, 98, 0",
            "printer.yaml:" + port + ": unknown key 'prot'; did you mean 'port'?",
            "screem.yaml: nobody reads a file of this name; did you mean screen.yaml?",
            "terminal.yaml:" + theme + ": 'theme' is 'LIHGT'; write one of LIGHT, DARK"),
        err.toString().lines().toList());
  }

  @Test
  void whatOnlyTheAdaptersKnowIsAFaultToo() throws IOException {
    settings.replace("printer.yaml", "epson-80", "espon-80");
    assertEquals(2, run("check"));
    assertEquals(
        "printer.yaml: there is no printer profile 'espon-80'; "
            + "write one of generic-80, generic-58, epson-80, mute-80\n",
        err.toString());
  }

  @Test
  void aKeyThatIsNoKeyIsAFaultBeforeAnythingIsOpened() throws IOException {
    settings.put("secrets/wechat-merchant-key.pem", "no key at all");
    assertEquals(2, run("run"));
    assertEquals(
        List.of(
            "payments.yaml: it cannot be used: no block \"BEGIN PRIVATE KEY\" in the file; "
                + "correct the setting, or the key or certificate file that it names"),
        err.toString().lines().toList());
    assertFalse(Files.exists(settings.data()));
    assertFalse(err.toString().contains("no key at all"), "the key itself is on the screen");
  }

  @Test
  void noFolderIsOneFault() {
    assertEquals(2, commands().execute("check", "--config", folder.resolve("none").toString()));
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void runRefusesAJournalThatIsInUse() throws IOException {
    Files.createDirectories(settings.data());
    H2Journal<Event, Effect> other = LoopStand.open(settings.data());
    assertEquals(1, run("run"));
    other.close();
    assertEquals(
        "The journal "
            + settings.data().resolve("journal.mv.db")
            + " is in use by another running terminal: stop that one first.\n",
        err.toString());
  }

  @Test
  void theJournalTellsWhatIsNotAtRest() throws IOException {
    halfASale();
    assertEquals(0, run("journal"));
    assertEquals(
        List.of(
            "K02-1121-0001 tendering, S1_K02_261121_0001_1 AwaitingScan",
            "1 sales are not at rest",
            "0 things wait for staff (--staff)",
            "1 reports wait for the back office",
            "2 other effects are owed"),
        out.toString().lines().toList());
  }

  @Test
  void theLedgerIsOneDocument() throws IOException {
    halfASale();
    assertEquals(0, run("journal", "--ledger"));
    JsonNode sale = JsonMapper.shared().readTree(out.toString()).path("sales").path(0);
    assertEquals(
        JsonMapper.shared()
            .readTree(
                """
                {
                  "id": "K02_261121_0001",
                  "trace": "K02-1121-0001",
                  "screen": "K",
                  "state": "TENDERING",
                  "total": 200,
                  "discounts": [],
                  "lines": [
                    {"kind": "goods", "ean": "6901234567892", "quantity": 1, "amount": 200}
                  ],
                  "tenders": [],
                  "attempts": [
                    {
                      "provider": "wechat",
                      "reference": "S1_K02_261121_0001_1",
                      "amount": 200,
                      "state": "AwaitingScan"
                    }
                  ],
                  "holds": [],
                  "refunds": [],
                  "tickets": []
                }
                """),
        JsonMapper.shared().readTree(sale.toString()));
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
    List<String> words = new ArrayList<>(List.of(command, "--config", settings.path().toString()));
    words.addAll(List.of(options));
    return commands().execute(words.toArray(String[]::new));
  }

  private CommandLine commands() {
    return Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
  }

  /// A sale of water whose code is on the screen, and a call for help.
  private void halfASale() throws IOException {
    LoopStand.happened(
        settings,
        NOON,
        List.of(
            new SaleOpened(SALE, SettledRules.KIOSK),
            new GoodsAdded(SALE, LoopStand.WATER),
            new CodeAsked(SALE, "wechat"),
            new PaymentAnswered(SALE, "S1_" + SALE + "_1", new PayAnswer.AwaitingScan("w://1")),
            new HelpCalled(SettledRules.KIOSK, 1)));
  }
}
