package jiayou.payment.emv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One field of a merchant's code: two digits say which, two how long, and then its characters.
///
/// @param id `00` to `99`
/// @param value 1 to 99 characters; those beyond the first plane of Unicode count as one
public record MerchantField(String id, String value) {

  private static final int HEAD = 4;

  public MerchantField {
    if (!isTwoDigits(id) || lengthOf(value) < 1 || lengthOf(value) > 99) {
      throw new IllegalArgumentException("no field of a merchant's code: " + id);
    }
  }

  /// As it stands in the code.
  String text() {
    return "%s%02d%s".formatted(id, lengthOf(value), value);
  }

  /// Takes a text apart in full, or says why it cannot.
  static Parts split(String text) {
    List<MerchantField> fields = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int at = 0;
    while (at < text.length()) {
      if (text.length() - at < HEAD) {
        return new Parts.Broken(Flaw.CUT_OFF);
      }
      String id = text.substring(at, at + 2);
      String length = text.substring(at + 2, at + HEAD);
      if (!isTwoDigits(id) || !isTwoDigits(length) || length.equals("00")) {
        return new Parts.Broken(Flaw.NO_FIELD);
      }
      Optional<Integer> end = after(text, at + HEAD, Integer.parseInt(length));
      if (end.isEmpty()) {
        return new Parts.Broken(Flaw.CUT_OFF);
      }
      if (!seen.add(id)) {
        return new Parts.Broken(Flaw.TWICE);
      }
      fields.add(new MerchantField(id, text.substring(at + HEAD, end.get())));
      at = end.get();
    }
    return new Parts.Whole(fields);
  }

  private static Optional<Integer> after(String text, int from, int characters) {
    boolean fits = text.codePointCount(from, text.length()) >= characters;
    return fits ? Optional.of(text.offsetByCodePoints(from, characters)) : Optional.empty();
  }

  private static int lengthOf(String value) {
    return value.codePointCount(0, value.length());
  }

  private static boolean isTwoDigits(String text) {
    return text.length() == 2 && isDigit(text.charAt(0)) && isDigit(text.charAt(1));
  }

  private static boolean isDigit(char mark) {
    return mark >= '0' && mark <= '9';
  }

  /// What came of taking a text apart.
  sealed interface Parts {
    record Whole(List<MerchantField> fields) implements Parts {}

    record Broken(Flaw flaw) implements Parts {}
  }

  /// What is wrong with a merchant's code.
  public enum Flaw {
    /// It ends inside a field.
    CUT_OFF,
    /// Where a field must begin, there are no two digits and a length.
    NO_FIELD,
    /// One field stands there twice.
    TWICE,
    /// It does not begin with `000201`.
    NO_BEGINNING,
    /// Its last field is not the checksum.
    NO_CHECKSUM,
    /// Somebody changed it, or a camera misread it.
    WRONG_CHECKSUM,
    /// A field that every code has is missing.
    INCOMPLETE
  }
}
