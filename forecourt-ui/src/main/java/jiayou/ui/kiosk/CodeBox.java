package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// The place of the large code on the payment page, and what stands there while there is none.
final class CodeBox {

  private static final int CODE_SIDE = 492;
  private static final double SIDE = 500;

  private final PageKit kit;

  CodeBox(PageKit kit) {
    this.kit = kit;
  }

  Region draw(KioskScreen.Payment screen) {
    StackPane box =
        switch (screen.card()) {
          case CardPart.TopUp topUp ->
              Parts.centred(new QrNode(topUp.content(), CODE_SIDE, kit.pitch()));
          case CardPart.ShowCode show -> symbol("mdi2c-credit-card-scan-outline", "card.waits");
          case CardPart.Asking asking -> symbol("mdi2t-timer-sand", "card.asking-short");
          case CardPart.TooLow low -> symbol("mdi2c-credit-card-off-outline", "card.low-short");
          case CardPart.NotOffered none -> code(screen.code());
          case CardPart.Offered offered -> code(screen.code());
          case CardPart.Held held -> code(screen.code());
          case CardPart.Refused refused ->
              refused.again()
                  ? symbol("mdi2c-credit-card-scan-outline", "card.waits")
                  : code(screen.code());
        };
    return Parts.wide(Parts.high(Parts.styled(box, "code-box"), SIDE), SIDE);
  }

  private StackPane code(PayCode code) {
    return switch (code) {
      case PayCode.Shown shown ->
          Parts.centred(new QrNode(shown.content(), CODE_SIDE, kit.pitch()));
      case PayCode.RanOut out -> Parts.centred(stillPaying());
      case PayCode.LockedByPhone locked -> symbol("mdi2c-cellphone-key", "basket.locked");
      case PayCode.Refreshing refreshing -> symbol("mdi2q-qrcode-remove", "payment.renewing");
      case PayCode.Counter counter -> symbol("mdi2w-wifi-off", "basket.offline");
      case PayCode.OnNextScreen next -> symbol("mdi2q-qrcode-remove", "payment.renewing");
      case PayCode.StaffFirst staff -> symbol("mdi2a-account-hard-hat", "check.first");
      case PayCode.AnswerFirst question -> symbol("mdi2h-help-circle-outline", "check.answer");
      case PayCode.Covered covered -> Parts.centred(confirm());
      case PayCode.Confirming confirming -> symbol("mdi2t-timer-sand", "basket.confirming");
      case PayCode.Nothing nothing -> symbol("mdi2q-qrcode-remove", "basket.nothing");
    };
  }

  private StackPane symbol(String icon, String key) {
    VBox symbol =
        Parts.column(
            20,
            Parts.icon(icon, "i160", "always-ink2"),
            Parts.text(kit.t(key), "f36", "b", "always-ink"));
    symbol.setAlignment(Pos.CENTER);
    return Parts.centred(symbol);
  }

  private Button confirm() {
    Button pay =
        kit.button("pay", new Press.Pay(), "mdi2c-check-bold", kit.t("basket.confirm"), 36, "p");
    return Parts.wide(Parts.high(pay, 120), 380);
  }

  private Node stillPaying() {
    Button again =
        kit.button(
            "try-again", new Press.TryAgain(), "mdi2r-refresh", kit.t("payment.renew"), 36, "p");
    VBox question =
        Parts.column(
            36,
            Parts.text(kit.t("payment.ran-out"), "f52", "b", "always-ink"),
            Parts.wide(Parts.high(again, 120), 380));
    question.setAlignment(Pos.CENTER);
    return question;
  }

  /// While the card comes first, no code for the whole may be read.
  static boolean asksForCard(CardPart card) {
    return switch (card) {
      case CardPart.NotOffered none -> false;
      case CardPart.Offered offered -> false;
      case CardPart.Held held -> false;
      case CardPart.Refused refused -> refused.again();
      case CardPart.ShowCode show -> true;
      case CardPart.Asking asking -> true;
      case CardPart.TooLow low -> true;
      case CardPart.TopUp topUp -> true;
    };
  }
}
