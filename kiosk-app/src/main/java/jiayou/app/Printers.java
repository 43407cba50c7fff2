package jiayou.app;

import java.nio.file.Path;
import java.util.Optional;
import jiayou.config.PrinterSettings;
import jiayou.config.PrinterSettings.Driver;
import jiayou.core.port.TicketPrinter;
import jiayou.printing.cable.Connector;
import jiayou.printing.cable.FileConnector;
import jiayou.printing.cable.SerialConnector;
import jiayou.printing.cable.SerialConnector.FlowControl;
import jiayou.printing.cable.TcpConnector;
import jiayou.printing.device.EscPosPrinter;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.javapos.JposPrinter;

/// Makes the printer that the settings ask for. A new way to a printer is one more line here.
final class Printers {

  private final Optional<PrinterSettings> settings;

  /// @param settings empty for a terminal without a printer
  Printers(Optional<PrinterSettings> settings) {
    this.settings = settings;
  }

  /// A terminal without a printer prints nothing and says so.
  TicketPrinter printer() {
    return settings.map(this::printer).orElseGet(NoPrinter::new);
  }

  private TicketPrinter printer(PrinterSettings printer) {
    PrinterLimits limits =
        new PrinterLimits(
            printer.connectWithin(),
            printer.statusWithin(),
            printer.sendWithin(),
            printer.doneWithin());
    PrinterProfile profile = profile(printer.driver().profile());
    return switch (printer.driver()) {
      case Driver.Tcp tcp -> escPos(new TcpConnector(tcp.host(), tcp.port()), profile, limits);
      case Driver.Serial(String device, int baud, var flowControl, _) -> {
        FlowControl flow = FlowControl.valueOf(flowControl.name());
        yield escPos(new SerialConnector(device, baud, flow), profile, limits);
      }
      case Driver.File(Path device, _) -> escPos(new FileConnector(device), profile, limits);
      case Driver.Javapos javapos ->
          new JposPrinter(javapos.logicalName(), javapos.config(), profile.columns(), limits);
      case Driver.Spooler _ -> throw notHere("spooler");
    };
  }

  private static TicketPrinter escPos(
      Connector connector, PrinterProfile profile, PrinterLimits limits) {
    return new EscPosPrinter(connector, profile, new EscPosEncoder(profile), limits);
  }

  private static PrinterProfile profile(String name) {
    return PrinterProfile.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no printer profile " + name));
  }

  private static IllegalArgumentException notHere(String driver) {
    return new IllegalArgumentException("the driver '" + driver + "' is not in this program");
  }
}
