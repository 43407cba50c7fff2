package jiayou.sim.invoice;

/// Unified social credit codes (GB 32100-2015), checked with the standard's own two check
/// characters: the organisation's at place 17 and the whole code's at place 18.
final class CreditCode {

  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int PRIME = 31;

  private CreditCode() {}

  static boolean isValid(String code) {
    return code.matches("[" + LETTERS + "]{2}[0-9]{6}[" + LETTERS + "]{10}")
        && organisation(code.substring(8, 17))
        && whole(code);
  }

  /// Any taxpayer's number: not every one is a credit code.
  static boolean isTaxNumber(String number) {
    return number.matches("[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{18}|[0-9A-Z]{20}");
  }

  /// The weights are the powers of three modulo 31, so that Horner's rule from the right will do.
  private static boolean whole(String code) {
    int sum = 0;
    for (int i = code.length() - 2; i >= 0; i--) {
      sum = (sum * 3 + LETTERS.indexOf(code.charAt(i))) % PRIME;
    }
    return (sum + LETTERS.indexOf(code.charAt(code.length() - 1))) % PRIME == 0;
  }

  private static boolean organisation(String nine) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION.length; i++) {
      sum += ORGANISATION[i] * Character.digit(nine.charAt(i), 36);
    }
    int check = (11 - sum % 11) % 11;
    return nine.charAt(8) == (check == 10 ? 'X' : Character.forDigit(check, 10));
  }
}
