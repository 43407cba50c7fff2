package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.template.BuiltInTemplates;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From `printer.yaml` to a printer that answers, or is not there.
final class PrintersTest {

  @TempDir private Path folder;

  @Test
  void aPrinterOnTheNetworkIsAsked() throws IOException {
    try (PrinterSimulator simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48))) {
      assertEquals(
          new PrinterStatus.Ready(false),
          status("host: 127.0.0.1\nport: %d\nprofile: generic-80\n".formatted(simulator.port())));
    }
  }

  @Test
  void printersWhoseDeviceIsNotThereAreOffline() throws IOException {
    PrinterStatus offline = new PrinterStatus.NotReady(PrinterFault.OFFLINE);
    assertEquals(
        offline,
        status(
            """
            driver: serial
            device: /dev/no-line
            baud: 115200
            flowControl: rtscts
            profile: generic-80
            """));
    assertEquals(
        offline,
        status(
            """
            driver: file
            device: /dev/no-printer
            profile: generic-80
            """));
  }

  private PrinterStatus status(String yaml) throws IOException {
    StationFolder station = StationFolder.nowhere(folder);
    station.put("printer.yaml", yaml);
    return new Printers(station.settings(), new BuiltInTemplates()).printer().status();
  }
}
