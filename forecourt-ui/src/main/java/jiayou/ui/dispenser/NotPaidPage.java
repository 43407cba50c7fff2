package jiayou.ui.dispenser;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// D5c: no money moved, why, and what helps. Neutral: nothing here is an alarm.
final class NotPaidPage extends HBox {

  private final PageKit kit;

  NotPaidPage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
  }

  void show(DispenserScreen.NotPaid notPaid) {
    VBox said = DispenserParts.card(32, 40, 32, 40);
    said.getChildren()
        .setAll(
            Parts.row(28, sign(), DispenserParts.headline(kit.text("d5c.title"), 72)),
            Parts.spring(),
            Parts.text(reason(notPaid.reason()), "f48", "b", "pt"),
            Parts.spring(),
            DispenserParts.told(
                "mdi2s-shield-check-outline", "ok", Parts.text(calm(notPaid.bill()), "f44")));
    getChildren().setAll(Parts.grow(said), ticket(notPaid.bill()));
  }

  private String calm(Bill bill) {
    return bill.isSplit() ? kit.text("d5c.card-kept") : kit.text("d5c.calm");
  }

  private static StackPane sign() {
    Circle ground = new Circle(64);
    ground.getStyleClass().add("sign-circle");
    return new StackPane(ground, Parts.icon("mdi2c-credit-card-off-outline", "i76", "pt"));
  }

  private String reason(DispenserScreen.Reason reason) {
    return switch (reason) {
      case BALANCE_TOO_LOW -> kit.text("d5c.reason-balance-too-low");
      case CANCELLED -> kit.text("d5c.reason-cancelled");
      case CODE_EXPIRED -> kit.text("d5c.reason-code-expired");
      case CODE_INVALID -> kit.text("d5c.reason-code-invalid");
      case LIMIT_REACHED -> kit.text("d5c.reason-limit-reached");
      case REFUSED -> kit.text("d5c.reason-refused");
      case CARD_BALANCE_TOO_LOW -> kit.text("d5c.reason-card-balance");
      case CARD_CODE_EXPIRED -> kit.text("d5c.reason-card-expired");
      case CARD_CODE_INVALID -> kit.text("d5c.reason-card-invalid");
      case CARD_BLOCKED -> kit.text("d5c.reason-card-blocked");
      case CARD_LIMIT_REACHED -> kit.text("d5c.reason-card-limit");
      case CARD_OFFLINE -> kit.text("d5c.reason-card-offline");
      case CARD_REFUSED -> kit.text("d5c.reason-card-refused");
      case BENEFITS_CHANGED -> kit.text("d5c.reason-benefits-changed");
    };
  }

  private VBox ticket(Bill bill) {
    BillLines lines = new BillLines(kit, bill);
    VBox ticket = DispenserParts.card(22, 36, 24, 36);
    HBox due = Parts.row(0, Parts.spring(), new Amount(bill.due(), 96, "text"));
    due.setAlignment(Pos.BASELINE_RIGHT);
    ticket
        .getChildren()
        .setAll(
            DispenserParts.delivered(kit, bill.delivery()),
            Parts.spring(),
            Parts.dots(true),
            Parts.high(new HBox(), 14),
            Parts.text(kit.text(lines.dueKey()), "f44", "b"),
            due);
    return Parts.wide(ticket, 464);
  }
}
