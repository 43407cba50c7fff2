package jiayou.ui.dispenser;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Parts;

/// The pump or the controller does not answer: what to do now, and that nothing is lost.
final class OutOfReachPage extends StackPane {

  private final PageKit kit;

  OutOfReachPage(PageKit kit) {
    this.kit = kit;
  }

  void show(DispenserScreen.OutOfReach out) {
    switch (out.missing()) {
      case PUMP -> draw("mdi2g-gas-station-off-outline", "reach.title-pump", "reach.line-pump");
      case CONTROLLER ->
          draw("mdi2l-lan-disconnect", "reach.title-controller", "reach.line-controller");
    }
  }

  private void draw(String icon, String title, String line) {
    VBox words =
        Parts.column(
            24,
            DispenserParts.headline(kit.text(title), 84, "warn"),
            Parts.text(kit.text(line), "f48", "b"),
            DispenserParts.told(
                "mdi2s-shield-check-outline", "ok", Parts.text(kit.text("reach.calm"), "f40")));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox card = Parts.row(64, Parts.icon(icon, "i200", "warn"), words);
    card.setAlignment(Pos.CENTER);
    getChildren().setAll(Parts.styled(card, "amber-card"));
  }
}
