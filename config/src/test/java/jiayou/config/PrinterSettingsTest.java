package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.config.PrinterSettings.Driver;
import jiayou.config.PrinterSettings.FlowControl;
import jiayou.config.PrinterSettings.Form;
import jiayou.config.PrinterSettings.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each way to a printer as it is written, and what is wrong with the wrong ones.
final class PrinterSettingsTest {

  @TempDir private Path folder;

  private ExampleFolder kiosk;

  @BeforeEach
  void copyTheExample() throws IOException {
    kiosk = new ExampleFolder(folder, "kiosk");
  }

  static Stream<Arguments> drivers() {
    return Stream.of(
        Arguments.of(
            "host: printer-1\nprofile: epson-80\n", new Driver.Tcp("printer-1", 9100, "epson-80")),
        Arguments.of(
            "driver: tcp\nhost: 10.0.0.7\nport: 9101\nprofile: mute-80\n",
            new Driver.Tcp("10.0.0.7", 9101, "mute-80")),
        Arguments.of(
            "driver: serial\ndevice: /dev/ttyUSB0\nprofile: generic-58\n",
            new Driver.Serial("/dev/ttyUSB0", 9600, FlowControl.NONE, "generic-58")),
        Arguments.of(
            "driver: serial\ndevice: COM3\nbaud: 115200\nflowControl: xonxoff\nprofile: epson-80\n",
            new Driver.Serial("COM3", 115200, FlowControl.XONXOFF, "epson-80")),
        Arguments.of(
            "driver: file\ndevice: /dev/usb/lp0\nprofile: generic-80\n",
            new Driver.File(Path.of("/dev/usb/lp0"), "generic-80")),
        Arguments.of(
            "driver: spooler\nqueue: tickets\n",
            new Driver.Spooler("tickets", Optional.empty(), "generic-80", Form.RAW)),
        Arguments.of(
            "driver: spooler\nqueue: tickets\nserver: 192.168.1.5:631\nprofile: generic-58\n"
                + "form: drawn\n",
            new Driver.Spooler(
                "tickets", Optional.of(new Server("192.168.1.5", 631)), "generic-58", Form.DRAWN)));
  }

  @ParameterizedTest
  @MethodSource("drivers")
  void eachWayIsReadWithItsUsualValues(String text, Driver driver) throws IOException {
    kiosk.write("printer.yaml", text);
    assertEquals(
        Optional.of(
            new PrinterSettings(
                driver,
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15))),
        kiosk.settings().printer());
  }

  @Test
  void theFilesOfAJavaposDriverAreFoundFromTheSettingsFolder() throws IOException {
    kiosk.write("jpos.xml", "<JposEntries/>");
    kiosk.write("vendor/jpos.xml", "<JposEntries/>");
    kiosk.write(
        "printer.yaml",
        "driver: javapos\nlogicalName: ReceiptPrinter\nconfig: [jpos.xml, vendor/jpos.xml]\n");
    assertEquals(
        new Driver.Javapos(
            "ReceiptPrinter",
            "generic-80",
            List.of(kiosk.path("jpos.xml"), kiosk.path("vendor/jpos.xml"))),
        kiosk.settings().printer().orElseThrow().driver());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(
            "driver: usb\nhost: a\nprofile: epson-80\n",
            1,
            "'driver' is 'usb'",
            "write one of tcp, serial, file, javapos, spooler"),
        Arguments.of(
            "driver: serial\ndevice: COM3\nflowControl: RTS\nprofile: epson-80\n",
            3,
            "'flowControl' is 'RTS'",
            "write one of none, rtscts, xonxoff"),
        Arguments.of(
            "driver: serial\nbaud: 115200\nprofile: epson-80\n",
            1,
            "'device' is missing",
            "write some text"),
        Arguments.of(
            "driver: serial\ndevice: COM3\nport: 9100\nprofile: epson-80\n",
            3,
            "unknown key 'port'",
            "remove it; known here: driver, device, baud, flowControl, profile, connectWithin, "
                + "statusWithin, sendWithin, doneWithin"),
        Arguments.of(
            "driver: file\ndevice: /dev/usb/lp0\n",
            1,
            "'profile' is missing",
            "write a profile such as generic-80"),
        Arguments.of(
            "driver: spooler\nqueue: tickets\nserver: 10.0.0.5:65536\n",
            3,
            "'server' is '10.0.0.5:65536'",
            "write a host and a port such as 192.168.1.5:631"),
        Arguments.of(
            "driver: javapos\nlogicalName: P\nconfig: []\n",
            3,
            "'config' is empty",
            "write at least one"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatIsWrongIsNamedWithItsLineAndItsMend(String text, int line, String what, String mend)
      throws IOException {
    kiosk.write("printer.yaml", text);
    assertEquals(List.of(new Fault("printer.yaml", line, what, mend)), kiosk.faults());
  }

  @Test
  void aFileOfAJavaposDriverThatIsNotThereIsNamed() throws IOException {
    kiosk.write("printer.yaml", "driver: javapos\nlogicalName: P\nconfig: [jpos.xml]\n");
    assertEquals(
        List.of(
            new Fault(
                "printer.yaml",
                3,
                "no file is at " + kiosk.path("jpos.xml"),
                "put it there, or correct the path")),
        kiosk.faults());
  }
}
