package jiayou.ui.kiosk;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jiayou.core.press.Press;
import jiayou.core.value.Money;
import jiayou.ui.look.Parts;

/// The electronic card on the payment page: how far it is, and the buttons beside the counter's.
final class CardWays {

  private final PageKit kit;

  CardWays(PageKit kit) {
    this.kit = kit;
  }

  /// One line that says how far the card is, where there is anything to say.
  Optional<Region> strip(CardPart card, Money due) {
    return switch (card) {
      case CardPart.NotOffered none -> Optional.empty();
      case CardPart.Offered offered -> Optional.empty();
      case CardPart.ShowCode show -> Optional.empty();
      case CardPart.TopUp topUp -> Optional.empty();
      case CardPart.Asking asking ->
          Optional.of(strip("soft-card", "mdi2t-timer-sand", "pt", kit.t("card.asking")));
      case CardPart.Held held ->
          Optional.of(
              strip(
                  "ok-strip",
                  "mdi2c-check-circle",
                  "ok",
                  kit.t("card.held", held.card(), held.paid().yuan(), due.yuan())));
      case CardPart.Refused refused ->
          Optional.of(strip("warn-strip", "mdi2a-alert", "warn", refusal(refused)));
      case CardPart.TooLow low ->
          Optional.of(strip("warn-strip", "mdi2a-alert", "warn", kit.t("card.too-low")));
    };
  }

  private String refusal(CardPart.Refused refused) {
    return kit.t("notpaid.reason." + NotPaidPage.tail(refused.why()));
  }

  private static Region strip(String ground, String icon, String tone, String words) {
    HBox row = Parts.row(20, Parts.icon(icon, "i52", tone), Parts.text(words, "f36", "b", tone));
    return Parts.high(Parts.pad(Parts.styled(row, ground), 0, 36, 0, 36), 92);
  }

  /// The ways on: the counter, and what can be done with the card.
  Region buttons(CardPart card) {
    return switch (card) {
      case CardPart.NotOffered none -> row(counter());
      case CardPart.Offered offered -> row(counter(), offer());
      case CardPart.Refused refused ->
          row(counter(), refused.again() ? drop("card.drop") : offer());
      case CardPart.ShowCode show -> row(counter(), drop("card.drop"));
      case CardPart.Asking asking -> row(counter(), drop("card.drop"));
      case CardPart.Held held -> row(counter(), drop("card.give-back"));
      case CardPart.TooLow low ->
          row(
              drop("card.drop"),
              way(
                  "top-up",
                  new Press.TopUpCard(),
                  "mdi2c-credit-card-plus-outline",
                  "card.top-up"));
      case CardPart.TopUp topUp -> row(counter(), drop("card.drop"));
    };
  }

  private Button counter() {
    return way("pay-counter", new Press.PayAtCounter(), "mdi2c-cash-register", "payment.counter");
  }

  private Button offer() {
    return way("card", new Press.PayWithCard(), "mdi2c-credit-card-outline", "card.offer");
  }

  private Button drop(String key) {
    return way("card-drop", new Press.DropCard(), "mdi2c-credit-card-off-outline", key);
  }

  private Button way(String id, Press press, String icon, String key) {
    return kit.button(id, press, icon, kit.t(key), 36, "s");
  }

  private static HBox row(Button... buttons) {
    HBox row = Parts.row(24);
    double width = (PageKit.WIDTH - 24 * (buttons.length - 1)) / buttons.length;
    for (Button button : buttons) {
      row.getChildren().add(Parts.wide(Parts.high(button, 128), width));
    }
    return row;
  }
}
