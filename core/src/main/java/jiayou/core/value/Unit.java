package jiayou.core.value;

/// What a grade is measured in.
public enum Unit {
  LITRE("L"),
  KILOGRAM("kg"),
  KILOWATT_HOUR("kWh"),
  CUBIC_METRE("m3");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /// The symbol on the wire and in the ledgers.
  public String symbol() {
    return symbol;
  }
}
