package jiayou.printing.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes text of the bytes of a scanner. Title codes of invoices hold Chinese, some in UTF-8, some
/// in GB18030. Text that happens to be valid UTF-8 by chance is rare, so UTF-8 is tried first.
///
/// @param stripAim whether the scanner sends an AIM identifier, which is not part of the code
public record ScanText(Encoding encoding, boolean stripAim) {

  private static final Pattern AIM = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
  private static final int STX = 0x02;
  private static final int ETX = 0x03;

  /// Which bytes mean which letters.
  public enum Encoding {
    UTF8_OR_GB18030(StandardCharsets.UTF_8, Charset.forName("GB18030")),
    UTF8(StandardCharsets.UTF_8),
    GB18030(Charset.forName("GB18030"));

    private final List<Charset> charsets;

    Encoding(Charset... charsets) {
      this.charsets = List.of(charsets);
    }
  }

  /// Text and kind of a code.
  ///
  /// @param symbology the scanner's own word, where there is no AIM identifier
  /// @return empty when the bytes are no text, or nothing is left of them
  public Optional<Scan> scan(byte[] bytes, Symbology symbology, String source) {
    return text(bytes)
        .map(ScanText::withoutFrame)
        .map(text -> scan(text, symbology, source))
        .filter(scan -> !scan.text().isEmpty());
  }

  private Scan scan(String text, Symbology symbology, String source) {
    if (stripAim && AIM.matcher(text).lookingAt()) {
      return new Scan(text.substring(3), Symbology.ofAim(text), source);
    }
    return new Scan(text, symbology, source);
  }

  private Optional<String> text(byte[] bytes) {
    for (Charset charset : encoding.charsets) {
      try {
        return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
      } catch (CharacterCodingException e) {
        // then perhaps the next
      }
    }
    return Optional.empty();
  }

  /// Many scanners put a code between STX and ETX.
  private static String withoutFrame(String text) {
    int from = !text.isEmpty() && text.charAt(0) == STX ? 1 : 0;
    int to = text.length() > from && text.charAt(text.length() - 1) == ETX ? 1 : 0;
    return text.substring(from, text.length() - to);
  }
}
