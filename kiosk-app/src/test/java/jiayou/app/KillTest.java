package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jiayou.sim.printer.PrintedTicket;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `kill -9` of a real process: whatever was under way, the customer is charged once.
@Timeout(120)
class KillTest {

  private static Box box;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    box = Box.start(11);
  }

  @AfterAll
  static void close() {
    box.close();
  }

  @Test
  void aCodePaidWhileTheTerminalIsDeadSettlesItsSale() throws Exception {
    StationFolder settings = StationFolder.of(box.station(), folder);
    try (TerminalProcess terminal = start(settings)) {
      picks(terminal, 1, box.fuels(1, 1, "10.00"));
      terminal.sees("^Basket.*Shown\\[content=weixin");
      String code = terminal.readsCode();
      terminal.kill();
      box.pays("driver", code);
    }
    try (TerminalProcess again = start(settings)) {
      again.sees("^Success.*(Printed|Electronic)\\[");
      box.isFree(1);
    }
    assertEquals(List.of("SUCCESS 7380"), trades("K02"));
    assertEquals(List.of(true), papers("K02"));
  }

  @Test
  void anOrderThatWasUnderWayIsTakenUpAgainAndPaidOnce() throws Exception {
    StationFolder settings = StationFolder.of(box.station(), folder);
    settings.replace("terminal.yaml", "id: K02", "id: K03");
    box.station().wechat().next(Operation.NATIVE, new Fault.StallAfter());
    try (TerminalProcess terminal = start(settings)) {
      picks(terminal, 2, box.fuels(2, 1, "20.00"));
      Until.sees(() -> trades("K03"), trades -> trades.equals(List.of("NOTPAY 14760")));
      terminal.kill();
    }
    try (TerminalProcess again = start(settings)) {
      again.sees("Shown\\[content=weixin");
      box.pays("driver", again.readsCode());
      again.sees("^Success.*(Printed|Electronic)\\[");
      box.isFree(2);
    }
    assertEquals(List.of("SUCCESS 14760"), trades("K03"));
    assertEquals(List.of(true), papers("K03"));
  }

  private TerminalProcess start(StationFolder settings) throws Exception {
    return TerminalProcess.start(settings, folder.resolve("terminal.log"));
  }

  private static void picks(TerminalProcess terminal, int pump, int fuelling) throws Exception {
    terminal.sees("^Attract");
    terminal.presses("start");
    terminal.sees("^Home.*transaction=" + fuelling);
    terminal.presses("pick-" + pump + "-" + fuelling);
  }

  /// State and amount of each order of one terminal at the gateway.
  private static List<String> trades(String terminal) {
    return JsonMapper.shared()
        .readTree(box.station().wechat().ledgerJson())
        .path("trades")
        .valueStream()
        .filter(t -> t.path("reference").asString().contains(terminal))
        .map(t -> t.path("state").asString() + " " + t.path("amount").asLong())
        .toList();
  }

  /// Whether each ticket of one terminal came out whole.
  private static List<Boolean> papers(String terminal) {
    return box.station().printer().tickets().stream()
        .filter(ticket -> ticket.text().contains(terminal + "-"))
        .map(PrintedTicket::complete)
        .toList();
  }
}
