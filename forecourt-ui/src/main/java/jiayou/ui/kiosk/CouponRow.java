package jiayou.ui.kiosk;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.Benefits.Quoting;
import jiayou.ui.look.Parts;

/// One coupon: used, to be used with a touch, or refused with the reason in words.
final class CouponRow {

  private static final double HEIGHT = 72;

  private final PageKit kit;

  CouponRow(PageKit kit) {
    this.kit = kit;
  }

  Region draw(Coupon coupon) {
    return coupon.refusal().map(why -> refused(coupon, why)).orElseGet(() -> usable(coupon));
  }

  Region none(Quoting quoting) {
    String key = quoting == Quoting.ASKING ? "coupon.asking" : "coupon.none";
    return row("t2", Parts.text(kit.t(key), "f32", "t2"));
  }

  Region more(int count) {
    HBox row = Parts.row(0, Parts.text(kit.t("coupon.more", count), "f28", "t2"));
    return Parts.high(Parts.pad(row, 0, 0, 0, 66), 38);
  }

  /// The whole row is the button; the mark at its end says whether the coupon is used.
  private Region usable(Coupon coupon) {
    String state = kit.t(coupon.used() ? "coupon.used" : "coupon.touch");
    HBox face =
        row(
            "save",
            Parts.text(coupon.name(), "f32", "b"),
            Parts.name(state, "f28", "t2"),
            Parts.spring(),
            coupon.used()
                ? Parts.figure("−" + coupon.value().yuan(), "f40", "save")
                : Parts.text(kit.t("coupon.saves", coupon.value().yuan()), "f28", "save"),
            Parts.icon(
                coupon.used() ? "mdi2c-check-circle" : "mdi2c-circle-outline",
                "i48",
                coupon.used() ? "ok" : "t2"));
    Parts.wide(face, PageKit.WIDTH - 70);
    return Parts.high(
        kit.press("coupon-" + coupon.id(), new Press.ToggleCoupon(coupon.id()), face, "row"),
        HEIGHT);
  }

  private Region refused(Coupon coupon, CouponRefusal why) {
    String reason = why.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String words = kit.t("coupon.no", kit.t("coupon.why." + reason, why.detail()));
    return row("t2", Parts.text(coupon.name(), "f32", "t2"), Parts.name(words, "f28", "t2"));
  }

  private static HBox row(String tone, Node... nodes) {
    StackPane ticket = Parts.centred(Parts.icon("mdi2t-ticket-percent-outline", "i48", tone));
    HBox row = Parts.row(14, Parts.wide(ticket, 52));
    row.getChildren().addAll(nodes);
    return Parts.high(row, HEIGHT);
  }
}
