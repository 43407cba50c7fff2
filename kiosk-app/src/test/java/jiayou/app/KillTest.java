package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `kill -9` of a real process: whatever was under way, the customer is charged once.
@Timeout(120)
class KillTest {

  @TempDir private Path folder;

  @Test
  void aCodePaidWhileTheTerminalIsDeadSettlesItsSale() throws Exception {
    try (Box box = Box.start(11)) {
      StationFolder settings = StationFolder.of(box.station(), folder);
      int fuelling;
      try (TerminalProcess terminal = start(settings)) {
        fuelling = box.fuels(1, 1, "10.00");
        picks(terminal, 1, fuelling);
        terminal.sees("^Basket.*Shown\\[content=weixin");
        String code = terminal.readsCode();
        terminal.kill();
        box.pays("driver", code);
      }
      try (TerminalProcess again = start(settings)) {
        again.sees("^Success.*(Printed|Electronic)\\[");
        box.isFree(1);
      }
      assertEquals(List.of("SUCCESS 7380"), trades(box));
      assertEquals(List.of(true), papers(box));
    }
  }

  @Test
  void anOrderThatWasUnderWayIsTakenUpAgainAndPaidOnce() throws Exception {
    try (Box box = Box.start(12)) {
      StationFolder settings = StationFolder.of(box.station(), folder);
      box.station().wechat().next(Operation.NATIVE, new Fault.StallAfter());
      try (TerminalProcess terminal = start(settings)) {
        int fuelling = box.fuels(2, 1, "10.00");
        picks(terminal, 2, fuelling);
        Until.sees(() -> trades(box), trades -> trades.equals(List.of("NOTPAY 7380")));
        terminal.kill();
      }
      try (TerminalProcess again = start(settings)) {
        again.sees("Shown\\[content=weixin");
        box.pays("driver", again.readsCode());
        again.sees("^Success.*(Printed|Electronic)\\[");
        box.isFree(2);
      }
      assertEquals(List.of("SUCCESS 7380"), trades(box));
    }
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

  /// State and amount of each order at the gateway.
  private static List<String> trades(Box box) {
    return rows(box.station().wechat().ledgerJson(), "trades").stream()
        .map(t -> t.path("state").asString() + " " + t.path("amount").asLong())
        .toList();
  }

  /// Whether each ticket came out whole.
  private static List<Boolean> papers(Box box) {
    return rows(box.station().printer().ledgerJson(), "tickets").stream()
        .map(t -> t.path("complete").asBoolean())
        .toList();
  }

  private static List<JsonNode> rows(String ledger, String name) {
    return JsonMapper.shared().readTree(ledger).path(name).valueStream().toList();
  }
}
