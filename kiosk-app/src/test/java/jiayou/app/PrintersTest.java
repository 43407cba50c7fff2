package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.config.PrinterSettings;
import jiayou.config.PrinterSettings.Driver;
import jiayou.config.PrinterSettings.FlowControl;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.Test;

/// From a line of `printer.yaml` to a printer that answers, or is not there.
final class PrintersTest {

  private static final PrinterStatus OFFLINE = new PrinterStatus.NotReady(PrinterFault.OFFLINE);

  @Test
  void aPrinterOnTheNetworkIsAsked() throws IOException {
    try (PrinterSimulator simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48))) {
      String host = InetAddress.getLoopbackAddress().getHostAddress();
      assertEquals(
          new PrinterStatus.Ready(false),
          status(new Driver.Tcp(host, simulator.port(), "generic-80")));
    }
  }

  @Test
  void printersWhoseDeviceIsNotThereAreOffline() {
    assertEquals(
        List.of(OFFLINE, OFFLINE),
        List.of(
            status(new Driver.Serial("/dev/no-line", 9600, FlowControl.RTSCTS, "generic-80")),
            status(new Driver.File(Path.of("/dev/no-printer"), "generic-80"))));
  }

  @Test
  void aTerminalWithoutAPrinterSaysSo() {
    assertEquals(OFFLINE, new Printers(Optional.empty()).printer().status());
  }

  private static PrinterStatus status(Driver driver) {
    return new Printers(
            Optional.of(
                new PrinterSettings(
                    driver,
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5))))
        .printer()
        .status();
  }
}
