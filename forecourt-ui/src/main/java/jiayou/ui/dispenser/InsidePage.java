package jiayou.ui.dispenser;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Parts;

/// D5d: the nozzle's number, as large as it goes, to be told in the shop.
final class InsidePage extends HBox {

  private final PageKit kit;

  InsidePage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
  }

  void show(DispenserScreen.Inside inside) {
    Delivery delivery = inside.bill().delivery();
    VBox ticket = DispenserParts.card(22, 36, 40, 36);
    ticket
        .getChildren()
        .setAll(
            DispenserParts.headline(kit.text("d5d.title"), 76),
            Parts.text(why(inside.why()), "f44", "t2"),
            Parts.spring(),
            fuel(delivery),
            new BillLines(kit, inside.bill()).due());
    getChildren().setAll(Parts.grow(ticket), number(delivery.hose()));
  }

  private String why(DispenserScreen.Why why) {
    return switch (why) {
      case BY_CHOICE -> kit.text("d5d.why-by-choice");
      case SHOP_ONLY -> kit.text("d5d.why-shop-only");
      case NETWORK_DOWN -> kit.text("d5d.why-network-down");
    };
  }

  private HBox fuel(Delivery delivery) {
    HBox row =
        Parts.row(
            16,
            DispenserParts.chip(delivery.hose().grade(), 48, 67),
            Parts.text(kit.words().quantity(delivery.volume()), "f44", "b"));
    return Parts.high(row, 96);
  }

  private VBox number(Hose hose) {
    VBox or = DispenserParts.headline(kit.text("d5d.or", hose.nozzleSign()), 40, "on-ink2");
    or.setAlignment(Pos.CENTER);
    VBox number =
        Parts.column(
            8,
            Parts.text(kit.text("d5d.tell"), "f56", "b", "on-ink"),
            Parts.figure(String.valueOf(hose.nozzleSign()), "f208", "b", "on-ink", "tall"),
            or);
    number.setAlignment(Pos.CENTER);
    Parts.styled(number, "number-card");
    return Parts.wide(number, 464);
  }
}
