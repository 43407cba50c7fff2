package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;
import jiayou.ui.text.PayMethod;

/// The lower part of the basket: what is due, and the place where one pays.
final class PaySheet {

  static final double HEIGHT = 458;

  private static final int CODE_SIDE = 336;

  private final PageKit kit;
  private final boolean paused;

  PaySheet(PageKit kit, boolean paused) {
    this.kit = kit;
    this.paused = paused;
  }

  Region draw(KioskScreen.Basket screen) {
    VBox due =
        Parts.column(
            -14,
            Parts.text(due(screen), "f32", "on-ink2"),
            new Amount(screen.due(), 120, "on-ink"),
            saved(screen));
    VBox left = Parts.column(0, due, Parts.spring(), ways(screen));
    left.setMinWidth(600);
    HBox sheet = Parts.row(24, Parts.grow(left), place(screen.code()));
    sheet.setFillHeight(true);
    Parts.pad(sheet, 36, PageKit.MARGIN, 36, PageKit.MARGIN);
    return Parts.high(Parts.styled(sheet, "band", "pay-sheet"), HEIGHT);
  }

  /// The place under the amount: what is saved, or that it is being asked for. Always as high.
  private Region saved(KioskScreen.Basket screen) {
    VBox place = Parts.column(-4);
    place.setAlignment(Pos.TOP_LEFT);
    if (screen.quoting() == Benefits.Quoting.ASKING) {
      place.getChildren().add(Parts.text(kit.t("basket.quoting"), "f32", "on-ink2"));
    } else if (screen.savings().total().isPositive()) {
      String total = kit.t("basket.saved", screen.savings().total().yuan());
      String parts = String.join(" · ", new SavingsText(kit).parts(screen.savings()));
      place
          .getChildren()
          .addAll(Parts.text(total, "f36", "b", "amber"), Parts.text(parts, "f28", "on-ink2"));
    }
    return Parts.high(place, 92);
  }

  private String due(KioskScreen.Basket screen) {
    long fuels =
        screen.lines().stream().filter(line -> !(line instanceof BasketLine.Goods)).count();
    int goods =
        screen.lines().stream()
            .mapToInt(line -> line instanceof BasketLine.Goods some ? some.quantity() : 0)
            .sum();
    if (screen.lines().isEmpty()) {
      return kit.t("payment.due");
    }
    if (goods == 0) {
      return kit.t("basket.due-fuel", fuels);
    }
    return fuels == 0 ? kit.t("basket.due-goods", goods) : kit.t("basket.due", fuels, goods);
  }

  /// The other ways to pay, while there is something to pay and a network to pay through.
  private Node ways(KioskScreen.Basket screen) {
    return switch (screen.code()) {
      case PayCode.Shown shown -> scannerAndOthers();
      case PayCode.Refreshing refreshing -> scannerAndOthers();
      case PayCode.OnNextScreen next -> scannerAndOthers();
      case PayCode.RanOut out -> scannerAndOthers();
      case PayCode.LockedByPhone locked -> new Region();
      case PayCode.StaffFirst staff -> new Region();
      case PayCode.AnswerFirst question -> new Region();
      case PayCode.Covered covered -> new Region();
      case PayCode.Confirming confirming -> new Region();
      case PayCode.Counter counter when screen.check() instanceof StaffCheck.CounterOnly ->
          new Region();
      case PayCode.Counter counter ->
          Parts.row(
              20,
              Parts.icon("mdi2w-wifi-off", "i60", "amber"),
              Parts.text(kit.t("basket.offline"), "f44", "b", "on-ink"));
      case PayCode.Nothing nothing -> new Region();
    };
  }

  private Node scannerAndOthers() {
    HBox scan =
        Parts.row(
            16,
            Parts.icon("mdi2q-qrcode-scan", "i60", "amber"),
            Parts.text(kit.t("basket.scan"), "f32", "on-ink"));
    Button other =
        kit.press(
            "other-ways",
            new Press.OtherWays(),
            Parts.text(kit.t("basket.other"), "f34", "b", "on-ink"),
            "on-band");
    return Parts.row(24, scan, Parts.grow(Parts.high(other, 100)));
  }

  private Region place(PayCode code) {
    if (paused) {
      return card(symbol("mdi2q-qrcode-remove"), caption("basket.paused"));
    }
    return switch (code) {
      case PayCode.Shown shown ->
          card(new QrNode(shown.content(), CODE_SIDE, kit.pitch()), reader(shown.method()));
      case PayCode.Refreshing refreshing ->
          card(
              Parts.wide(Parts.high(Parts.styled(new Region(), "code-ground"), 284), 284),
              caption("basket.refreshing"));
      case PayCode.LockedByPhone locked ->
          card(symbol("mdi2c-cellphone-key"), caption("basket.locked"));
      case PayCode.Counter counter ->
          action("pay-counter", new Press.PayAtCounter(), "mdi2c-cash-register", "basket.counter");
      case PayCode.OnNextScreen next ->
          action("pay", new Press.Pay(), "mdi2q-qrcode-scan", "basket.pay");
      case PayCode.RanOut out ->
          action("try-again", new Press.TryAgain(), "mdi2r-refresh", "payment.renew");
      case PayCode.StaffFirst staff ->
          card(symbol("mdi2a-account-hard-hat"), caption("check.first"));
      case PayCode.AnswerFirst question ->
          card(symbol("mdi2h-help-circle-outline"), caption("check.answer"));
      case PayCode.Covered covered ->
          action("pay", new Press.Pay(), "mdi2c-check-bold", "basket.confirm");
      case PayCode.Confirming confirming ->
          card(symbol("mdi2t-timer-sand"), caption("basket.confirming"));
      case PayCode.Nothing nothing ->
          card(symbol("mdi2b-basket-outline"), caption("basket.nothing"));
    };
  }

  private Node reader(PayMethod method) {
    String words =
        method == PayMethod.ANY_APP
            ? kit.t("basket.code")
            : kit.t("basket.code-of", kit.t("method." + method.code()));
    return Parts.text(words, "f36", "b", "always-ink");
  }

  private Node symbol(String icon) {
    return Parts.high(Parts.centred(Parts.icon(icon, "i120", "always-ink2")), 288);
  }

  private Node caption(String key) {
    return Parts.text(kit.t(key), "f36", "b", "always-ink");
  }

  private static Region card(Node... nodes) {
    VBox card = Parts.styled(Parts.column(0, nodes), "white-card");
    card.setAlignment(Pos.CENTER);
    return Parts.wide(card, 348);
  }

  private Button action(String id, Press press, String icon, String key) {
    VBox face =
        Parts.column(
            20,
            Parts.icon(icon, "i120", "on-primary"),
            Parts.text(kit.t(key), "f44", "b", "on-primary"));
    face.setAlignment(Pos.CENTER);
    Button button = kit.press(id, press, face, "p", "round28", "ringed");
    return Parts.high(Parts.wide(button, 348), HEIGHT - 72);
  }
}
