package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import jiayou.core.press.Press;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// D11: paid. The exit pass first, because that is what the driver needs next.
final class PaidPage extends HBox {

  private static final List<String> FACES = List.of("angry", "sad", "neutral", "happy", "excited");

  private final PageKit kit;
  private Optional<DispenserScreen.Paid> drawn = Optional.empty();

  PaidPage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
  }

  /// The seconds run in the top bar; the page itself changes only when something happens.
  void show(DispenserScreen.Paid paid) {
    DispenserScreen.Paid still =
        new DispenserScreen.Paid(paid.bill(), paid.pass(), paid.rated(), 0);
    if (!drawn.equals(Optional.of(still))) {
      drawn = Optional.of(still);
      getChildren().setAll(Parts.grow(left(paid)), PassSheet.of(kit, paid.pass()));
    }
  }

  private VBox left(DispenserScreen.Paid paid) {
    VBox left =
        Parts.column(
            0,
            thanks(paid.bill()),
            Parts.spring(),
            fuel(paid.bill()),
            Parts.spring(),
            rating(paid.rated()));
    return Parts.pad(left, 12, 8, 8, 8);
  }

  private HBox thanks(Bill bill) {
    Circle ground = new Circle(64);
    ground.getStyleClass().add("thanks-ground");
    StackPane check = new StackPane(ground, Parts.icon("mdi2c-check-bold", "i88", "thanks"));
    VBox words =
        Parts.column(
            0,
            DispenserParts.headline(kit.text("d11.title"), 72, "over"),
            new Amount(bill.total(), 64, "over"));
    return Parts.row(28, check, words);
  }

  private HBox fuel(Bill bill) {
    Delivery delivery = bill.delivery();
    Hose hose = delivery.hose();
    VBox words =
        Parts.column(
            0,
            Parts.text(
                kit.text("hose.nozzle", hose.nozzleSign())
                    + " · "
                    + kit.words().quantity(delivery.volume()),
                "f40",
                "b",
                "always-ink"),
            second(bill));
    HBox fuel = Parts.row(28, DispenserParts.chip(hose.grade(), 60, 84), words);
    return Parts.pad(Parts.styled(fuel, "white-card", "round26"), 18, 32, 18, 32);
  }

  private Node second(Bill bill) {
    return bill.saved().isPositive()
        ? Parts.text(kit.text("bill.saved", bill.saved().yuan()), "f40", "b", "always-save")
        : Parts.text(kit.words().price(bill.delivery().hose().price()), "f40", "always-ink2");
  }

  private VBox rating(OptionalInt rated) {
    HBox faces = Parts.row(18);
    for (int face = 1; face <= FACES.size(); face++) {
      faces.getChildren().add(face(face, rated));
    }
    String title = rated.isPresent() ? "d11.rated" : "d11.rate";
    Label words = Parts.text(kit.text(title), "f40", "b", "always-ink");
    VBox rating = Parts.column(8, words, faces);
    return Parts.pad(Parts.styled(rating, "white-card", "round26"), 14, 24, 20, 24);
  }

  private Node face(int face, OptionalInt rated) {
    boolean chosen = rated.equals(OptionalInt.of(face));
    VBox content =
        Parts.column(
            2,
            Parts.icon("mdi2e-emoticon-" + FACES.get(face - 1) + "-outline", "i64"),
            Parts.text(kit.text("d11.face-" + face), "f40"));
    content.setAlignment(Pos.CENTER);
    Button button =
        Parts.press(
            "rate-" + face,
            () -> kit.presses().accept(new Press.Rate(face)),
            content,
            chosen ? "face-chosen" : "face");
    return Parts.grow(Parts.high(Parts.wide(button, 119), 124));
  }
}
