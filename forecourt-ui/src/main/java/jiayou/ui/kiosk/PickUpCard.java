package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.ui.look.Parts;

/// 取餐号: what is being prepared, and the number that it is called by.
final class PickUpCard {

  private static final double WIDTH = 384;

  private final PageKit kit;

  PickUpCard(PageKit kit) {
    this.kit = kit;
  }

  Region draw(Voucher voucher) {
    HBox head =
        Parts.row(
            14,
            Parts.icon("mdi2c-coffee-outline", "i52", "save"),
            Parts.text(kit.t("success.pick-up"), "f36", "b"));
    VBox card =
        Parts.column(
            4,
            head,
            Parts.figure(voucher.code(), "f84", "b"),
            Parts.spring(),
            Parts.name(voucher.what(), "f28", "t2"));
    card.setAlignment(Pos.CENTER_LEFT);
    Parts.pad(Parts.styled(card, "card"), 28, 32, 28, 32);
    return Parts.wide(Parts.high(card, CodeCard.HEIGHT), WIDTH);
  }
}
