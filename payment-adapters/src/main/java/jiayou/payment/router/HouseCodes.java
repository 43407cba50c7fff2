package jiayou.payment.router;

/// What the codes look like that a station issues itself, or may have to change: regular
/// expressions over the whole text. The codes of the payment providers are not here, because they
/// are theirs.
///
/// @param receipt on our own tickets
/// @param ecard our own fuel card, as a number or as a signed binary code in Base64
/// @param title of an invoice, shown by wallets
/// @param ecny e-CNY, whose prefix one public source alone names
public record HouseCodes(
    String receipt,
    String member,
    String coupon,
    String staffBadge,
    String ecard,
    String title,
    String ecny) {

  /// Letters that no provider uses, so that no code fits two rules.
  ///
  /// The binary fuel card is Base64 of 81 01 and a length from 329 to 361: always `gQF`, then 440
  /// to 483 letters.
  public static HouseCodes usual() {
    return new HouseCodes(
        "JY[0-9A-Z]{10}",
        "JM[0-9A-Z]{8,30}",
        "JC[0-9A-Z]{8,30}",
        "JS[0-9A-Z]{8,30}",
        "JE[0-9A-Z]{8,30}|gQF[A-Za-z0-9+/]{440,483}={0,2}",
        "\\$01[A-Za-z0-9+/]{4,1000}={0,2}\\$",
        "01[0-9]{17}");
  }

  /// The usual ones with other tickets.
  public static HouseCodes withReceipt(String receipt) {
    HouseCodes usual = usual();
    return new HouseCodes(
        receipt,
        usual.member,
        usual.coupon,
        usual.staffBadge,
        usual.ecard,
        usual.title,
        usual.ecny);
  }
}
