package jiayou.ui.dispenser;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// D5 of a fuelling that was paid in advance: what was fuelled, and how what is too much goes back.
final class PrepaidDonePage extends HBox {

  private final PageKit kit;
  private Optional<DispenserScreen.PrepaidDone> drawn = Optional.empty();

  PrepaidDonePage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
  }

  /// The seconds run in the top bar; the page itself changes only when something happens.
  void show(DispenserScreen.PrepaidDone done) {
    DispenserScreen.PrepaidDone still =
        new DispenserScreen.PrepaidDone(
            done.delivery(), done.paid(), done.surplus(), done.pass(), 0);
    if (!drawn.equals(Optional.of(still))) {
      drawn = Optional.of(still);
      Region right = done.pass().<Region>map(pass -> PassSheet.of(kit, pass)).orElseGet(this::slip);
      getChildren().setAll(Parts.grow(ticket(done)), right);
    }
  }

  private VBox ticket(DispenserScreen.PrepaidDone done) {
    Delivery delivery = done.delivery();
    HBox head =
        Parts.row(
            0,
            DispenserParts.headline(kit.text("prepaid.title"), 72),
            Parts.spring(),
            new Amount(delivery.amount(), fits(delivery.amount(), 88, 72), "text"));
    VBox ticket = DispenserParts.card(22, 36, 28, 36);
    ticket
        .getChildren()
        .setAll(head, fuel(delivery), line(kit.text("kept.prepaid"), done.paid()), Parts.spring());
    switch (done.surplus()) {
      case Surplus.Nothing _ -> ticket.getChildren().add(status("fine", "ok", "prepaid.even"));
      case Surplus.Returning back ->
          end(ticket, back.amount(), "pri", "pt", "prepaid.returning", back.submittedAt());
      case Surplus.Returned back -> end(ticket, back.amount(), "fine", "ok", "prepaid.returned");
      case Surplus.AtCounter back ->
          end(ticket, back.amount(), "warned", "warn", "prepaid.at-counter");
    }
    return ticket;
  }

  private HBox fuel(Delivery delivery) {
    Hose hose = delivery.hose();
    HBox row =
        Parts.row(
            16,
            DispenserParts.chip(hose.grade(), 48, 67),
            Parts.text(
                kit.text("bill.fuel", hose.nozzleSign(), kit.words().quantity(delivery.volume())),
                "f40",
                "b"));
    return Parts.high(row, 84);
  }

  private static HBox line(String word, Money amount) {
    Label figures = Parts.figure(amount.yuan(), "f48");
    return Parts.high(Parts.row(16, Parts.text(word, "f40", "t2"), Parts.spring(), figures), 60);
  }

  private void end(
      VBox ticket, Money amount, String ground, String tone, String key, Object... arguments) {
    HBox row =
        Parts.row(
            0,
            Parts.text(kit.text("prepaid.surplus"), "f48", "b", "due-word"),
            Parts.spring(),
            new Amount(amount, fits(amount, 120, 96), "text"));
    row.setAlignment(Pos.BOTTOM_LEFT);
    ticket
        .getChildren()
        .addAll(
            Parts.dots(true),
            Parts.high(new Region(), 8),
            row,
            Parts.spring(),
            status(ground, tone, key, arguments));
  }

  private static int fits(Money amount, int usual, int smaller) {
    return amount.yuan().length() > 6 ? smaller : usual;
  }

  private HBox status(String ground, String tone, String key, Object... arguments) {
    String icon =
        switch (tone) {
          case "ok" -> "mdi2c-check-circle";
          case "warn" -> "mdi2s-store-outline";
          default -> "mdi2u-undo-variant";
        };
    HBox status =
        Parts.row(
            12,
            Parts.icon(icon, "i44", tone),
            Parts.text(kit.text(key, arguments), "f44", "b", tone));
    return Parts.high(Parts.styled(status, "status-strip", ground), 96);
  }

  private VBox slip() {
    VBox words = DispenserParts.headline(kit.text("prepaid.slip"), 44);
    words.setAlignment(Pos.CENTER);
    VBox slip = DispenserParts.card(40, 32, 40, 32);
    slip.setAlignment(Pos.CENTER);
    slip.setSpacing(32);
    slip.getChildren().setAll(Parts.icon("mdi2r-receipt-text-outline", "i160", "pt"), words);
    return Parts.wide(slip, 460);
  }
}
