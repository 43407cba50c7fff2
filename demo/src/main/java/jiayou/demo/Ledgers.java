package jiayou.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import jiayou.app.Main;
import jiayou.sim.box.StationBox;

/// Lets every party write its own books: the simulators theirs, the terminal its own.
final class Ledgers {

  private final StationBox box;
  private final Path out;

  Ledgers(StationBox box, Path out) {
    this.box = box;
    this.out = out;
  }

  /// @param settings of the terminal, which must be stopped
  void write(Path settings) throws IOException {
    Path folder = Files.createDirectories(out.resolve("ledgers"));
    Files.writeString(folder.resolve("pump.json"), box.pumps().ledgerJson());
    Files.writeString(folder.resolve("gateway-wechat.json"), box.wechat().ledgerJson());
    Files.writeString(folder.resolve("gateway-alipay.json"), box.alipay().ledgerJson());
    Files.writeString(folder.resolve("gateway-unionpay.json"), box.unionpay().ledgerJson());
    Files.writeString(folder.resolve("gateway-ecny.json"), box.ecny().ledgerJson());
    Files.writeString(folder.resolve("gateway-ecard.json"), box.ecard().ledgerJson());
    Files.writeString(folder.resolve("back-office.json"), box.office().ledgerJson());
    Files.writeString(folder.resolve("printer.json"), box.printer().ledgerJson());
    box.printer().writeTo(Files.createDirectories(out.resolve("tickets")));
    Files.writeString(folder.resolve("terminal.json"), terminal(settings));
  }

  private static String terminal(Path settings) {
    StringWriter text = new StringWriter();
    int exit =
        Main.commands()
            .setOut(new PrintWriter(text))
            .execute("journal", "--config", settings.toString(), "--ledger");
    if (exit != 0) {
      throw new IllegalStateException("the terminal's journal cannot be read");
    }
    return text.toString();
  }
}
