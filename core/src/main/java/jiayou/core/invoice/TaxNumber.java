package jiayou.core.invoice;

/// Whether a typed tax number can be one. The check digit of a unified social credit code (GB
/// 32100-2015) only warns, since other numbers of eighteen characters are legal.
public final class TaxNumber {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int LENGTH = 18;
  private static final int LONGEST = 20;

  private TaxNumber() {}

  /// What is to be said of it.
  public sealed interface Judgement {
    record Fine() implements Judgement {}

    /// @param missing how many characters to the next length that exists
    record TooShort(int missing) implements Judgement {}

    /// Neither a letter nor a digit, or too long.
    record NoNumber() implements Judgement {}

    /// It may be right all the same.
    record WrongCheckDigit() implements Judgement {}

    /// Whether an invoice may be asked for with it.
    default boolean isAllowed() {
      return this instanceof Fine || this instanceof WrongCheckDigit;
    }
  }

  /// @param number without blanks, in capitals
  public static Judgement judge(String number) {
    if (!number.matches("[0-9A-Z]*") || number.length() > LONGEST) {
      return new Judgement.NoNumber();
    }
    return switch (number.length()) {
      case 15, 17, LONGEST -> new Judgement.Fine();
      case LENGTH -> isChecked(number) ? new Judgement.Fine() : new Judgement.WrongCheckDigit();
      case 19 -> new Judgement.TooShort(1);
      default -> new Judgement.TooShort(LENGTH - number.length());
    };
  }

  private static boolean isChecked(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      int value = ALPHABET.indexOf(number.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * WEIGHTS[i];
    }
    return number.charAt(LENGTH - 1) == ALPHABET.charAt(Math.floorMod(31 - sum % 31, 31));
  }
}
