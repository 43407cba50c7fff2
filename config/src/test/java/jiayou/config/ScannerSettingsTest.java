package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.config.ScannerSettings.Driver;
import jiayou.config.ScannerSettings.Screen;
import jiayou.config.ScannerSettings.TextCode;
import jiayou.config.ScannerSettings.Wedge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScannerSettingsTest {

  @TempDir private Path folder;
  private ExampleFolder kiosk;

  @BeforeEach
  void copy() throws IOException {
    kiosk = new ExampleFolder(folder, "kiosk");
  }

  @Test
  void theExampleSaysWhatHoldsWithoutTheFile() throws IOException {
    assertEquals(ScannerSettings.USUAL, kiosk.settings().scanner());
    kiosk.delete("scanner.yaml");
    assertEquals(ScannerSettings.USUAL, kiosk.settings().scanner());
  }

  @Test
  void aSerialScannerSaysWhereItIs() throws IOException {
    kiosk.write(
        "scanner.yaml",
        """
        driver: serial
        device: /dev/ttyACM0
        screen: KIOSK
        text: GB18030
        takeOffAim: false
        sameCodeWithin: 0ms
        wedge:
          prefix: F24
        """);
    assertEquals(
        new ScannerSettings(
            new Driver.Serial("/dev/ttyACM0", 9600),
            new Wedge("F24", Duration.ofMillis(100), 4),
            Optional.of(Screen.KIOSK),
            TextCode.GB18030,
            false,
            Duration.ZERO),
        kiosk.settings().scanner());
  }

  @Test
  void aJavaPosScannerNamesItsEntryAndItsFiles() throws IOException {
    kiosk.write("jpos.xml", "<JposEntries/>");
    kiosk.write("scanner.yaml", "driver: javapos\nlogicalName: Front\nconfig: [jpos.xml]\n");
    assertEquals(
        new Driver.Javapos("Front", List.of(kiosk.path("jpos.xml"))),
        kiosk.settings().scanner().driver());
  }

  @Test
  void aPrefixThatIsNoneIsAFault() throws IOException {
    kiosk.write("scanner.yaml", "wedge:\n  prefix: F25\n");
    assertEquals(
        List.of(
            new Fault(
                "scanner.yaml",
                2,
                "'prefix' is 'F25'",
                "write none, aim, stx, or a key from F1 to F24")),
        kiosk.faults());
  }
}
