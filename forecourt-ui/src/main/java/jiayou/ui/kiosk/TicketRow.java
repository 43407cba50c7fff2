package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.value.Grade;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;

/// One fuelling on the home screen: a ticket whose stub carries the nozzle in the grade's colour.
final class TicketRow {

  private static final double STUB = 176;

  private final PageKit kit;

  TicketRow(PageKit kit) {
    this.kit = kit;
  }

  Region draw(HomeRow row) {
    return switch (row) {
      case HomeRow.Payable payable -> payable(payable);
      case HomeRow.Claimed claimed ->
          Parts.styled(
              ticket(
                  226,
                  claimed.fuel().nozzleSign(),
                  claimed.fuel().grade(),
                  words(claimed.fuel(), HomeRow.Age.EARLIER),
                  reason("mdi2l-lock-outline", "warn", kit.t("home.claimed", claimed.by()))),
              "card");
      case HomeRow.Running running ->
          Parts.styled(
              ticket(
                  192,
                  running.nozzleSign(),
                  running.grade(),
                  Parts.column(
                      4,
                      Parts.text(kit.name(running.grade()), "f44", "b"),
                      Parts.text(kit.t("home.running-sub"), "f32")),
                  reason("mdi2g-gas-station", "pt", kit.t("home.running"))),
              "card");
    };
  }

  private Region payable(HomeRow.Payable row) {
    HBox amount =
        Parts.row(
            12,
            new Amount(row.fuel().amount(), 76, "text"),
            Parts.icon("mdi2c-chevron-right", "i56", "pt"));
    Region face =
        ticket(
            226, row.fuel().nozzleSign(), row.fuel().grade(), words(row.fuel(), row.age()), amount);
    String id = "pick-" + row.key().pump() + "-" + row.key().transaction();
    return kit.press(id, new Press.PickFuelling(row.key()), face, "card");
  }

  private VBox words(FuelLine fuel, HomeRow.Age age) {
    HBox name = Parts.row(16, Parts.text(kit.name(fuel.grade()), "f44", "b"));
    if (age == HomeRow.Age.JUST_NOW) {
      name.getChildren().add(Parts.text(kit.t("home.just"), "f28", "tag", "pri"));
    }
    return Parts.column(
        2,
        name,
        Parts.text(
            kit.t(
                "fuel.line",
                kit.texts().quantity(fuel.volume()),
                kit.texts().priceFigure(fuel.price())),
            "f32"),
        Parts.text(kit.t("fuel.ended", fuel.endedAt()), "f28", "t2"));
  }

  private Node reason(String icon, String tone, String words) {
    return Parts.row(
        16, Parts.icon(icon, "i44", tone), Parts.text(words, "f32", "b", tone, "right"));
  }

  private Region ticket(double height, int nozzle, Grade grade, VBox words, Node right) {
    VBox stub =
        Parts.column(
            -26,
            Parts.figure(Integer.toString(nozzle), "f104", "b", "on-g"),
            Parts.text(kit.t("fuel.nozzle"), "f32", "b", "on-g"));
    stub.setAlignment(Pos.CENTER);
    Parts.wide(Parts.styled(stub, "grade", "stub", grade.tint()), STUB);
    stub.setMaxHeight(Double.MAX_VALUE);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox body = Parts.row(0, words, Parts.spring(), right);
    HBox ticket = Parts.row(0, stub, Parts.grow(Parts.pad(body, 0, 28, 0, 36)));
    ticket.setFillHeight(true);
    ticket.getChildren().addAll(Notch.top(STUB), Notch.bottom(STUB, height));
    return Parts.wide(Parts.high(ticket, height), PageKit.WIDTH);
  }
}
