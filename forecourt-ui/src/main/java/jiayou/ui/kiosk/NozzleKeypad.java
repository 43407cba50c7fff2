package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// 按枪号查: the nozzle numbers of the station, over the home screen.
final class NozzleKeypad {

  private static final double KEY_WIDTH = 190;
  private static final double KEY_HEIGHT = 132;
  private static final double GAP = 20;
  private static final int ACROSS = 4;

  private final PageKit kit;

  NozzleKeypad(PageKit kit) {
    this.kit = kit;
  }

  Node draw(KioskScreen.Keypad.Open keypad) {
    TilePane keys = new TilePane(GAP, GAP);
    keys.setPrefColumns(ACROSS);
    keys.setMaxWidth(Region.USE_PREF_SIZE);
    keypad.nozzleSigns().stream().map(this::key).forEach(keys.getChildren()::add);
    Button close =
        kit.press(
            "keypad-close",
            new Press.CloseNozzleKeypad(),
            Parts.text(kit.t("home.keypad-close"), "f40", "b"),
            "s");
    close.setMaxWidth(Double.MAX_VALUE);
    VBox card =
        Parts.column(
            0,
            Parts.text(kit.t("home.keypad"), "f52", "b"),
            Parts.text(kit.t("home.keypad-sub"), "f36", "t2"),
            Parts.high(new Region(), 36),
            keys,
            Parts.high(new Region(), 36),
            Parts.high(close, 116));
    card.setAlignment(Pos.CENTER);
    Parts.pad(Parts.styled(card, "card", "in-hand"), 52, 56, 56, 56);
    Parts.wide(card, 936).setMaxHeight(Region.USE_PREF_SIZE);
    StackPane scrim = Parts.styled(Parts.centred(card), "scrim");
    return Parts.pad(scrim, 0, 0, 144, 0);
  }

  private Button key(int sign) {
    String words = Integer.toString(sign);
    Button key =
        kit.press(
            "nozzle-" + sign, new Press.PickNozzle(sign), Parts.figure(words, "f64", "b"), "g");
    return Parts.wide(Parts.high(key, KEY_HEIGHT), KEY_WIDTH);
  }
}
