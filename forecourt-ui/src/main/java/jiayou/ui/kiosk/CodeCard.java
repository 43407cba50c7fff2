package jiayou.ui.kiosk;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// A code for a phone, and beside it what it is good for.
final class CodeCard {

  static final double HEIGHT = 292;
  private static final int SIDE = 260;

  private CodeCard() {}

  static HBox draw(PageKit kit, String address, VBox words) {
    HBox row = Parts.row(16, new QrNode(address, SIDE, kit.pitch()), Parts.grow(words));
    return Parts.high(Parts.pad(Parts.styled(row, "card"), 8, 28, 8, 12), HEIGHT);
  }
}
