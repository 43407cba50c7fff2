package jiayou.core.value;

import java.util.Optional;

/// Something from the shop.
///
/// @param ean the barcode, 8 or 13 digits
/// @param picture the name of its drawing on the screen: `water`, `coffee`, ...
/// @param rule whether a kiosk may sell it at all
/// @param gives what paying for it gives a right to; empty for what she holds in her hand
public record Product(
    String ean,
    String nameZh,
    String nameEn,
    Money price,
    String picture,
    SaleRule rule,
    Optional<Gives> gives) {

  public Product(
      String ean, String nameZh, String nameEn, Money price, String picture, SaleRule rule) {
    this(ean, nameZh, nameEn, price, picture, rule, Optional.empty());
  }

  /// What is handed over elsewhere, against a piece of paper.
  public enum Gives {
    /// 取餐: it is prepared, and called out by its number.
    PICK_UP,
    /// 洗车: one wash, once.
    CAR_WASH
  }

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
