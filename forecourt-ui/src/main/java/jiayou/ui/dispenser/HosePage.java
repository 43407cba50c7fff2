package jiayou.ui.dispenser;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Parts;

/// D2: the nozzle is up. The grade as large as it goes, so that nobody fuels the wrong one.
final class HosePage extends HBox {

  private final PageKit kit;

  HosePage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
  }

  void show(DispenserScreen.Ready ready) {
    VBox steps = DispenserParts.card(20, 40, 20, 40);
    for (int number = 1; number <= 3; number++) {
      steps.getChildren().add(Parts.grow(step(number)));
    }
    VBox right =
        Parts.column(
            0,
            DispenserParts.headline(kit.text("d2.ready-title"), 76),
            Parts.text(kit.text("d2.ready-sub"), "f44", "t2"),
            gap(20),
            Parts.grow(steps));
    getChildren().setAll(block(ready.hose()), fill(right));
  }

  void show(DispenserScreen.Calling calling) {
    VBox waiting = Parts.styled(new VBox(28), "amber-card");
    waiting.setAlignment(Pos.CENTER);
    waiting
        .getChildren()
        .setAll(
            Parts.icon("mdi2h-hand-back-right", "i160", "warn"),
            Parts.text(kit.text("d2.calling-sub"), "f44", "b", "warn"));
    VBox right =
        Parts.column(
            20, DispenserParts.headline(kit.text("d2.calling-title"), 76), Parts.grow(waiting));
    getChildren().setAll(block(calling.hose()), fill(right));
  }

  private HBox step(int number) {
    Label figure = Parts.figure(String.valueOf(number), "f48", "b", "on-primary", "step-number");
    return Parts.row(28, figure, Parts.text(kit.text("step." + number), "f48", "b"));
  }

  /// The grade's own ground: number and kind, the sign, the price, the safety words.
  private VBox block(Hose hose) {
    HBox head =
        Parts.row(
            16,
            Parts.text(kit.text("hose.nozzle", hose.nozzleSign()), "f40", "b", "on-g"),
            Parts.spring(),
            Parts.text(kit.words().kind(hose.grade()), "f40", "b", "on-g"));
    HBox price =
        Parts.row(
            12,
            Parts.figure(hose.price().shown(), "f80", "b", "on-g", "tight"),
            Parts.text(kit.words().perUnit(hose.price().unit()), "f40", "on-g"));
    price.setAlignment(Pos.BASELINE_LEFT);
    VBox block =
        Parts.column(
            0,
            head,
            Parts.figure(hose.grade().sign(), "f176", "b", "on-g", "tall"),
            price,
            Parts.spring(),
            Parts.styled(new Region(), "dots-on-g"),
            gap(20),
            safety());
    Parts.pad(Parts.styled(block, "grade", "round28", hose.grade().tint()), 28, 36, 28, 36);
    return Parts.wide(block, 400);
  }

  private Node safety() {
    List<HBox> words = DispenserParts.safetyWords(kit, "on-g");
    return switch (kit.words().language()) {
      case ZH -> Parts.column(10, Parts.row(30, words.get(0), words.get(1)), words.get(2));
      case EN -> Parts.column(0, words.toArray(Node[]::new));
    };
  }

  private static Region gap(double px) {
    return Parts.high(new Region(), px);
  }

  private static <R extends Region> R fill(R region) {
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }
}
