package jiayou.printing.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jiayou.printing.scanner.ScanText.Encoding;
import jiayou.printing.scanner.SerialCodes.SerialLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scanner on a real terminal line, whose cable comes out and in.
final class SerialScannerTest {

  @TempDir private Path folder;
  private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
  private Path device;
  private SerialLineEnd line;
  private SerialScanner scanner;

  @BeforeEach
  void plugIn() throws IOException {
    device = folder.resolve("scanner");
    line = new SerialLineEnd(device);
    scanner =
        new SerialScanner(
            new SerialLine(device.toString(), 9600),
            new ScanText(Encoding.UTF8_OR_GB18030, true),
            Duration.ofMillis(1500));
    scanner.start(scans::add);
  }

  @AfterEach
  void pullOut() throws IOException {
    scanner.close();
    line.close();
  }

  @Test
  void everyLineEndIsTheEndOfACode() throws Exception {
    line.scan(ascii("6901234567892\r"));
    assertEquals(scan("6901234567892", Symbology.UNKNOWN), next());
    line.scan(ascii("134567890123456789\r\n"));
    assertEquals(scan("134567890123456789", Symbology.UNKNOWN), next());
    line.scan(ascii("96385074\n"));
    assertEquals(scan("96385074", Symbology.UNKNOWN), next());
  }

  @Test
  void theAimIdentifierTellsTheKindAndIsTakenOff() throws Exception {
    line.scan(ascii("]E06901234567892\r]Q1https://example.com/1\r"));
    assertEquals(scan("6901234567892", Symbology.EAN13), next());
    assertEquals(scan("https://example.com/1", Symbology.QR), next());
  }

  @Test
  void chineseComesInEitherEncoding() throws Exception {
    line.scan("名称：成都青岚能源有限公司\r".getBytes(StandardCharsets.UTF_8));
    assertEquals(scan("名称：成都青岚能源有限公司", Symbology.UNKNOWN), next());
    line.scan("名称：德阳青岚能源有限公司\r".getBytes(Charset.forName("GB18030")));
    assertEquals(scan("名称：德阳青岚能源有限公司", Symbology.UNKNOWN), next());
  }

  @Test
  void aCodeThatIsHeldStillIsOneScan() throws Exception {
    line.scan(ascii("6901234567892\r6901234567892\r96385074\r"));
    assertEquals("6901234567892", next().text());
    assertEquals("96385074", next().text());
  }

  @Test
  void aHalfCodeBeforeThePullIsDroppedAndTheScannerIsFoundAgain() throws Exception {
    line.scan(ascii("6901234567892\r69012"));
    assertEquals("6901234567892", next().text());
    line.pullOut();
    line.plugIn();
    line.scan(ascii("96385074\r"));
    assertEquals("96385074", next().text());
    assertNull(scans.poll());
  }

  private Scan next() throws InterruptedException {
    return Optional.ofNullable(scans.poll(10, TimeUnit.SECONDS)).orElseThrow();
  }

  private Scan scan(String text, Symbology symbology) {
    return new Scan(text, symbology, "serial " + device);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
