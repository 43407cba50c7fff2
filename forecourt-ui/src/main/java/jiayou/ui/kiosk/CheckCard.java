package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.value.Product;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;

/// K3r: somebody must look at this basket. A calm card while staff are on the way, a question once
/// a badge was shown.
final class CheckCard {

  /// More goods than this become a number.
  private static final int ITEMS_SHOWN = 3;

  private static final double ITEM_HEIGHT = 84;
  private static final String STAFF = "mdi2a-account-hard-hat";
  private static final String ASKED = "mdi2h-help-circle-outline";

  private final PageKit kit;

  CheckCard(PageKit kit) {
    this.kit = kit;
  }

  /// What stands in the page in place of the member's part.
  Optional<Region> card(StaffCheck check) {
    return switch (check) {
      case StaffCheck.NotNeeded none -> Optional.empty();
      case StaffCheck.Called called ->
          Optional.of(card(title(called.items()), kit.t("check.called"), items(called.items())));
      case StaffCheck.StaffHere here ->
          Optional.of(card(title(here.items()), kit.t("check.called"), items(here.items())));
      case StaffCheck.Question asked -> Optional.of(asked(asked));
      case StaffCheck.Confirming confirming ->
          Optional.of(card(kit.t("check.wait"), kit.t("check.wait-sub"), Parts.column(0)));
      case StaffCheck.CounterOnly counter ->
          Optional.of(card(kit.t("check.counter"), kit.t("check.counter-sub"), Parts.column(0)));
    };
  }

  /// What lies over the page, for staff.
  Optional<Node> question(StaffCheck check) {
    return check instanceof StaffCheck.StaffHere here
        ? Optional.of(question(here.items()))
        : Optional.empty();
  }

  /// A question for the customer herself, with the one answer that goes on.
  private Region asked(StaffCheck.Question asked) {
    String title =
        asked.usual().map(g -> kit.t("check.usual", g.sign())).orElseGet(() -> kit.t("check.sure"));
    Button right =
        kit.button(
            "grade-right",
            new Press.GradeIsRight(),
            "mdi2c-check-bold",
            kit.t("check.right"),
            40,
            "p");
    VBox answer = Parts.column(0, Parts.wide(Parts.high(right, 128), PageKit.WIDTH - 64));
    return card(ASKED, title, kit.t("check.sure-sub"), Parts.pad(answer, 16, 0, 8, 0));
  }

  private static Region card(String title, String sub, VBox items) {
    return card(STAFF, title, sub, items);
  }

  private static Region card(String icon, String title, String sub, VBox items) {
    Region disc = Parts.styled(Parts.centred(Parts.icon(icon, "i52", "pt")), "disc");
    Parts.wide(Parts.high(disc, 84), 84);
    VBox words = Parts.column(-2, Parts.text(title, "f40", "b"), Parts.text(sub, "f32", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    VBox card = Parts.column(8, Parts.high(Parts.row(24, disc, words), 116));
    if (!items.getChildren().isEmpty()) {
      card.getChildren().addAll(Parts.dots(false), items);
    }
    return Parts.styled(Parts.pad(card, 16, 32, 16, 32), "card");
  }

  private String title(List<Product> items) {
    return switch (items.size()) {
      case 0 -> kit.t("check.wait");
      case 1 -> kit.t("check.title");
      default -> kit.t("check.titles", items.size());
    };
  }

  private VBox items(List<Product> items) {
    VBox list = Parts.column(0);
    items.stream().limit(ITEMS_SHOWN).map(this::item).forEach(list.getChildren()::add);
    if (items.size() > ITEMS_SHOWN) {
      Label more = Parts.text(kit.t("check.more", items.size() - ITEMS_SHOWN), "f28", "t2");
      list.getChildren().add(Parts.high(Parts.row(0, more), 44));
    }
    return list;
  }

  private Region item(Product product) {
    Region well = Parts.styled(Parts.centred(Pictures.goods(product.picture(), 64)), "well");
    Parts.wide(Parts.high(well, 76), 76);
    Label name = Parts.name(kit.name(product), "f36", "b");
    return Parts.high(Parts.row(24, well, Parts.grow(name)), ITEM_HEIGHT);
  }

  private Node question(List<Product> items) {
    boolean goods = !items.isEmpty();
    String remove =
        goods ? items.size() == 1 ? "check.remove" : "check.remove-all" : "check.cancel";
    String allow = goods ? "check.allow" : "check.go-on";
    HBox answers =
        Parts.row(
            24,
            answer("staff-removes", new Press.StaffRemoves(), "mdi2c-close", remove, "s"),
            answer("staff-allows", new Press.StaffAllows(), "mdi2c-check-bold", allow, "p"));
    VBox list = Parts.styled(Parts.pad(items(items), 8, 24, 8, 24), "quiet");
    VBox card =
        Parts.column(
            28,
            Parts.text(kit.t(goods ? "check.staff" : "check.staff-pay"), "f52", "b"),
            Parts.text(kit.t(goods ? "check.staff-sub" : "check.staff-pay-sub"), "f36", "t2"));
    if (goods) {
      card.getChildren().add(list);
    }
    card.getChildren().add(answers);
    card.setAlignment(Pos.CENTER);
    Parts.pad(Parts.styled(card, "card", "in-hand"), 52, 56, 56, 56);
    Parts.wide(card, 936).setMaxHeight(Region.USE_PREF_SIZE);
    StackPane scrim = Parts.styled(Parts.centred(card), "scrim");
    return Parts.pad(scrim, 0, 0, 144, 0);
  }

  private Button answer(String id, Press press, String icon, String key, String tone) {
    Button answer = kit.button(id, press, icon, kit.t(key), 40, tone);
    return Parts.wide(Parts.high(answer, 140), 400);
  }
}
