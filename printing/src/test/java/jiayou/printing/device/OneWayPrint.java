package jiayou.printing.device;

import java.nio.file.Path;
import jiayou.printing.Tickets;
import jiayou.printing.cable.FileConnector;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;

/// A process of its own that prints one ticket to a device file: root may read whatever it wants
/// to, so the test has this one started with fewer rights.
final class OneWayPrint {

  private OneWayPrint() {}

  /// @param args the device
  public static void main(String[] args) {
    PrinterProfile profile = PrinterProfile.EPSON_80;
    EscPosPrinter printer =
        new EscPosPrinter(
            new FileConnector(Path.of(args[0])),
            profile,
            new EscPosEncoder(profile),
            PrinterLimits.USUAL);
    System.out.println(printer.print(Tickets.sale()) + " " + printer.status());
  }
}
