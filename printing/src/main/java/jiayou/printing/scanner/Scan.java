package jiayou.printing.scanner;

/// What a scanner read.
///
/// @param text without an AIM identifier, where those are taken off
/// @param source the device, for people: `serial /dev/ttyACM0`
public record Scan(String text, Symbology symbology, String source) {

  /// Without the text, which may be a payment code.
  @Override
  public String toString() {
    return "Scan[%s of %d letters from %s]".formatted(symbology, text.length(), source);
  }
}
