package jiayou.ui.kiosk;

import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.KioskScreen.Offer;
import jiayou.ui.look.Parts;

/// What else the home screen offers: one wide row when it is goods alone, tiles side by side else.
final class HomeTiles {

  private static final double GAP = 24;
  private static final double TILE_HEIGHT = 226;
  private static final double INSET = 22;

  private final PageKit kit;

  HomeTiles(PageKit kit) {
    this.kit = kit;
  }

  Region draw(Set<Offer> offers) {
    if (offers.isEmpty()) {
      return goodsOnly();
    }
    double width = (PageKit.WIDTH - GAP * offers.size()) / (offers.size() + 1);
    HBox tiles =
        Parts.row(
            GAP,
            tile(
                "goods-only",
                new Press.BuyGoods(),
                "mdi2b-barcode-scan",
                "home.goods",
                "home.goods-sub",
                width));
    Stream.of(Offer.values())
        .filter(offers::contains)
        .map(offer -> tile(offer, width))
        .forEach(tiles.getChildren()::add);
    return tiles;
  }

  private Button tile(Offer offer, double width) {
    return switch (offer) {
      case MEMBERS ->
          tile(
              "member",
              new Press.OpenMember(),
              "mdi2a-account-circle-outline",
              "home.member",
              "home.member-sub",
              width);
      case PREPAY ->
          tile(
              "prepay",
              new Press.OpenPrepay(),
              "mdi2g-gas-station-outline",
              "home.prepay",
              "home.prepay-sub",
              width);
      case INVOICE ->
          tile(
              "invoice",
              new Press.OpenInvoice(),
              "mdi2r-receipt-text-outline",
              "home.invoice",
              "home.invoice-sub",
              width);
    };
  }

  private Button tile(String id, Press press, String icon, String key, String sub, double width) {
    VBox face =
        Parts.column(
            0,
            Parts.icon(icon, "i64", "pt"),
            Parts.grow(new Region()),
            Parts.text(kit.t(key), "f36", "b"),
            Parts.text(kit.t(sub), "f28", "t2"));
    Parts.wide(Parts.high(Parts.pad(face, 28, 0, 22, INSET), TILE_HEIGHT), width);
    return Parts.wide(Parts.high(kit.press(id, press, face, "card"), TILE_HEIGHT), width);
  }

  private Button goodsOnly() {
    VBox words =
        Parts.column(
            0,
            Parts.text(kit.t("home.goods"), "f36", "b"),
            Parts.text(kit.t("home.goods-sub"), "f28", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face =
        Parts.row(
            28,
            Parts.icon("mdi2b-barcode-scan", "i64", "pt"),
            words,
            Parts.spring(),
            Parts.icon("mdi2c-chevron-right", "i56", "pt"));
    Parts.wide(Parts.pad(face, 0, 28, 0, 36), PageKit.WIDTH);
    return Parts.high(kit.press("goods-only", new Press.BuyGoods(), face, "card"), 148);
  }
}
