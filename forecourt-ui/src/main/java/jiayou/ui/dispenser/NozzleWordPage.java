package jiayou.ui.dispenser;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// D2 when there is something to be said first: the wrong grade, back with the nozzle, not here.
/// The grade stays beside it as large as ever.
final class NozzleWordPage extends HBox {

  private final PageKit kit;
  private Optional<DispenserScreen> drawn = Optional.empty();

  NozzleWordPage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
  }

  void show(DispenserScreen.GradeCheck check) {
    Hose hose = check.hose();
    VBox said = amber();
    said.getChildren()
        .setAll(
            Parts.icon("mdi2a-alert", "i88", "warn"),
            Parts.high(new HBox(), 20),
            DispenserParts.headline(
                kit.text("d2c.question", check.usual().sign(), kit.words().name(hose.grade())),
                64,
                "warn"),
            Parts.spring(),
            Parts.row(
                18,
                answer("grade-right", new Press.GradeIsRight(), "d2c.right", "s"),
                answer("hang-up", new Press.HangUpInstead(), "d2c.hang-up", "p")));
    draw(check, hose, said);
  }

  void show(DispenserScreen.HangUp hangUp) {
    VBox said = amber();
    said.setAlignment(Pos.CENTER_LEFT);
    said.setSpacing(24);
    said.getChildren()
        .setAll(
            Parts.icon("mdi2g-gas-station-off-outline", "i160", "warn"),
            DispenserParts.headline(kit.text("d2.hang-up-title"), 76, "warn"),
            Parts.text(kit.text("d2.hang-up-sub"), "f44"));
    draw(hangUp, hangUp.hose(), said);
  }

  void show(DispenserScreen.Denied denied) {
    VBox said = DispenserParts.card(40, 40, 40, 40);
    said.setAlignment(Pos.CENTER_LEFT);
    said.setSpacing(24);
    said.getChildren()
        .setAll(
            Parts.icon("mdi2s-store-outline", "i160", "pt"),
            DispenserParts.headline(kit.text("d2.denied-title"), 76),
            Parts.text(kit.text("d2.denied-sub"), "f44", "t2"));
    draw(denied, denied.hose(), said);
  }

  private void draw(DispenserScreen screen, Hose hose, Node said) {
    if (!drawn.equals(Optional.of(screen))) {
      drawn = Optional.of(screen);
      getChildren().setAll(new GradeBlock(kit, hose), Parts.grow(said));
    }
  }

  private static VBox amber() {
    VBox amber = Parts.styled(new VBox(), "amber-card");
    return Parts.pad(amber, 36, 36, 32, 36);
  }

  private Button answer(String id, Press press, String key, String look) {
    Button answer =
        Parts.press(
            id, () -> kit.presses().accept(press), Parts.text(kit.text(key), "f56", "b"), look);
    return Parts.grow(Parts.high(Parts.wide(answer, 350), 140));
  }
}
