package jiayou.ui.dispenser;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Parts;

/// Who is recognised and what it saves, or where to show the code.
final class MemberStrip {

  private static final double HIGH = 140;
  private static final double NARROW_HIGH = 122;

  private MemberStrip() {}

  /// @return empty where members cannot be recognised
  static Optional<Node> of(PageKit kit, Membership member) {
    return switch (member) {
      case Membership.NotHere _ -> Optional.empty();
      case Membership.Nobody _ ->
          Optional.of(
              strip(
                  "mdi2q-qrcode-scan",
                  "i76",
                  "pt",
                  Parts.text(kit.text("member.who"), "f40", "b", "pt"),
                  Parts.text(kit.text("member.where"), "f40")));
      case Membership.Known known ->
          Optional.of(known(kit, known, known.shown() + " · " + known.level()));
    };
  }

  /// For the narrow column beside the live figures.
  ///
  /// @return empty until somebody is recognised
  static Optional<Node> narrow(PageKit kit, Membership member) {
    return switch (member) {
      case Membership.NotHere _, Membership.Nobody _ -> Optional.empty();
      case Membership.Known known ->
          Optional.of(Parts.high(known(kit, known, known.shown()), NARROW_HIGH));
    };
  }

  private static HBox known(PageKit kit, Membership.Known known, String who) {
    HBox strip =
        strip(
            "mdi2t-ticket-percent-outline",
            "i64",
            "save",
            Parts.text(who, "f40", "b"),
            Parts.text(saved(kit, known), "f40", "b", "save"));
    return Parts.styled(strip, "saved");
  }

  private static String saved(PageKit kit, Membership.Known known) {
    return known.saved().isPositive()
        ? kit.text("member.saves", known.saved().yuan())
        : kit.text("member.later");
  }

  private static HBox strip(String icon, String size, String tone, Node first, Node second) {
    VBox words = Parts.column(4, first, second);
    words.setMaxHeight(VBox.USE_PREF_SIZE);
    HBox strip = Parts.row(24, Parts.icon(icon, size, tone), words);
    return Parts.high(Parts.styled(strip, "member-strip"), HIGH);
  }
}
