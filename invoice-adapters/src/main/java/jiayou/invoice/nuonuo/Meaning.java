package jiayou.invoice.nuonuo;

import java.util.regex.Pattern;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.Refusal;

/// What the provider's codes and the bureau's sentences mean. The bureau gives no codes for its
/// reasons, only words; words that nobody has seen before are a plain refusal, since the failure
/// itself is certain.
final class Meaning {

  static final String GOOD = "E0000";
  static final String DUPLICATE = "E9106";
  static final String ABSENT = "E9500";

  /// The application is not let in: wrong keys, a token that ran out, too many calls.
  private static final Pattern LOCKED_OUT = Pattern.compile("070[13]\\d\\d");

  /// The order itself is wrong, and nothing was taken.
  private static final Pattern WRONG_ORDER = Pattern.compile("E91\\d\\d");

  private static final Pattern STOCK = Pattern.compile("库存");
  private static final Pattern CREDIT = Pattern.compile("授信|额度");
  private static final Pattern DRAWER = Pattern.compile("登录|扫码|认证|实名|开票员");
  private static final Pattern WEATHER = Pattern.compile("繁忙|超时|网络|稍后|维护");
  private static final Pattern BUYER = Pattern.compile("购买方|购方|抬头|受票方");

  private Meaning() {}

  static boolean isLockedOut(String code) {
    return LOCKED_OUT.matcher(code).matches();
  }

  static boolean isWrongOrder(String code) {
    return WRONG_ORDER.matcher(code).matches() && !code.equals(DUPLICATE);
  }

  /// Why an invoice was not issued.
  ///
  /// @param words the bureau's or the provider's
  static InvoiceAnswer failure(String words) {
    if (has(STOCK, words)) {
      return new InvoiceAnswer.Stuck(Obstacle.OUT_OF_STOCK);
    }
    if (has(CREDIT, words)) {
      return new InvoiceAnswer.Stuck(Obstacle.OUT_OF_CREDIT);
    }
    if (has(DRAWER, words)) {
      return new InvoiceAnswer.Stuck(Obstacle.DRAWER_AWAY);
    }
    if (has(WEATHER, words)) {
      return new InvoiceAnswer.Stuck(Obstacle.OTHER);
    }
    return new InvoiceAnswer.Refused(has(BUYER, words) ? Refusal.WRONG_TITLE : Refusal.OTHER);
  }

  private static boolean has(Pattern pattern, String words) {
    return pattern.matcher(words).find();
  }
}
