package jiayou.printing.javapos.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import jiayou.printing.cable.Connector;
import jiayou.printing.cable.FileConnector;
import jiayou.printing.cable.SerialConnector;
import jiayou.printing.cable.SerialConnector.FlowControl;
import jiayou.printing.cable.TcpConnector;
import jiayou.printing.device.EscPosPrinter;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.scanner.SerialCodes.SerialLine;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;

/// Makes our services for JavaPOS, which finds this class by its name in an entry of `jpos.xml`:
/// category `POSPrinter` with the props `profile` and `host` and `port`, or `device` and `baud`, or
/// `file`; category `Scanner` with `device` and `baud`.
public final class JiayouDevices implements JposServiceInstanceFactory {

  private static final int USUAL_PORT = 9100;
  private static final int USUAL_BAUD = 9600;
  private static final int USUAL_LOOK_MS = 2000;

  /// Which device, and the way to it.
  private record Where(String name, Connector connector) {}

  /// @throws JposException no service, when the entry lacks something
  @Override
  public JposServiceInstance createInstance(String logicalName, JposEntry entry)
      throws JposException {
    EntryProperties properties = new EntryProperties(entry);
    return switch (properties.category()) {
      case "POSPrinter" -> printer(properties);
      case "Scanner" -> scanner(properties);
      case String other -> throw Refused.noService("no device of the category " + other);
    };
  }

  private static JposServiceInstance printer(EntryProperties properties) throws JposException {
    Where where = where(properties);
    PrinterProfile profile = profile(properties.text("profile"));
    PrinterLimits usual = PrinterLimits.USUAL;
    PrinterLimits limits =
        new PrinterLimits(
            millis(properties, "connectWithinMs", usual.connect()),
            millis(properties, "statusWithinMs", usual.status()),
            millis(properties, "sendWithinMs", usual.send()),
            millis(properties, "doneWithinMs", usual.completion()));
    return PrinterService.instance(
        new EscPosPrinter(where.connector, profile, new EscPosEncoder(profile), limits),
        profile,
        where.name,
        Duration.ofMillis(properties.number("lookEveryMs", USUAL_LOOK_MS)));
  }

  private static Where where(EntryProperties properties) throws JposException {
    Optional<String> device = properties.maybe("device");
    if (device.isPresent()) {
      int baud = properties.number("baud", USUAL_BAUD);
      return new Where(
          device.get(), new SerialConnector(device.get(), baud, flowControl(properties)));
    }
    Optional<String> file = properties.maybe("file");
    if (file.isPresent()) {
      return new Where(file.get(), new FileConnector(Path.of(file.get())));
    }
    String host = properties.text("host");
    int port = properties.number("port", USUAL_PORT);
    return new Where(host + ":" + port, new TcpConnector(host, port));
  }

  private static FlowControl flowControl(EntryProperties properties) throws JposException {
    String name = properties.maybe("flowControl").orElse(FlowControl.NONE.name());
    for (FlowControl each : FlowControl.values()) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    throw Refused.noService("prop 'flowControl' is one of none, rtscts, xonxoff");
  }

  private static JposServiceInstance scanner(EntryProperties properties) throws JposException {
    return ScannerService.instance(
        new SerialLine(properties.text("device"), properties.number("baud", USUAL_BAUD)));
  }

  private static PrinterProfile profile(String name) throws JposException {
    return PrinterProfile.named(name)
        .orElseThrow(() ->
            Refused.noService(
                PrinterProfile.all().stream()
                    .map(PrinterProfile::name)
                    .collect(Collectors.joining(", ", "prop 'profile' is one of ", ""))));
  }

  private static Duration millis(EntryProperties properties, String name, Duration usual)
      throws JposException {
    return Duration.ofMillis(properties.number(name, Math.toIntExact(usual.toMillis())));
  }
}
