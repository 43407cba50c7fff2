package jiayou.ui.dispenser;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// D5b: nobody knows yet. First what not to do, then what happens in each case, then the number.
final class UnknownPage extends HBox {

  private static final int CODE_PX = 264;

  private final PageKit kit;
  private final VBox calm = Parts.styled(new VBox(), "amber-card");
  private final VBox number = DispenserParts.card(26, 24, 20, 24);
  private String drawn = "";

  UnknownPage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
    number.setAlignment(Pos.TOP_CENTER);
    Parts.pad(calm, 32, 40, 32, 40);
    getChildren().setAll(Parts.grow(calm), Parts.wide(number, 400));
  }

  void show(DispenserScreen.Unknown unknown) {
    calm.getChildren()
        .setAll(
            DispenserParts.headline(kit.text("d5b.title"), 84, "warn"),
            Parts.spring(),
            Parts.column(
                14,
                told("mdi2c-check-circle-outline", "ok", kit.text("d5b.charged")),
                told("mdi2u-undo-variant", "pt", kit.text("d5b.not-charged")),
                told(
                    "mdi2r-refresh",
                    "pt",
                    kit.text("d5b.checks", unknown.everySeconds(), unknown.checks()))));
    showNumber(unknown);
  }

  private void showNumber(DispenserScreen.Unknown unknown) {
    String key = unknown.trace() + unknown.code() + unknown.due();
    if (key.equals(drawn)) {
      return;
    }
    drawn = key;
    StackPane code =
        Parts.styled(new StackPane(new QrNode(unknown.code(), CODE_PX, kit.pitch())), "code-card");
    code.setMaxWidth(StackPane.USE_PREF_SIZE);
    HBox due = Parts.row(0, new Amount(unknown.due(), 72, "text"));
    due.setAlignment(Pos.CENTER);
    number
        .getChildren()
        .setAll(
            Parts.text(kit.text("d5b.show"), "f40", "t2"),
            Parts.spring(),
            Parts.figure(unknown.trace(), traceSize(unknown.trace()), "b", "tight"),
            Parts.spring(),
            code,
            Parts.spring(),
            due);
  }

  private static String traceSize(String trace) {
    return trace.length() > 8 ? "f56" : "f76";
  }

  private static HBox told(String icon, String tone, String words) {
    return DispenserParts.told(icon, tone, Parts.text(words, "f40"));
  }
}
