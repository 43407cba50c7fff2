package jiayou.ui.kiosk;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.value.Money;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// The green ground of a sale that is paid: the check, the amount, how it was paid, and 完成.
final class PaidHead {

  private final PageKit kit;
  private final Label left = Parts.figure("", "f32", "b", "on-success");

  PaidHead(PageKit kit) {
    this.kit = kit;
  }

  /// Sets the counter beside 完成.
  IntConsumer seconds() {
    return count -> left.setText(Integer.toString(count));
  }

  /// @param how the way to pay and the time, in one line
  /// @param closes whether the screen closes by itself, so that a counter stands beside 完成
  StackPane page(String title, Money paid, String how, Region content, boolean closes) {
    VBox page = Parts.column(0, top(closes), headline(title, paid, how), content);
    Region ground = Parts.styled(Parts.high(new Region(), 540), "success-ground");
    StackPane both = Parts.centred(ground, page);
    both.setAlignment(Pos.TOP_LEFT);
    return both;
  }

  private HBox top(boolean closes) {
    HBox face = Parts.face(12, Parts.text(kit.t("success.finish"), "f32", "b", "on-success"));
    if (closes) {
      Node unit = Parts.text(kit.t("success.seconds"), "f32", "b", "on-success");
      face.getChildren().addAll(left, unit);
    }
    Parts.pad(face, 0, 32, 0, 32);
    Button finish = kit.press("finish", new Press.Finish(), face, "finish");
    HBox top = Parts.row(0, kit.brand("#0A4A36"), Parts.spring(), Parts.high(finish, 80));
    return Parts.high(Parts.pad(top, 0, PageKit.MARGIN, 0, PageKit.MARGIN), 112);
  }

  private HBox headline(String title, Money money, String how) {
    Region disc = Parts.styled(Parts.centred(Parts.icon("mdi2c-check-bold", "i92")), "check-disc");
    Parts.wide(Parts.high(disc, 136), 136);
    HBox paid = Parts.row(20, new Amount(money, 56, "white"), Parts.text(how, "f32", "white"));
    VBox words = Parts.column(-10, Parts.text(title, "f64", "b", "white"), paid);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(32, disc, words);
    return Parts.high(Parts.pad(row, 4, PageKit.MARGIN, 0, PageKit.MARGIN), 164);
  }
}
