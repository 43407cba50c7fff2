package jiayou.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.core.invoice.Title;

/// Reads the code that a phone shows for the title of an invoice, as the tax office's application
/// rules for such codes describe it: `$01`, Base64 of the fields with `</>` between them and four
/// characters of CRC at the end, `$`. The CRC is not looked at: makers of such codes do not agree
/// over which encoding it counts, a QR code has a stronger one of its own, and she reads the fields
/// before she sends them off.
final class TitleCodes {

  private static final Pattern FORM = Pattern.compile("\\$01([A-Za-z0-9+/]+={0,2})\\$");
  private static final String BETWEEN = "</>";

  private TitleCodes() {}

  /// Empty when it has another form.
  static Optional<Title> read(String scanned) {
    Matcher form = FORM.matcher(scanned.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getDecoder().decode(form.group(1)), StandardCharsets.UTF_8);
      String[] fields = text.split(BETWEEN, -1);
      return fields.length < 2 || fields[0].isBlank()
          ? Optional.empty()
          : Optional.of(title(fields[0].strip(), fields[1].strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static Title title(String name, String taxNumber) {
    return taxNumber.isEmpty()
        ? new Title(Title.Kind.PERSON, name, "", "")
        : new Title(Title.Kind.COMPANY, name, taxNumber, "");
  }
}
