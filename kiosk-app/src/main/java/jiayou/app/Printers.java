package jiayou.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
import jiayou.printing.layout.Templates;
import jiayou.printing.raster.TicketPicture;
import jiayou.printing.spool.PaperForm;
import jiayou.printing.spool.SpoolerPrinter;

/// Makes the printer that the settings ask for. A new way to a printer is one more line here.
final class Printers {

  private static final String FONT = "/jiayou/ui/look/fonts/NotoSansSC-Regular.otf";

  private final Settings settings;
  private final Templates templates;

  /// @param templates what tickets say
  Printers(Settings settings, Templates templates) {
    this.settings = settings;
    this.templates = templates;
  }

  /// A terminal without a printer prints nothing and says so.
  TicketPrinter printer() {
    return settings.printer().<TicketPrinter>map(this::printer).orElseGet(NoPrinter::new);
  }

  /// What keeps a print queue from printing at this moment, each with its mend; asks the queue.
  List<String> complaints() {
    return settings
        .printer()
        .filter(p -> p.driver() instanceof Driver.Spooler)
        .map(p ->
            spooler((Driver.Spooler) p.driver(), profile(p.driver().profile()), limits(p))
                .complaints())
        .orElse(List.of());
  }

  private static PrinterLimits limits(PrinterSettings printer) {
    return new PrinterLimits(
        printer.connectWithin(),
        printer.statusWithin(),
        printer.sendWithin(),
        printer.doneWithin());
  }

  private TicketPrinter printer(PrinterSettings printer) {
    PrinterLimits limits = limits(printer);
    PrinterProfile profile = profile(printer.driver().profile());
    return switch (printer.driver()) {
      case Driver.Tcp tcp -> escPos(new TcpConnector(tcp.host(), tcp.port()), profile, limits);
      case Driver.Serial(String device, int baud, var flowControl, _) -> {
        FlowControl flow = FlowControl.valueOf(flowControl.name());
        yield escPos(new SerialConnector(device, baud, flow), profile, limits);
      }
      case Driver.File(Path device, _) -> escPos(new FileConnector(device), profile, limits);
      case Driver.Javapos javapos ->
          new JposPrinter(
              javapos.logicalName(), javapos.config(), profile.columns(), limits, templates);
      case Driver.Spooler spooler -> spooler(spooler, profile, limits);
    };
  }

  /// Its jobs bear the terminal's name, since several terminals may share a queue.
  private SpoolerPrinter spooler(
      Driver.Spooler spooler, PrinterProfile profile, PrinterLimits limits) {
    return new SpoolerPrinter(
        spooler.queue(),
        spooler.server().map(server -> server.host() + ":" + server.port()),
        settings.terminal().station().id() + "/" + settings.terminal().id(),
        switch (spooler.form()) {
          case RAW -> new PaperForm.Raw(profile.columns(), new EscPosEncoder(profile), templates);
          case DRAWN ->
              new PaperForm.Drawn(profile.columns(), picture(profile.columns()), templates);
        },
        limits);
  }

  /// Draws tickets in the program's own font.
  static TicketPicture picture(int columns) {
    try (InputStream font = Printers.class.getResourceAsStream(FONT)) {
      return TicketPicture.inFont(Objects.requireNonNull(font, FONT), columns);
    } catch (IOException e) {
      throw new IllegalStateException("the program's own font", e);
    }
  }

  private TicketPrinter escPos(Connector connector, PrinterProfile profile, PrinterLimits limits) {
    return new EscPosPrinter(connector, profile, new EscPosEncoder(profile), limits, templates);
  }

  private static PrinterProfile profile(String name) {
    return PrinterProfile.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no printer profile " + name));
  }
}
