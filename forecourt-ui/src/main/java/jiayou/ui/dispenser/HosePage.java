package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.port.Forecourt.Preset;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// D2: the nozzle is up, allowed or not yet. The trigger works whatever is touched here; the
/// presets stay in place while the title above them changes.
final class HosePage extends HBox {

  private final PageKit kit;
  private final StackPane block = new StackPane();
  private final VBox said = new VBox();
  private final StackPane middle = new StackPane();
  private final StackPane below = new StackPane();
  private Optional<DispenserScreen> drawn = Optional.empty();
  private Optional<Hose> drawnHose = Optional.empty();
  private Optional<PresetGrid> presets = Optional.empty();

  HosePage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
    VBox right = Parts.column(0, Parts.high(said, 154), Parts.grow(middle), below);
    right.setSpacing(20);
    getChildren().setAll(block, Parts.grow(right));
  }

  void show(DispenserScreen.Ready ready) {
    if (isNew(ready)) {
      show(ready.hose());
      say("d2.ready-title", subOfReady(ready.limits()));
      switch (ready.limits()) {
        case Limits.NotHere _ -> middle(steps(ready.member()));
        case Limits.Open open -> middle(grid(open));
        case Limits.Fixed fixed -> middle(fixed(fixed.chosen()));
        case Limits.Prepaid prepaid -> middle(prepaid(prepaid));
      }
      show(ready.member());
    }
  }

  void show(DispenserScreen.Calling calling) {
    if (isNew(calling)) {
      show(calling.hose());
      say("d2.calling-title", subOfCalling(calling.limits()));
      switch (calling.limits()) {
        case Limits.NotHere _ -> middle(waiting());
        case Limits.Open open -> middle(grid(open));
        case Limits.Fixed fixed -> middle(fixed(fixed.chosen()));
        case Limits.Prepaid prepaid -> middle(prepaid(prepaid));
      }
      show(calling.member());
    }
  }

  private boolean isNew(DispenserScreen screen) {
    boolean differs = !drawn.equals(Optional.of(screen));
    drawn = Optional.of(screen);
    return differs;
  }

  private void show(Hose hose) {
    if (!drawnHose.equals(Optional.of(hose))) {
      drawnHose = Optional.of(hose);
      block.getChildren().setAll(new GradeBlock(kit, hose));
    }
  }

  private void say(String title, String sub) {
    said.getChildren()
        .setAll(
            DispenserParts.headline(kit.text(title), 76), Parts.text(kit.text(sub), "f44", "t2"));
  }

  private static String subOfReady(Limits limits) {
    return switch (limits) {
      case Limits.NotHere _ -> "d2.ready-sub";
      case Limits.Open open -> open.chosen().isPresent() ? "d2.chosen-sub" : "d2.choose-sub";
      case Limits.Fixed _ -> "d2.fixed-sub";
      case Limits.Prepaid _ -> "d2.prepaid-sub";
    };
  }

  private static String subOfCalling(Limits limits) {
    return switch (limits) {
      case Limits.Open _ -> "d2.calling-choose";
      case Limits.NotHere _ -> "d2.calling-idle";
      case Limits.Fixed _, Limits.Prepaid _ -> "d2.calling-sub";
    };
  }

  private void show(Membership member) {
    Optional<Node> strip = MemberStrip.of(kit, member);
    below.getChildren().setAll(strip.stream().toList());
    below.setManaged(strip.isPresent());
  }

  /// The same six buttons as long as the same five limits are offered.
  private Node grid(Limits.Open open) {
    PresetGrid grid =
        presets
            .filter(shown -> shown.offers(open.offered()))
            .orElseGet(() -> new PresetGrid(kit, open.offered()));
    presets = Optional.of(grid);
    grid.show(open.chosen());
    return grid;
  }

  private VBox steps(Membership member) {
    String look = MemberStrip.of(kit, member).isPresent() ? "small-step" : "step-number";
    VBox steps = DispenserParts.card(16, 40, 16, 40);
    for (int number = 1; number <= 3; number++) {
      Label figure = Parts.figure(String.valueOf(number), "f48", "b", "on-primary", look);
      Label words = Parts.text(kit.text("step." + number), "f48", "b");
      steps.getChildren().add(Parts.grow(Parts.row(28, figure, words)));
    }
    return steps;
  }

  private VBox waiting() {
    VBox waiting = Parts.styled(new VBox(20), "amber-card");
    waiting.setAlignment(Pos.CENTER);
    waiting
        .getChildren()
        .setAll(
            Parts.icon("mdi2h-hand-back-right", "i120", "warn"),
            Parts.text(kit.text("d2.calling-sub"), "f48", "b", "warn"));
    return waiting;
  }

  private Node fixed(Preset chosen) {
    return held(kit.text("d2.fixed"), figureOf(chosen));
  }

  private Node figureOf(Preset chosen) {
    return switch (chosen) {
      case Preset.Full _ -> Parts.text(kit.text("limit.full"), "f72", "b", "headline");
      case Preset.ByAmount by -> new Amount(by.limit(), 96, "text");
      case Preset.ByVolume by -> {
        HBox line =
            Parts.row(
                16,
                Parts.figure(kit.words().round(by.limit()), "f96", "b", "tight"),
                Parts.text(kit.words().unit(by.limit().unit()), "f56"));
        line.setAlignment(Pos.BASELINE_LEFT);
        line.setMaxHeight(USE_PREF_SIZE);
        yield line;
      }
    };
  }

  private Node prepaid(Limits.Prepaid prepaid) {
    return held(kit.text("kept.prepaid"), new Amount(prepaid.paid(), 120, "text"));
  }

  /// What cannot be changed any more, large, with a lock before it.
  private VBox held(String word, Node figure) {
    VBox held = DispenserParts.card(20, 40, 20, 40);
    held.setAlignment(Pos.CENTER_LEFT);
    held.setSpacing(16);
    HBox head = Parts.row(16, Parts.icon("mdi2l-lock-outline", "i52", "t2"));
    head.getChildren().add(Parts.text(word, "f48", "b"));
    held.getChildren().setAll(head, figure);
    return held;
  }

  private void middle(Node node) {
    if (!middle.getChildren().equals(List.of(node))) {
      middle.getChildren().setAll(node);
    }
  }
}
