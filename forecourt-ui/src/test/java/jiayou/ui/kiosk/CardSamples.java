package jiayou.ui.kiosk;

import java.util.Map;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.KioskScreen.Reason;
import jiayou.ui.text.PayMethod;

/// 油卡 + 扫码 一起付, step by step.
final class CardSamples {

  private static final String CARD = "****6217";

  private CardSamples() {}

  static void add(Map<String, KioskScreen> all) {
    all.put("k04-card-show", payment(new CardPart.ShowCode()));
    all.put("k04-card-asking", payment(new CardPart.Asking()));
    all.put(
        "k04-card-held",
        payment(Money.fen(11633), new CardPart.Held(CARD, Money.fen(10000)), Samples.SAVINGS));
    all.put("k04-card-refused", payment(new CardPart.Refused(Reason.CARD_BLOCKED, false)));
    all.put("k04-card-again", payment(new CardPart.Refused(Reason.CARD_TOO_LOW, true)));
    all.put("k04-card-low", payment(new CardPart.TooLow()));
    all.put("k04-card-top-up", payment(new CardPart.TopUp(Samples.CODE_URL)));
    all.put(
        "k04-large",
        payment(
            Money.fen(111633),
            new CardPart.Held(CARD, Money.fen(100000)),
            new Savings(Money.fen(10000), Money.fen(11160), Money.fen(2210))));
  }

  private static KioskScreen payment(CardPart card) {
    return payment(Samples.DUE, card, Samples.SAVINGS);
  }

  private static KioskScreen payment(Money due, CardPart card, Savings savings) {
    return new KioskScreen.Payment(
        due,
        Samples.SUMMARY,
        savings,
        new PayCode.Shown(Samples.CODE_URL, PayMethod.WECHAT),
        Samples.CHOICES,
        card,
        108);
  }
}
