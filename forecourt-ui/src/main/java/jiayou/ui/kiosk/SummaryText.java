package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// The stub of the ticket above a payment: what is due, and for what, in two lines.
final class SummaryText {

  private final PageKit kit;

  SummaryText(PageKit kit) {
    this.kit = kit;
  }

  /// The card with the amount on the left and something on the right.
  Region stub(Money due, VBox right) {
    return stub("payment.due", due, right);
  }

  Region stub(String label, Money due, VBox right) {
    right.setAlignment(Pos.CENTER_RIGHT);
    VBox left =
        Parts.column(-10, Parts.text(kit.t(label), "f32", "t2"), new Amount(due, 100, "text"));
    left.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(0, left, Parts.spring(), right);
    Parts.pad(row, 0, 40, 0, 40);
    return Parts.high(Parts.styled(row, "card"), 196);
  }

  VBox lines(Summary summary) {
    VBox lines = Parts.column(8, Parts.text(first(summary), "f36", "b"));
    if (summary.hasFuel() && summary.goods() > 0) {
      lines.getChildren().add(Parts.text(kit.t("summary.also", summary.goods()), "f28", "t2"));
    }
    return lines;
  }

  /// The same with the amounts, for the counter.
  VBox split(Summary summary) {
    VBox lines = Parts.column(6, Parts.text(first(summary), "f36", "b"));
    if (summary.hasFuel() && summary.goods() > 0) {
      String split =
          kit.t(
              "summary.split",
              summary.fuelTotal().yuan(),
              summary.goods(),
              summary.goodsTotal().yuan());
      lines.getChildren().add(Parts.text(split, "f28", "t2"));
    }
    lines.setAlignment(Pos.CENTER_RIGHT);
    return lines;
  }

  /// One fuelling by name, several by number, or the goods.
  String first(Summary summary) {
    if (summary.prepaid().isPresent()) {
      BasketLine.Prepaid prepaid = summary.prepaid().get();
      return kit.t("summary.prepaid", prepaid.nozzleSign(), prepaid.grade().sign());
    }
    return switch (summary.fuels().size()) {
      case 0 -> kit.t("summary.goods", summary.goods());
      case 1 -> fuel(summary.fuels().getFirst());
      default -> kit.t("summary.fuels", summary.fuels().size());
    };
  }

  String fuel(FuelLine fuel) {
    return kit.t(
        "summary.fuel",
        fuel.nozzleSign(),
        fuel.grade().sign(),
        kit.texts().quantity(fuel.volume()));
  }
}
