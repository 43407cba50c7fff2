package jiayou.ui.dispenser;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.ui.dispenser.Bill.Saving;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// A bill as lines of a ticket: the fuelling, what was taken off, what a card has paid, what is
/// left.
final class BillLines {

  /// So many lines of savings have room; the last of them gathers what is more.
  private static final int MOST_SAVINGS = 3;

  private final PageKit kit;
  private final Bill bill;

  BillLines(PageKit kit, Bill bill) {
    this.kit = kit;
    this.bill = bill;
  }

  /// The fuelling, and everything that changes what it costs. Without any change there is room for
  /// the price.
  VBox lines() {
    if (bill.savings().isEmpty() && !bill.isSplit()) {
      return DispenserParts.delivered(kit, bill.delivery());
    }
    VBox lines = Parts.column(0, fuel());
    savings(bill.isSplit() ? MOST_SAVINGS - 1 : MOST_SAVINGS)
        .forEach(saving ->
            lines
                .getChildren()
                .add(row(Parts.name(saving.name(), "f40", "save"), minus(saving.amount()))));
    if (bill.isSplit()) {
      Label paid = Parts.text(kit.text("bill.card-paid"), "f40", "pt");
      lines.getChildren().add(row(paid, figure("−" + bill.byCard().yuan(), "pt")));
    }
    return lines;
  }

  /// 应付, or 还差 beside what the card has paid.
  VBox due() {
    HBox row =
        Parts.row(
            0,
            Parts.text(kit.text(dueKey()), kit.shortWord(), "b", "due-word"),
            Parts.spring(),
            new Amount(bill.due(), bill.due().yuan().length() > 6 ? 120 : 148, "text"));
    row.setAlignment(Pos.BOTTOM_LEFT);
    return Parts.column(10, Parts.dots(true), row);
  }

  String dueKey() {
    return bill.isSplit() ? "bill.left" : "delivery.due";
  }

  private HBox fuel() {
    Delivery delivery = bill.delivery();
    HBox head =
        Parts.row(
            12,
            DispenserParts.chip(delivery.hose().grade(), 48, 67),
            Parts.text(
                kit.text(
                    "bill.fuel",
                    delivery.hose().nozzleSign(),
                    kit.words().quantity(delivery.volume())),
                "f40",
                "b"),
            Parts.spring(),
            figure(delivery.amount().yuan(), "text"));
    return Parts.high(head, 76);
  }

  private List<Saving> savings(int most) {
    List<Saving> all = bill.savings();
    if (all.size() <= most) {
      return all;
    }
    List<Saving> first = all.subList(0, most - 1);
    List<Saving> rest = all.subList(most - 1, all.size());
    Money sum = rest.stream().map(Saving::amount).reduce(Money.ZERO, Money::plus);
    Saving more = new Saving(kit.text("bill.more-savings", rest.size()), sum);
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }

  private static HBox row(Node word, Label figure) {
    HBox row = Parts.row(16, word, Parts.spring(), figure);
    return Parts.high(row, 64);
  }

  private Label minus(Money amount) {
    return figure("−" + amount.yuan(), "save");
  }

  /// One size for the whole column, so that the points stand under one another.
  private Label figure(String digits, String tone) {
    boolean isLong = bill.delivery().amount().yuan().length() > 6;
    return Parts.figure(digits, isLong ? "f42" : "f48", tone);
  }
}
