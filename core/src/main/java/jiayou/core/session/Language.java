package jiayou.core.session;

/// What a screen speaks.
public enum Language {
  ZH,
  EN;

  public Language other() {
    return this == ZH ? EN : ZH;
  }
}
