package jiayou.printing.javapos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jiayou.printing.scanner.Scan;
import jiayou.printing.scanner.ScanText;
import jiayou.printing.scanner.SerialLineEnd;
import jiayou.printing.scanner.Symbology;
import jpos.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real terminal line, our service, the standard's own control and the driver in one row.
final class JposScannerTest {

  @TempDir private Path folder;
  private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
  private final String name = JposXml.freshName("Scanner");
  private SerialLineEnd line;
  private List<Path> files;

  @BeforeEach
  void plugIn() throws IOException {
    Path device = folder.resolve("scanner");
    line = new SerialLineEnd(device);
    files =
        List.of(
            JposXml.write(folder, "jpos.xml", List.of(JposXml.scanner(name, device.toString()))));
  }

  @AfterEach
  void pullOut() throws IOException {
    line.close();
  }

  @Test
  void everyScanComesThroughOneByOne() throws Exception {
    try (JposScanner scanner = driver()) {
      scanner.start(scans::add);
      line.scan(ascii("]E06901234567892\r]Q1134567890123456789\r"));
      assertEquals(scan("6901234567892", Symbology.EAN13), next());
      assertEquals(scan("134567890123456789", Symbology.QR), next());
      line.scan("]Q1名称：成都青岚能源\r".getBytes(Charset.forName("GB18030")));
      assertEquals(scan("名称：成都青岚能源", Symbology.QR), next());
    }
  }

  @Test
  void aListenerThatFailsDoesNotSilenceTheScanner() throws Exception {
    try (JposScanner scanner = driver()) {
      scanner.start(scan -> {
        scans.add(scan);
        throw new IllegalStateException("a bug of the terminal");
      });
      line.scan(ascii("96385074\r6901234567892\r"));
      assertEquals("96385074", next().text());
      assertEquals("6901234567892", next().text());
    }
  }

  @Test
  void theCableMayComeOutAndIn() throws Exception {
    try (JposScanner scanner = driver()) {
      scanner.start(scans::add);
      line.scan(ascii("96385074\r6901"));
      assertEquals("96385074", next().text());
      line.pullOut();
      line.plugIn();
      line.scan(ascii("6901234567892\r"));
      assertEquals("6901234567892", next().text());
    }
  }

  @Test
  void anotherProgramAsksForEachScan() throws Exception {
    new JposEntries(files).require(name, "Scanner");
    BlockingQueue<Integer> types = new LinkedBlockingQueue<>();
    Scanner scanner = new Scanner();
    scanner.open(name);
    try {
      scanner.addDataListener(_ -> types.add(typeOf(scanner)));
      scanner.claim(1000);
      scanner.setDecodeData(true);
      scanner.setDeviceEnabled(true);
      scanner.setDataEventEnabled(true);
      line.scan(ascii("]E06901234567892\r]Q1abc\r"));
      assertEquals(104, types.poll(10, TimeUnit.SECONDS));
      assertArrayEquals(ascii("]E06901234567892"), scanner.getScanData());
      assertArrayEquals(ascii("6901234567892"), scanner.getScanDataLabel());
      assertTrue(!scanner.getDataEventEnabled());
      assertNull(types.poll());
      scanner.setDataEventEnabled(true);
      assertEquals(204, types.poll(10, TimeUnit.SECONDS));
      assertEquals(0, scanner.getDataCount());
    } finally {
      scanner.close();
    }
  }

  private JposScanner driver() {
    return new JposScanner(
        name, files, new ScanText(ScanText.Encoding.UTF8_OR_GB18030, true), Duration.ZERO);
  }

  private Scan next() throws InterruptedException {
    return Optional.ofNullable(scans.poll(10, TimeUnit.SECONDS)).orElseThrow();
  }

  private Scan scan(String text, Symbology symbology) {
    return new Scan(text, symbology, "JavaPOS " + name);
  }

  private static int typeOf(Scanner scanner) {
    try {
      return scanner.getScanDataType();
    } catch (jpos.JposException e) {
      return -1;
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
