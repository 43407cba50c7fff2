package jiayou.ui.text;

/// The ways to pay by phone that customers know by name. No logos: a word and a coloured dot.
public enum PayMethod {
  WECHAT("wechat"),
  ALIPAY("alipay"),
  DIGITAL_YUAN("ecny"),
  QUICK_PASS("quickpass"),
  FUEL_CARD("fuelcard"),
  /// The code of a bank or an aggregator, which every app reads.
  ANY_APP("any");

  private final String code;

  PayMethod(String code) {
    this.code = code;
  }

  /// The tail of its text's key and of its dot's style class.
  public String code() {
    return code;
  }
}
