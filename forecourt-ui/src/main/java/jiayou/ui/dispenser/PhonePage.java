package jiayou.ui.dispenser;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import jiayou.ui.look.Parts;

/// D5a: the customer types on the phone; we count the seconds so that nobody thinks we hang.
final class PhonePage extends HBox {

  private static final double RADIUS = 132;

  private final PageKit kit;
  private final VBox ticket = DispenserParts.card(22, 36, 24, 36);
  private final Label seconds = Parts.figure("", "f120", "b", "tight");
  private final Arc done = new Arc(0, 0, RADIUS, RADIUS, 90, 0);

  PhonePage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
    getChildren().setAll(Parts.grow(ticket), waiting());
  }

  void show(DispenserScreen.OnPhone phone) {
    ticket
        .getChildren()
        .setAll(
            DispenserParts.headline(kit.text("d5a.title"), 72),
            Parts.text(kit.text("d5a.sub"), "f40", "t2"),
            Parts.spring(),
            DispenserParts.told(
                "mdi2h-hand-back-right",
                "warn",
                Parts.text(kit.text("d5a.once"), "f44", "b", "warn")),
            Parts.high(new HBox(), 18),
            new BillLines(kit, phone.bill()).due());
    seconds.setText(String.valueOf(phone.seconds()));
    double share = Math.min(1, phone.seconds() / (double) DispenserScreen.OnPhone.LONGEST_SECONDS);
    done.setLength(-360 * share);
  }

  private VBox waiting() {
    Circle track = new Circle(RADIUS);
    track.getStyleClass().add("ring-track");
    done.getStyleClass().add("ring-done");
    HBox count = Parts.row(8, seconds, Parts.text(kit.text("d5a.seconds"), "f44", "t2"));
    count.setAlignment(Pos.BASELINE_CENTER);
    StackPane arcRoom = new StackPane(new Group(track, done));
    VBox centre = new VBox(count);
    centre.setAlignment(Pos.CENTER);
    VBox waiting = DispenserParts.card(32, 32, 36, 32);
    waiting.setAlignment(Pos.CENTER);
    waiting
        .getChildren()
        .setAll(
            Parts.icon("mdi2c-cellphone-key", "i88", "pt"),
            Parts.spring(),
            new StackPane(arcRoom, centre),
            Parts.spring(),
            Parts.text(kit.text("d5a.stay"), "f44", "b"));
    return Parts.wide(waiting, 464);
  }
}
