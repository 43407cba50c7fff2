package jiayou.ui.kiosk;

/// Long numbers in groups, as people read them.
final class Groups {

  private Groups() {}

  /// `13800138000` becomes `138 0013 8000`.
  static String phone(String digits) {
    return of(digits, 3, 4, 4);
  }

  /// The longest has twenty characters.
  static String taxNumber(String number) {
    return of(number, 4, 4, 4, 4, 4);
  }

  static String of(String text, int... groups) {
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (int group : groups) {
      int end = Math.min(text.length(), at + group);
      if (end > at) {
        shown.append(at == 0 ? "" : " ").append(text, at, end);
      }
      at = end;
    }
    return shown.toString();
  }
}
