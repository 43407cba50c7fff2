package jiayou.payment.alipay;

/// What the customer reads on her phone, as far as the gateway takes it: at most 256 characters,
/// none of `/ = &`, none outside the basic plane. A comma would tear the bill.
final class Subject {

  private static final int MAX_CHARS = 256;
  private static final String REFUSED = "/=&,\"";

  private Subject() {}

  static String fit(String text) {
    StringBuilder fitted = new StringBuilder();
    for (int point : text.codePoints().limit(MAX_CHARS).toArray()) {
      if (Character.isBmpCodePoint(point) && !Character.isSurrogate((char) point)) {
        boolean blank = REFUSED.indexOf(point) >= 0 || Character.isISOControl(point);
        fitted.append(blank ? ' ' : (char) point);
      }
    }
    return fitted.toString().strip();
  }
}
