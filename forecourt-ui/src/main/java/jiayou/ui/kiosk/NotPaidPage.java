package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// K5c: no money moved. A calm card without any red, and three ways on.
final class NotPaidPage {

  private final PageKit kit;

  NotPaidPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.NotPaid screen) {
    PageKit.Header header = kit.header(kit.t("notpaid.title"), kit.mark());
    HBox method = PaymentPage.method(kit, screen.method(), 28);
    method.setAlignment(Pos.CENTER_RIGHT);
    VBox trace =
        Parts.column(8, method, Parts.text(kit.t("waiting.trace", screen.trace()), "f28", "t2"));
    HBox others =
        Parts.row(
            24,
            half("other-ways", new Press.OtherWays(), "mdi2s-swap-horizontal", "notpaid.other"),
            half(
                "pay-counter", new Press.PayAtCounter(), "mdi2c-cash-register", "notpaid.counter"));
    VBox content =
        Parts.column(
            32, new SummaryText(kit).stub(screen.due(), trace), card(screen), again(), others);
    Parts.pad(content, 32, PageKit.MARGIN, 0, PageKit.MARGIN);
    return new Page(Parts.column(0, header.node(), content), Page.NO_SECONDS, header.clock());
  }

  private Region card(KioskScreen.NotPaid screen) {
    Region disc =
        Parts.styled(
            Parts.centred(Parts.icon("mdi2s-shield-check-outline", "i120", "pt")), "disc", "pt");
    Parts.wide(Parts.high(disc, 240), 240);
    VBox card =
        Parts.column(
            0,
            disc,
            Parts.high(new Region(), 28),
            Parts.text(kit.t("notpaid.headline"), "f64", "b"),
            Parts.text(kit.t("notpaid.reason." + tail(screen.reason())), "f44", "t2"),
            Parts.high(new Region(), 40),
            Parts.dots(true),
            Parts.high(new Region(), 32),
            Parts.face(
                20,
                Parts.icon("mdi2b-basket-outline", "i52", "ok"),
                Parts.text(kit.t("notpaid.kept"), "f36")));
    card.setAlignment(Pos.CENTER);
    return Parts.styled(Parts.pad(card, 64, 48, 48, 48), "card");
  }

  /// The tail of a reason's text.
  static String tail(KioskScreen.Reason reason) {
    return switch (reason) {
      case BALANCE_TOO_LOW -> "balance";
      case CANCELLED -> "cancelled";
      case CODE_EXPIRED -> "expired";
      case NOT_A_PAY_CODE -> "not-a-code";
      case LIMIT_REACHED -> "limit";
      case CARD_TOO_LOW -> "card-balance";
      case CARD_CODE_EXPIRED -> "card-expired";
      case NOT_A_CARD -> "not-a-card";
      case CARD_BLOCKED -> "card-blocked";
      case CARD_LIMIT -> "card-limit";
      case CARD_OFFLINE -> "card-offline";
      case BENEFITS_CHANGED -> "changed";
      case REFUSED -> "refused";
    };
  }

  private Button again() {
    Button again =
        kit.button(
            "try-again",
            new Press.TryAgain(),
            "mdi2r-refresh",
            kit.t("notpaid.again"),
            52,
            "p",
            "round28");
    return Parts.wide(Parts.high(again, 148), PageKit.WIDTH);
  }

  private Button half(String id, Press press, String icon, String key) {
    Button button = kit.button(id, press, icon, kit.t(key), 36, "s");
    return Parts.wide(Parts.high(button, 128), (PageKit.WIDTH - 24) / 2);
  }
}
