package jiayou.ui.kiosk;

/// A key of the keyboard on the glass.
sealed interface Key {

  /// A letter as it stands on its key, or a digit.
  record Sign(char sign) implements Key {}

  record Space() implements Key {}

  record Erase() implements Key {}

  /// 中/英.
  record SwitchMode() implements Key {}

  /// 收起, and back again.
  record Fold() implements Key {}

  /// 下一项.
  record Next() implements Key {}

  /// What the letter keys type into a name.
  enum Mode {
    PINYIN,
    CAPITALS,
    SMALL;

    Mode next() {
      return switch (this) {
        case PINYIN -> CAPITALS;
        case CAPITALS -> SMALL;
        case SMALL -> PINYIN;
      };
    }
  }
}
