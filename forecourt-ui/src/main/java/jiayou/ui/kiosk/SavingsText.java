package jiayou.ui.kiosk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import jiayou.core.value.Money;
import jiayou.ui.look.Parts;

/// What was saved, in words: `券 10.00`, `油瓜子 11.60`, `会员价 2.10`; what is nothing is left out.
final class SavingsText {

  private final PageKit kit;

  SavingsText(PageKit kit) {
    this.kit = kit;
  }

  List<String> parts(Savings savings) {
    List<String> parts = new ArrayList<>();
    add(parts, "saved.coupons", savings.coupons());
    add(parts, "saved.points", savings.points());
    add(parts, "saved.prices", savings.prices());
    return parts;
  }

  /// The same as a line of a ticket, the sum first.
  HBox line(Savings savings) {
    String total = kit.t("basket.saved", savings.total().yuan());
    String parts = String.join(" · ", parts(savings));
    return Parts.row(24, Parts.text(total, "f32", "b", "save"), Parts.text(parts, "f28", "t2"));
  }

  private void add(List<String> parts, String key, Money amount) {
    if (amount.isPositive()) {
      parts.add(kit.t(key, amount.yuan()));
    }
  }
}
