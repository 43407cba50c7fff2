package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.Tickets;
import jiayou.printing.cable.FileConnector;
import jiayou.printing.cable.Pty;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.sim.printer.PrinterSimulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Device files that cannot be heard, and files that are no devices.
final class OneWayDeviceTest {

  private static final List<String> FEWER_RIGHTS =
      List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

  @TempDir private Path folder;

  @Test
  void aDeviceThatMayOnlyBeWrittenSaysNoMoreThanThatItTookTheTicket() throws Exception {
    try (PrinterSimulator simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
        Pty line = Pty.at(folder.resolve("line"), simulator.port())) {
      Files.setPosixFilePermissions(line.device(), PosixFilePermissions.fromString("-w-------"));
      assertEquals("Spooled[] Ready[paperLow=false]", printedWithFewerRights(line.device()));
      assertTrue(simulator.awaitComplete(1, Duration.ofSeconds(10)));
      assertTrue(simulator.tickets().getFirst().text().contains("￥216.33"));
    }
  }

  @Test
  void whatIsNotThereOrNoDeviceIsOffline() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "kept");
    for (Path wrong : List.of(plain, folder.resolve("nothing"))) {
      EscPosPrinter printer = printer(wrong);
      assertEquals(new PrintAnswer.Failed(PrinterFault.OFFLINE), printer.print(Tickets.sale()));
      assertEquals(new PrinterStatus.NotReady(PrinterFault.OFFLINE), printer.status());
    }
    assertEquals("kept", Files.readString(plain));
  }

  @Test
  void aDeviceThatSwallowsEverythingAndNeverAnswersIsNoPrinter() {
    assertEquals(
        new PrintAnswer.Failed(PrinterFault.NO_ANSWER),
        printer(Path.of("/dev/null")).print(Tickets.sale()));
  }

  private static EscPosPrinter printer(Path device) {
    PrinterProfile profile = PrinterProfile.EPSON_80;
    return new EscPosPrinter(
        new FileConnector(device), profile, new EscPosEncoder(profile), PrinterLimits.USUAL);
  }

  private static String printedWithFewerRights(Path device) throws Exception {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      assumeTrue(Pty.isHere("setpriv"), "setpriv is not on this machine");
      command.addAll(FEWER_RIGHTS);
    }
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            OneWayPrint.class.getName(),
            device.toString()));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(child.getInputStream().readAllBytes()).strip();
    child.waitFor();
    return said;
  }
}
