package jiayou.ui.kiosk;

import jiayou.core.value.Money;

/// 油卡 + 扫码 一起付: the electronic card pays first, a code pays the rest. What is on a card is never
/// shown.
public sealed interface CardPart {

  /// The station takes no such cards, or not now.
  record NotOffered() implements CardPart {}

  record Offered() implements CardPart {}

  /// The scanner waits for the card's code.
  record ShowCode() implements CardPart {}

  record Asking() implements CardPart {}

  /// @param card as it may be shown: `****6217`
  /// @param paid what the card pays
  record Held(String card, Money paid) implements CardPart {}

  /// The card that was shown did not pay; the code for the rest still stands.
  ///
  /// @param again whether the scanner waits for another card's code
  record Refused(KioskScreen.Reason why, boolean again) implements CardPart {}

  /// Nothing was on the card; the code for the whole still stands.
  record TooLow() implements CardPart {}

  /// @param content what the phone reads to top the card up
  record TopUp(String content) implements CardPart {}
}
