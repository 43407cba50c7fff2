package jiayou.payment.router;

import java.util.List;
import java.util.regex.Pattern;

/// Tells the kinds of scanned texts apart by an ordered list of rules; the first that fits decides.
/// Pure, and made for any input whatever.
public final class CodeRouter {

  /// Longer texts are no code that we know; they are not matched at all.
  private static final int LENGTH_MAX = 2048;

  private final List<Rule> rules;

  public CodeRouter(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// The rules of the Chinese providers beside the usual codes of a station.
  ///
  /// @param receiptPattern what the codes on our own tickets look like
  public static List<Rule> chineseRules(String receiptPattern) {
    return chineseRules(HouseCodes.withReceipt(receiptPattern));
  }

  /// The rules of the Chinese providers beside the station's own. Digits are the ASCII ones only:
  /// `\d` and `Character.isDigit` would take others too.
  ///
  /// The long one is EMV's consumer code: Base64 of 85 05 "CPV01", whose last two bits share their
  /// letter with the byte behind.
  public static List<Rule> chineseRules(HouseCodes house) {
    return List.of(
        new Rule(house.receipt(), new Kind.Receipt()),
        new Rule(house.member(), new Kind.Member()),
        new Rule(house.coupon(), new Kind.Coupon()),
        new Rule(house.staffBadge(), new Kind.StaffBadge()),
        new Rule(house.ecard(), new Kind.Ecard()),
        new Rule(house.title(), new Kind.Title()),
        new Rule("1[0-5][0-9]{16}", new Kind.Payment("wechat")),
        new Rule("(2[5-9]|30)[0-9]{14,22}", new Kind.Payment("alipay")),
        new Rule("62[0-9]{17}", new Kind.Payment("unionpay")),
        new Rule(house.ecny(), new Kind.Payment("ecny")),
        new Rule("hQVDUFYwM[Q-Za-f][A-Za-z0-9+/]*={0,2}", new Kind.Payment("unionpay")),
        new Rule("[0-9]{13}|[0-9]{8}", new Kind.Barcode()),
        new Rule("[A-Za-z][A-Za-z0-9+.-]{1,15}://\\S+", new Kind.Address()));
  }

  /// @param scanned as the scanner gave it; CR, LF and TAB around it are the scanner's own
  public ScannedCode classify(String scanned) {
    String text = trimmed(scanned);
    if (text.length() <= LENGTH_MAX) {
      for (Rule rule : rules) {
        if (rule.fits(text)) {
          return rule.kind().of(text);
        }
      }
    }
    return new ScannedCode.Other(text);
  }

  private static String trimmed(String scanned) {
    int from = 0;
    int to = scanned.length();
    while (from < to && isScannerMark(scanned.charAt(from))) {
      from++;
    }
    while (to > from && isScannerMark(scanned.charAt(to - 1))) {
      to--;
    }
    return scanned.substring(from, to);
  }

  private static boolean isScannerMark(char mark) {
    return mark == '\r' || mark == '\n' || mark == '\t';
  }

  /// One line of the list.
  public record Rule(Pattern pattern, Kind kind) {
    /// @throws java.util.regex.PatternSyntaxException when the settings hold no regular expression
    public Rule(String pattern, Kind kind) {
      this(Pattern.compile(pattern), kind);
    }

    boolean fits(String text) {
      return pattern.matcher(text).matches() && kind.holds(text);
    }
  }

  /// What a text is when its rule fits.
  public sealed interface Kind {
    record Payment(String provider) implements Kind {}

    record Barcode() implements Kind {}

    record Receipt() implements Kind {}

    record Member() implements Kind {}

    record Coupon() implements Kind {}

    record StaffBadge() implements Kind {}

    record Ecard() implements Kind {}

    record Title() implements Kind {}

    record Address() implements Kind {}

    /// Whether the text keeps what its shape promises.
    default boolean holds(String text) {
      return switch (this) {
        case Barcode() -> hasCheckDigit(text);
        case Payment _, Receipt(), Member(), Coupon(), StaffBadge(), Ecard(), Title(), Address() ->
            true;
      };
    }

    default ScannedCode of(String text) {
      return switch (this) {
        case Payment(String provider) -> new ScannedCode.PaymentCode(provider, text);
        case Barcode() -> new ScannedCode.Ean(text);
        case Receipt() -> new ScannedCode.ReceiptCode(text);
        case Member() -> new ScannedCode.Member(text);
        case Coupon() -> new ScannedCode.Coupon(text);
        case StaffBadge() -> new ScannedCode.StaffBadge(text);
        case Ecard() -> new ScannedCode.EcardCode(text);
        case Title() -> new ScannedCode.TitleCode(text);
        case Address() -> new ScannedCode.Url(text);
      };
    }

    /// Weights 3 and 1 by turns from the right; the sum is a multiple of ten.
    private static boolean hasCheckDigit(String digits) {
      int sum = 0;
      for (int i = 0; i < digits.length(); i++) {
        int weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
        sum += weight * (digits.charAt(i) - '0');
      }
      return !digits.isEmpty() && sum % 10 == 0;
    }
  }
}
