package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import jiayou.core.press.Press;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;

/// One line of the basket: fuel as the pump says it, fuel paid first, or goods with their count.
final class BasketRow {

  private static final double FUEL_HEIGHT = 160;
  private static final double GOODS_HEIGHT = 126;

  private final PageKit kit;

  BasketRow(PageKit kit) {
    this.kit = kit;
  }

  Region draw(BasketLine line) {
    return switch (line) {
      case BasketLine.Fuel fuel -> fuel(fuel);
      case BasketLine.Prepaid prepaid -> prepaid(prepaid);
      case BasketLine.Goods goods -> goods(goods);
    };
  }

  private Region fuel(BasketLine.Fuel line) {
    FuelLine fuel = line.fuel();
    HBox ended = Parts.row(14, Parts.text(kit.t("fuel.ended", fuel.endedAt()), "f28", "t2"));
    line.discounts().forEach(discount -> ended.getChildren().add(saving(discount)));
    VBox words =
        Parts.column(
            -2,
            Parts.text(kit.name(fuel.grade()), "f40", "b"),
            Parts.text(
                kit.t(
                    "fuel.line",
                    kit.texts().quantity(fuel.volume()),
                    kit.texts().price(fuel.price())),
                "f32"),
            ended);
    return fuelRow(fuel.nozzleSign(), fuel.grade(), words, price(line, 60));
  }

  private Region prepaid(BasketLine.Prepaid line) {
    String limit =
        switch (line.limit()) {
          case FuelLimit.OfMoney money -> kit.t("prepay.line", money.amount().yuan());
          case FuelLimit.OfVolume volume ->
              kit.t("prepay.line-volume", kit.texts().quantity(volume.volume()));
          case FuelLimit.Full full -> kit.t("prepay.line-full", line.amount().yuan());
        };
    VBox words =
        Parts.column(
            -2,
            Parts.text(kit.name(line.grade()), "f40", "b"),
            Parts.text(limit, "f32"),
            Parts.text(kit.t("prepay.line-back"), "f28", "t2"));
    return fuelRow(line.nozzleSign(), line.grade(), words, price(line, 60));
  }

  private Region fuelRow(int sign, Grade grade, VBox words, Node amount) {
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(24, nozzle(kit, sign, grade), words, Parts.spring(), amount);
    return Parts.high(row, FUEL_HEIGHT);
  }

  /// The nozzle number on the colour of its grade.
  static Region nozzle(PageKit kit, int sign, Grade grade) {
    VBox nozzle =
        Parts.column(
            -14,
            Parts.figure(Integer.toString(sign), "f64", "b", "on-g"),
            Parts.text(kit.t("fuel.nozzle"), "f28", "b", "on-g"));
    nozzle.setAlignment(Pos.CENTER);
    Parts.styled(nozzle, "grade", "nozzle", grade.tint());
    return Parts.wide(Parts.high(nozzle, 120), 112);
  }

  private Region goods(BasketLine.Goods line) {
    Region well = Parts.styled(Parts.centred(Pictures.goods(line.product().picture(), 92)), "well");
    Parts.wide(Parts.high(well, 104), 104);
    VBox words = Parts.column(-2, Parts.name(kit.name(line.product()), "f36", "b"), below(line));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    String ean = line.product().ean();
    HBox count = Parts.face(0, Parts.figure(Integer.toString(line.quantity()), "f44"));
    HBox steps =
        Parts.row(
            10,
            step("minus-" + ean, new Press.ChangeQuantity(ean, -1), "mdi2m-minus"),
            Parts.wide(count, 56),
            step("plus-" + ean, new Press.ChangeQuantity(ean, 1), "mdi2p-plus"));
    HBox amount = Parts.row(0, Parts.spring(), price(line, 44));
    return Parts.high(
        Parts.row(20, well, Parts.grow(words), steps, Parts.wide(amount, 160)), GOODS_HEIGHT);
  }

  /// Under the name: that staff must look, what is saved, or what one of it costs.
  private Node below(BasketLine.Goods line) {
    if (line.standing() == BasketLine.Standing.WAITS_FOR_STAFF) {
      return Parts.row(
          8,
          Parts.icon("mdi2a-account-hard-hat", "i36", "warn"),
          Parts.name(kit.t("check.line"), "f28", "b", "warn"));
    }
    HBox below =
        Parts.row(14, Parts.text(kit.t("basket.each", line.product().price().yuan()), "f28", "t2"));
    line.discounts().stream().limit(1).map(this::saving).forEach(below.getChildren()::add);
    return below;
  }

  private Node saving(LineDiscount discount) {
    return Parts.name(
        kit.t("basket.line-saving", discount.name(), discount.amount().yuan()), "f28", "b", "save");
  }

  /// What the line costs; what it would have cost stands struck through above it.
  private static Node price(BasketLine line, int px) {
    Amount net = new Amount(line.net(), px, "text");
    if (line.discounts().isEmpty()) {
      return net;
    }
    VBox both = Parts.column(-8, struck(line.amount()), net);
    both.setAlignment(Pos.CENTER_RIGHT);
    net.setAlignment(Pos.BASELINE_RIGHT);
    return both;
  }

  private static Node struck(Money money) {
    Text text = new Text(money.yuan());
    text.getStyleClass().addAll("n", "f28", "struck");
    return text;
  }

  private Button step(String id, Press press, String icon) {
    Button step = kit.press(id, press, Parts.icon(icon, "i44"), "g", "step");
    return Parts.wide(Parts.high(step, 72), 72);
  }
}
