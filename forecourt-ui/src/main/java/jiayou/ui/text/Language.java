package jiayou.ui.text;

/// The languages that a customer can choose from.
public enum Language {
  ZH("zh"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// The language that the button offers while this one is shown.
  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /// The one of two names, both from the settings, that belongs to this language.
  public String pick(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
