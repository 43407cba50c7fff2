package jiayou.app;

import java.nio.file.Path;
import jiayou.config.PrinterSettings;
import jiayou.config.PrinterSettings.Driver;
import jiayou.config.Settings;
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
import jiayou.printing.spool.PaperForm;
import jiayou.printing.spool.SpoolerPrinter;

/// Makes the printer that the settings ask for. A new way to a printer is one more line here.
final class Printers {

  private final Settings settings;

  Printers(Settings settings) {
    this.settings = settings;
  }

  /// A terminal without a printer prints nothing and says so.
  TicketPrinter printer() {
    return settings.printer().<TicketPrinter>map(this::printer).orElseGet(NoPrinter::new);
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
      case Driver.Spooler spooler -> spooler(spooler, profile, limits);
    };
  }

  /// Its jobs bear the terminal's name, since several terminals may share a queue.
  private TicketPrinter spooler(
      Driver.Spooler spooler, PrinterProfile profile, PrinterLimits limits) {
    return new SpoolerPrinter(
        spooler.queue(),
        spooler.server().map(server -> server.host() + ":" + server.port()),
        settings.terminal().station().id() + "/" + settings.terminal().id(),
        new PaperForm.Raw(profile.columns(), new EscPosEncoder(profile)),
        limits);
  }

  private static TicketPrinter escPos(
      Connector connector, PrinterProfile profile, PrinterLimits limits) {
    return new EscPosPrinter(connector, profile, new EscPosEncoder(profile), limits);
  }

  private static PrinterProfile profile(String name) {
    return PrinterProfile.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no printer profile " + name));
  }
}
