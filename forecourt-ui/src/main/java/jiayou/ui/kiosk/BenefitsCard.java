package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.benefit.Coupon;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.Benefits.Quoting;
import jiayou.ui.kiosk.Benefits.Who;
import jiayou.ui.look.Parts;

/// The member's part of the basket: who she is, her coupons, her points.
final class BenefitsCard {

  /// The room that the fullest card takes, and a gap below it.
  static final double MOST = 492;

  private static final int COUPONS_SHOWN = 3;
  private static final double INSET = 32;

  private final PageKit kit;

  BenefitsCard(PageKit kit) {
    this.kit = kit;
  }

  /// @return empty where the station has no members
  Optional<Region> draw(Benefits benefits, Quoting quoting) {
    return switch (benefits) {
      case Benefits.NotOffered none -> Optional.empty();
      case Benefits.Guest guest -> Optional.of(guest(guest));
      case Benefits.Signed signed -> Optional.of(signed(signed, quoting));
      case Benefits.OutOfReach away -> Optional.of(away(away));
    };
  }

  private Region guest(Benefits.Guest guest) {
    String sub =
        guest.wouldSave().isPositive()
            ? kit.t("benefits.guest-saves", guest.wouldSave().yuan())
            : kit.t("benefits.guest-sub");
    VBox words =
        Parts.column(
            -2,
            Parts.text(kit.t("benefits.guest"), "f36", "b"),
            guest.wouldSave().isPositive()
                ? Parts.text(sub, "f32", "b", "save")
                : Parts.text(sub, "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox face =
        Parts.row(
            20,
            Parts.icon("mdi2a-account-circle-outline", "i64", "pt"),
            words,
            Parts.spring(),
            Parts.icon("mdi2c-chevron-right", "i56", "pt"));
    Parts.wide(Parts.pad(face, 0, 28, 0, INSET), PageKit.WIDTH);
    return Parts.high(kit.press("member", new Press.OpenMember(), face, "card"), 136);
  }

  private Region signed(Benefits.Signed signed, Quoting quoting) {
    VBox card = Parts.column(0, member(signed.who()), gap(4));
    List<Coupon> coupons = signed.coupons();
    CouponRow rows = new CouponRow(kit);
    if (coupons.isEmpty()) {
      card.getChildren().add(rows.none(quoting));
    }
    coupons.stream().limit(COUPONS_SHOWN).map(rows::draw).forEach(card.getChildren()::add);
    if (coupons.size() > COUPONS_SHOWN) {
      card.getChildren().add(rows.more(coupons.size() - COUPONS_SHOWN));
    }
    card.getChildren().addAll(Parts.dots(false), new PointsRow(kit).draw(signed.points()));
    return Parts.styled(Parts.pad(card, 20, INSET, 4, INSET), "card");
  }

  private HBox member(Who who) {
    Button out =
        kit.press(
            "sign-out",
            new Press.SignOut(),
            Parts.pad(Parts.face(0, Parts.text(kit.t("benefits.out"), "f30", "b")), 0, 28, 0, 28),
            "g",
            "round16");
    HBox row =
        Parts.row(
            16,
            Parts.icon("mdi2a-account-circle-outline", "i52", "pt"),
            Parts.text(who.shown(), "f36", "b"),
            Parts.text(who.level(), "f28", "tag", "pri"),
            Parts.spring(),
            Parts.high(out, 72));
    return Parts.high(row, 72);
  }

  private Region away(Benefits.OutOfReach away) {
    HBox row =
        Parts.row(
            20,
            Parts.icon("mdi2w-wifi-off", "i52", "warn"),
            Parts.text(kit.t("benefits.offline"), "f32", "b"));
    Node place = Parts.high(row, 96);
    VBox card = Parts.column(0);
    away.who().ifPresent(who -> card.getChildren().addAll(member(who), gap(4)));
    card.getChildren().add(place);
    return Parts.styled(Parts.pad(card, 16, INSET, 16, INSET), "card");
  }

  private static Region gap(double px) {
    return Parts.high(new Region(), px);
  }
}
