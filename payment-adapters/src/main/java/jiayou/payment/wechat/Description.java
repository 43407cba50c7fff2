package jiayou.payment.wechat;

/// What the customer reads on her phone, cut to what the gateway takes: 127 bytes of UTF-8, and no
/// character outside the basic plane, which it refuses.
final class Description {

  private static final int MAX_BYTES = 127;

  private Description() {}

  static String fit(String text) {
    StringBuilder fitted = new StringBuilder();
    int bytes = 0;
    for (int point : text.codePoints().filter(Description::isTaken).toArray()) {
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
      if (bytes > MAX_BYTES) {
        break;
      }
      fitted.appendCodePoint(point);
    }
    return fitted.toString();
  }

  private static boolean isTaken(int point) {
    return Character.isBmpCodePoint(point)
        && !Character.isISOControl(point)
        && !Character.isSurrogate((char) point);
  }
}
