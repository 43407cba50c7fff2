package jiayou.printing.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jiayou.printing.scanner.ScanText.Encoding;
import org.junit.jupiter.api.Test;

final class ScanTextTest {

  /// 油站 in each encoding.
  private static final byte[] UTF8 = HexFormat.of().parseHex("e6b2b9e7ab99");

  private static final byte[] GB18030 = HexFormat.of().parseHex("d3cdd5be");

  @Test
  void validUtf8IsUtf8AndElseItIsGb18030() {
    assertEquals(Optional.of("油站"), text(Encoding.UTF8_OR_GB18030, UTF8));
    assertEquals(Optional.of("油站"), text(Encoding.UTF8_OR_GB18030, GB18030));
  }

  @Test
  void aFixedEncodingIsNotGuessed() {
    assertEquals(Optional.empty(), text(Encoding.UTF8, GB18030));
    assertEquals(Optional.of("油站"), text(Encoding.GB18030, GB18030));
  }

  @Test
  void theFrameOfStxAndEtxIsTakenOff() {
    assertEquals(Optional.of("6901"), text(Encoding.UTF8, ascii("\u00026901\u0003")));
    assertEquals(Optional.empty(), text(Encoding.UTF8, ascii("\u0002\u0003")));
  }

  @Test
  void theSeparatorOfGs1Stays() {
    assertEquals(
        Optional.of(new Scan("01069\u001d10A", Symbology.GS1_128, "s")),
        new ScanText(Encoding.UTF8, true).scan(ascii("]C101069\u001d10A"), Symbology.UNKNOWN, "s"));
  }

  @Test
  void anIdentifierThatIsNotSentIsNotTakenOff() {
    assertEquals(Optional.of("]Q1abc"), text(Encoding.UTF8, ascii("]Q1abc")));
  }

  @Test
  void aScanDoesNotShowWhatWasRead() {
    Scan scan = new Scan("134567890123456789", Symbology.QR, "s");
    assertFalse(scan.toString().contains("1345"), scan.toString());
  }

  @Test
  void theSameCodeCountsAgainAfterAWhile() {
    SameCode same = new SameCode(Duration.ofMillis(1500));
    assertEquals(
        List.of(true, false, true, true, true),
        List.of(
            same.isNew("a", millis(0)),
            same.isNew("a", millis(1499)),
            same.isNew("a", millis(2999)),
            same.isNew("b", millis(3000)),
            same.isNew("a", millis(3001))));
  }

  @Test
  void noiseLongerThanAnyCodeIsNone() {
    CodeCutter cutter = new CodeCutter();
    byte[] noise = ascii("7".repeat(CodeCutter.LONGEST + 1) + "\r96385074\r");
    List<byte[]> codes = cutter.cut(noise, noise.length);
    assertEquals(1, codes.size());
    assertEquals("96385074", new String(codes.getFirst(), StandardCharsets.US_ASCII));
  }

  private static Optional<String> text(Encoding encoding, byte[] bytes) {
    return new ScanText(encoding, false).scan(bytes, Symbology.UNKNOWN, "s").map(Scan::text);
  }

  private static long millis(long millis) {
    return Duration.ofMillis(millis).toNanos();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
