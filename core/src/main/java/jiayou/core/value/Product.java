package jiayou.core.value;

/// Something from the shop.
///
/// @param ean the barcode, 8 or 13 digits
/// @param picture the name of its drawing on the screen: `water`, `coffee`, ...
/// @param rule whether a kiosk may sell it at all
public record Product(
    String ean, String nameZh, String nameEn, Money price, String picture, SaleRule rule) {

  /// Who may sell it. Tobacco is never sold by a machine.
  public enum SaleRule {
    FREE,
    /// Staff look at it once, before it is paid.
    VERIFY_ONCE,
    ATTENDED_ONLY,
    /// Nobody, for now: recalled or out of date.
    BLOCKED
  }
}
