package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// 放行小票: the four digits that let a car out, and the same as a code for the gate.
final class PassPart {

  private static final int SIDE = 264;

  /// What it takes in a column.
  static final double HEIGHT = 276;

  private final PageKit kit;

  PassPart(PageKit kit) {
    this.kit = kit;
  }

  HBox draw(ExitPass pass) {
    VBox words =
        Parts.column(
            -2,
            Parts.text(kit.t("success.pass"), "f40", "b"),
            Parts.paragraph(kit.t("success.pass-how"), "f28", "t2"),
            Parts.figure(inPairs(pass.shortCode()), "f112", "b"),
            Parts.text(kit.t("success.pass-once"), "f28", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    Region code =
        Parts.styled(Parts.centred(new QrNode(pass.token(), SIDE, kit.pitch())), "code-frame");
    return Parts.row(24, Parts.grow(words), code);
  }

  /// `7419` becomes `74 19`, which is easier to say.
  private static String inPairs(String code) {
    return code.replaceAll("(..)(?=.)", "$1 ");
  }
}
