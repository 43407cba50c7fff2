package jiayou.ui.dispenser;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Parts;

/// The grade in the driver's hand on its own ground, as large as it goes, so that nobody fuels the
/// wrong one: number and kind, the sign, the price, the safety words.
final class GradeBlock extends VBox {

  private final PageKit kit;

  GradeBlock(PageKit kit, Hose hose) {
    this.kit = kit;
    HBox head =
        Parts.row(
            8,
            Parts.text(kit.text("hose.nozzle", hose.nozzleSign()), "f40", "b", "on-g"),
            Parts.spring(),
            Parts.text(kit.words().kind(hose.grade()), "f40", "b", "on-g"));
    getChildren()
        .setAll(
            head,
            Parts.figure(hose.grade().sign(), "f176", "b", "on-g", "tall"),
            price(hose),
            Parts.spring(),
            Parts.styled(new Region(), "dots-on-g"),
            Parts.high(new Region(), 20),
            safety());
    Parts.pad(Parts.styled(this, "grade", "round28", hose.grade().tint()), 28, 36, 28, 36);
    Parts.wide(this, 400);
  }

  private HBox price(Hose hose) {
    HBox price =
        Parts.row(
            12,
            Parts.figure(hose.price().shown(), "f80", "b", "on-g", "tight"),
            Parts.text(kit.words().perUnit(hose.price().unit()), "f40", "on-g"));
    price.setAlignment(Pos.BASELINE_LEFT);
    return price;
  }

  private Node safety() {
    List<HBox> words = DispenserParts.safetyWords(kit, "on-g");
    return switch (kit.words().language()) {
      case ZH -> Parts.column(10, Parts.row(30, words.get(0), words.get(1)), words.get(2));
      case EN -> Parts.column(0, words.toArray(Node[]::new));
    };
  }
}
