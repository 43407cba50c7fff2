package jiayou.sim.wechat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The gateway's rules for single fields.
final class Fields {

  private static final Pattern TRADE_NUMBER = Pattern.compile("[0-9A-Za-z_\\-|*]{6,32}");
  private static final Pattern REFUND_NUMBER = Pattern.compile("[0-9A-Za-z_\\-|*@]{1,64}");

  private Fields() {}

  static boolean isTradeNumber(String number) {
    return TRADE_NUMBER.matcher(number).matches();
  }

  static boolean isRefundNumber(String number) {
    return REFUND_NUMBER.matcher(number).matches();
  }

  /// 1 to 127 bytes, none of them of a character that takes four.
  static boolean isDescription(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    boolean takesFour = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    return bytes > 0 && bytes <= 127 && !takesFour;
  }
}
