package jiayou.sim.invoice;

/// Amounts in the characters that nobody can alter: 500.00 is 伍佰圆整.
final class Capitals {

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "兆"};

  private Capitals() {}

  static String of(long fen) {
    return fen < 0 ? "（负数）" + positive(-fen) : positive(fen);
  }

  private static String positive(long fen) {
    long yuan = fen / 100;
    int jiao = (int) (fen / 10 % 10);
    int odd = (int) (fen % 10);
    StringBuilder text = new StringBuilder();
    if (yuan > 0 || fen == 0) {
      text.append(fen == 0 ? "零" : yuan(yuan)).append('圆');
    }
    if (jiao > 0) {
      text.append(DIGITS.charAt(jiao)).append('角');
    } else if (odd > 0 && yuan > 0) {
      text.append('零');
    }
    return text.append(odd > 0 ? DIGITS.charAt(odd) + "分" : "整").toString();
  }

  private static String yuan(long yuan) {
    StringBuilder text = new StringBuilder();
    String digits = Long.toString(yuan);
    boolean gap = false;
    boolean group = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      int digit = digits.charAt(i) - '0';
      if (digit > 0) {
        text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
        group = true;
      }
      gap = digit == 0;
      if (place % 4 == 0 && group) {
        text.append(GROUPS[place / 4]);
        group = false;
      }
    }
    return text.toString();
  }
}
