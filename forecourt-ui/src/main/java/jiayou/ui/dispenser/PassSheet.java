package jiayou.ui.dispenser;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// The exit pass (放行码) on white: digits for staff, a code for the gate.
final class PassSheet {

  private static final int CODE_PX = 340;

  private PassSheet() {}

  static VBox of(PageKit kit, ExitPass pass) {
    HBox head =
        Parts.row(
            0,
            Parts.text(kit.text("d11.pass"), kit.shortWord(), "b", "always-ink"),
            Parts.spring(),
            Parts.figure(inPairs(pass.shortCode()), "f80", "b", "always-ink", "tight"));
    QrNode code = new QrNode(pass.token(), CODE_PX, kit.pitch());
    code.setId("exit-pass");
    VBox words =
        Parts.column(
            0,
            Parts.text(kit.text("d11.show"), "f40", "b", "always-ink"),
            Parts.text(kit.text("d11.paper"), "f40", "always-ink2"));
    words.setAlignment(Pos.CENTER);
    VBox sheet = Parts.column(0, head, Parts.spring(), Parts.centred(code), Parts.spring(), words);
    Parts.pad(Parts.styled(sheet, "white-card"), 24, 32, 20, 32);
    return Parts.wide(sheet, 460);
  }

  /// `5802` reads best as `58 02`.
  static String inPairs(String code) {
    return code.replaceAll("(..)(?=.)", "$1 ");
  }
}
