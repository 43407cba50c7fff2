package jiayou.ui.kiosk;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.value.Money;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// K2p: first the nozzle, then how much; paid like any basket, and what does not flow comes back.
final class PrepayPage {

  private static final double GAP = 24;
  private static final double HALF = (PageKit.WIDTH - GAP) / 2;
  private static final double LIST_HEIGHT = 1270;

  private final PageKit kit;

  PrepayPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Prepay screen) {
    PageKit.Header header = kit.header(kit.t("prepay.title"), kit.back(kit.t("basket.back")));
    VBox content =
        switch (screen.step()) {
          case Prepayment.PickNozzle pick -> pick(pick.nozzles());
          case Prepayment.HowMuch much -> howMuch(much);
          case Prepayment.Typing typing ->
              Parts.column(28, nozzle(typing.nozzle()), new PrepayPad(kit).draw(typing));
        };
    content.getChildren().add(promise());
    Parts.pad(content, 32, PageKit.MARGIN, 0, PageKit.MARGIN);
    return new Page(Parts.column(0, header.node(), content), Page.NO_SECONDS, header.clock());
  }

  private VBox pick(List<FreeNozzle> nozzles) {
    if (nozzles.isEmpty()) {
      return Parts.column(28, none());
    }
    VBox words =
        Parts.column(
            0,
            Parts.text(kit.t("prepay.which"), "f52", "b"),
            Parts.text(kit.t("prepay.which-sub"), "f36", "t2"));
    TilePane tiles = new TilePane(GAP, GAP);
    tiles.setPrefColumns(2);
    nozzles.stream().map(this::tile).forEach(tiles.getChildren()::add);
    ScrollPane scroll = new ScrollPane(tiles);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPannable(true);
    scroll.setMaxHeight(LIST_HEIGHT);
    return Parts.column(28, words, scroll);
  }

  private Region none() {
    Region disc =
        Parts.styled(
            Parts.centred(Parts.icon("mdi2g-gas-station-outline", "i120", "pt")), "disc", "pt");
    Parts.wide(Parts.high(disc, 240), 240);
    Label words = Parts.paragraph(kit.t("prepay.none"), "f44", "b", "middle");
    VBox card = Parts.column(36, disc, words);
    card.setAlignment(Pos.CENTER);
    return Parts.high(Parts.pad(Parts.styled(card, "card"), 0, 48, 0, 48), 520);
  }

  private Button tile(FreeNozzle nozzle) {
    VBox words =
        Parts.column(
            0,
            Parts.text(kit.name(nozzle.grade()), "f40", "b"),
            Parts.text(kit.texts().price(nozzle.price()), "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face =
        Parts.row(24, BasketRow.nozzle(kit, nozzle.sign(), nozzle.grade()), Parts.grow(words));
    Parts.wide(Parts.pad(face, 0, 24, 0, 28), HALF);
    Button tile =
        kit.press("pump-" + nozzle.sign(), new Press.PickPump(nozzle.sign()), face, "card");
    return Parts.wide(Parts.high(tile, 184), HALF);
  }

  /// The nozzle that was picked, as it will stand in the basket.
  private Region nozzle(FreeNozzle nozzle) {
    VBox words =
        Parts.column(
            -2,
            Parts.text(kit.name(nozzle.grade()), "f40", "b"),
            Parts.text(kit.texts().price(nozzle.price()), "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(24, BasketRow.nozzle(kit, nozzle.sign(), nozzle.grade()), words);
    return Parts.high(Parts.pad(Parts.styled(row, "card"), 0, 32, 0, 32), 168);
  }

  private VBox howMuch(Prepayment.HowMuch much) {
    TilePane tiles = new TilePane(GAP, GAP);
    tiles.setPrefColumns(2);
    much.amounts().stream().map(this::amount).forEach(tiles.getChildren()::add);
    return Parts.column(
        28,
        nozzle(much.nozzle()),
        Parts.text(kit.t("prepay.how-much"), "f52", "b"),
        tiles,
        full(much.ceiling()),
        other());
  }

  private Button amount(Money money) {
    Node face = Parts.face(0, new Amount(money, 84, "text"));
    String id = "preset-" + money.fen() / 100;
    Button tile = kit.press(id, new Press.PresetAmount(money), face, "card");
    return Parts.wide(Parts.high(tile, 208), HALF);
  }

  private Button full(Money ceiling) {
    VBox words =
        Parts.column(
            0,
            Parts.text(kit.t("prepay.full"), "f44", "b"),
            Parts.text(kit.t("prepay.full-sub", ceiling.yuan()), "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face =
        Parts.row(
            28,
            Parts.icon("mdi2g-gas-station", "i64", "pt"),
            words,
            Parts.spring(),
            Parts.icon("mdi2c-chevron-right", "i56", "pt"));
    Parts.wide(Parts.pad(face, 0, 28, 0, 36), PageKit.WIDTH);
    return Parts.high(kit.press("preset-full", new Press.PresetFull(), face, "card"), 168);
  }

  private Button other() {
    Button other =
        kit.button(
            "preset-other",
            new Press.OpenPreset(),
            "mdi2d-dialpad",
            kit.t("prepay.other"),
            36,
            "s");
    return Parts.wide(Parts.high(other, 112), PageKit.WIDTH);
  }

  private Region promise() {
    return Parts.face(
        12,
        Parts.icon("mdi2s-shield-check-outline", "i36", "t2"),
        Parts.text(kit.t("prepay.promise"), "f28", "t2"));
  }
}
