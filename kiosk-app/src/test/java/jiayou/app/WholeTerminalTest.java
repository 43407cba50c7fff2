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
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.stage.Window;
import jiayou.core.station.SaleIds;
import jiayou.printing.exitpass.MarkedFolder;
import jiayou.sim.box.BoxSettings;
import jiayou.sim.phone.Script;
import jiayou.sim.printer.PrintedTicket;
import jiayou.ui.window.FxThread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole terminal, with windows, against a whole station in a box: each test is one customer,
/// and afterwards everybody's books are opened.
@Timeout(120)
class WholeTerminalTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WATER = "6901234500011";

  private static final Pattern PASS = Pattern.compile("\\[QR (JY1\\.[^\\]]+)\\]");

  @TempDir private static Path folder;

  private static Logbook log;
  private static Box box;
  private static StationFolder settings;
  private static Kiosk terminal;

  @BeforeAll
  static void open() throws IOException {
    log = Logbook.open();
    box = Box.start(7);
    settings = StationFolder.of(box.station(), folder);
    terminal = Kiosk.start(settings.settings(), Box.places());
  }

  @AfterAll
  static void close() {
    terminal.close();
    box.close();
    log.close();
  }

  @Test
  void fuelAndWaterPaidWithTheCodeOnTheScreen() throws Exception {
    int fuelling = box.fuels(1, 1, "10.00");
    sees("K", "^Attract");
    touchesUntil("start", "^Home");
    sees("K", "^Home.*transaction=" + fuelling);
    presses("K", "pick-1-" + fuelling);
    sees("K", "^Basket.*Shown\\[content=weixin");
    presses("K", "tile-" + WATER);
    sees("K", "^Basket.*" + WATER + ".*quantity=1.*Shown\\[content=weixin");
    String code = Camera.reads(window("K").picture());
    JsonNode trade = trade(code);
    assertEquals(7580, trade.path("amount").asLong());
    box.pays("driver", code);
    sees("K", "^Success.*Printed\\[");
    box.isFree(1);
    String sale = sale(trade);
    String ticket = ticketOf(sale);
    for (String part : List.of("青岚驿 滨河路站", "92# 汽油", "矿泉水", "微信支付", "73.80", "75.80")) {
      assertTrue(ticket.contains(part), part + " in " + ticket);
    }
    assertEquals(List.of("sale.tendered", "sale.settled"), told(sale));
    assertEquals(List.of(0, 1), gateAskedTwice(ticket));
    presses("K", "finish");
    sees("K", "^Attract");
  }

  @Test
  void fuelPaidAtTheDispenser() throws Exception {
    sees("D", "^Idle");
    box.begins(3, 2);
    box.station().pumps().flow(3, "5.00");
    sees("D", "^Live");
    box.ends(3, "12.00");
    sees("D", "^Pay.*Shown\\[content=weixin");
    String code = Camera.reads(window("D").picture());
    JsonNode trade = trade(code);
    assertEquals(10500, trade.path("amount").asLong());
    box.pays("driver at the dispenser", code);
    sees("D", "^Paid");
    box.isFree(3);
    assertEquals(List.of("sale.tendered", "sale.settled"), told(sale(trade)));
    presses("D", "finish");
    sees("D", "^Idle");
  }

  @Test
  void theCodeOnAPhoneAndTheSecretsAreWrittenDownNowhere() throws Exception {
    int fuelling = box.fuels(2, 2, "10.00");
    sees("K", "^Attract");
    presses("K", "start");
    sees("K", "^Home.*transaction=" + fuelling);
    presses("K", "pick-2-" + fuelling);
    sees("K", "^Basket.*Shown\\[content=weixin");
    String digits = box.station().wechat().phone("payer").showCode(Script.PAYS_AT_ONCE).digits();
    window("K").scan(digits);
    sees("K", "^Success.*Printed\\[");
    box.isFree(2);
    presses("K", "finish");
    sees("K", "^Attract");
    String disk = disk();
    assertTrue(disk.contains("CodePresented"), "the journal can be read like this");
    assertTrue(log.text().contains("Confirmed"), "the log is heard");
    assertFalse(disk.contains(digits), "the code on the phone is in the data folder");
    assertFalse(log.text().contains(digits), "the code on the phone is in the log");
    for (String secret : secrets()) {
      assertFalse(disk.contains(secret), "a secret is in the data folder");
      assertFalse(log.text().contains(secret), "a secret is in the log");
    }
  }

  private static ScreenWindow window(String screen) {
    return terminal.windows().stream()
        .filter(w -> w.screen().equals(screen))
        .findFirst()
        .orElseThrow();
  }

  private static void sees(String screen, String regex) throws InterruptedException {
    Pattern wanted = Pattern.compile(regex, Pattern.DOTALL);
    String shown = window(screen).await(s -> wanted.matcher(s).find(), PATIENCE);
    assertTrue(wanted.matcher(shown).find(), () -> regex + " was never shown, but " + shown);
  }

  /// A page that is drawn anew under the finger loses the touch; then a person touches again.
  private static void touchesUntil(String button, String regex) throws InterruptedException {
    Pattern wanted = Pattern.compile(regex);
    for (int tries = 0; tries < 3; tries++) {
      touches(button);
      String shown = window("K").await(s -> wanted.matcher(s).find(), Duration.ofSeconds(5));
      if (wanted.matcher(shown).find()) {
        return;
      }
    }
  }

  /// A finger on the glass, where the middle of the button is.
  private static void touches(String button) {
    Point2D middle =
        FxThread.call(() ->
            Window.getWindows().stream()
                .map(w -> w.getScene().lookup("#" + button))
                .filter(Objects::nonNull)
                .map(node -> node.localToScreen(node.getLayoutBounds()))
                .map(b -> new Point2D(b.getCenterX(), b.getCenterY()))
                .findFirst()
                .orElseThrow());
    new FxRobot().clickOn(middle);
  }

  private static void presses(String screen, String button) {
    assertTrue(window(screen).press(button), () -> "no button " + button + " to press");
  }

  /// What the gateway knows of the order behind a code.
  private static JsonNode trade(String codeUrl) {
    JsonNode ledger = JsonMapper.shared().readTree(box.station().wechat().ledgerJson());
    return ledger
        .path("trades")
        .valueStream()
        .filter(t -> t.path("codeUrl").asString().equals(codeUrl))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the gateway never gave out " + codeUrl));
  }

  /// The sale that an order belongs to: `S1_K02_261121_0001_2` is its second one.
  private static String sale(JsonNode trade) {
    String reference = trade.path("reference").asString();
    return reference.substring(reference.indexOf('_') + 1, reference.lastIndexOf('_'));
  }

  private static String ticketOf(String sale) {
    return box.station().printer().tickets().stream()
        .map(PrintedTicket::text)
        .filter(text -> text.contains(SaleIds.trace(sale)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no ticket says " + SaleIds.trace(sale)));
  }

  /// How a gate of the station ends that is shown the pass on this ticket, and shown it again.
  private static List<Integer> gateAskedTwice(String ticket) throws IOException {
    Matcher pass = PASS.matcher(ticket);
    assertTrue(pass.find(), "no exit pass on " + ticket);
    Path used = folder.resolve("used-passes");
    new MarkedFolder(used).prepare("S1");
    GateFolder gate =
        GateFolder.written(folder.resolve("gate"), "G1", "EN", used, BoxSettings.EXIT_PASS_KEY);
    String[] words = gate.verify(pass.group(1), "--json").toArray(String[]::new);
    CommandLine commands = Main.commands().setOut(new PrintWriter(new StringWriter()));
    return List.of(commands.execute(words), commands.execute(words));
  }

  /// What the back office was told of a sale, in the order of its numbers, once it is settled.
  private static List<String> told(String sale) {
    List<String> told = Until.sees(() -> heard(sale), types -> types.contains("sale.settled"));
    assertEquals(List.of(), box.station().office().complaints());
    return told;
  }

  private static List<String> heard(String sale) {
    return JsonMapper.shared()
        .readTree(box.station().office().ledgerJson())
        .path("sales")
        .valueStream()
        .filter(s -> s.path("id").asString().equals(sale))
        .flatMap(s -> s.path("events").valueStream())
        .map(e -> e.path("type").asString())
        .toList();
  }

  /// Every byte that the terminal keeps.
  private static String disk() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(settings.data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static List<String> secrets() {
    var keys = box.station().wechat().keys();
    return List.of(
        keys.apiV3Key(),
        keys.apiV2Key(),
        keys.merchantKeyPem().lines().toList().get(1),
        box.station().officeToken(),
        box.station().site().users().getFirst().password(),
        BoxSettings.EXIT_PASS_KEY);
  }
}
