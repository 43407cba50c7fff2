package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import jiayou.core.session.Language;
import jiayou.ui.look.Parts;

/// The bar at the bottom: help first, then language and contrast, then what the screen itself
/// offers. Built anew only when it would differ, so that a press is never cut in two by a redraw.
final class Foot extends HBox {

  private Optional<Content> shown = Optional.empty();

  /// All that the bar depends on.
  private record Content(Kind kind, Language language, DispenserFrame.StaffCall staff) {}

  /// The bars there are.
  private enum Kind {
    IDLE,
    READY,
    CHOOSING,
    LIMIT_PAD,
    WORD,
    LIVE,
    PAY,
    PAY_OR_CARD,
    CARD_AWAITED,
    SPLIT,
    INSIDE,
    INSIDE_ONLY,
    PHONE,
    CANCELLING,
    UNKNOWN,
    NOT_PAID,
    PREPAID_DONE,
    PAID,
    OUT_OF_REACH
  }

  Foot() {
    getStyleClass().add("foot");
    setSpacing(18);
    Parts.high(Parts.pad(this, 0, 32, 22, 32), 108);
  }

  void show(PageKit kit, DispenserFrame frame, DispenserScreen screen) {
    Content wanted = new Content(kindOf(screen), frame.language(), frame.staff());
    if (!shown.equals(Optional.of(wanted))) {
      shown = Optional.of(wanted);
      getChildren().setAll(build(kit, wanted));
    }
  }

  private static Kind kindOf(DispenserScreen screen) {
    return switch (screen) {
      case DispenserScreen.Idle idle -> idle.hasOneTicket() ? Kind.WORD : Kind.IDLE;
      case DispenserScreen.Calling calling -> kindOf(calling.limits(), Kind.WORD);
      case DispenserScreen.Ready ready -> kindOf(ready.limits(), Kind.READY);
      case DispenserScreen.LimitPad _ -> Kind.LIMIT_PAD;
      case DispenserScreen.GradeCheck _, DispenserScreen.HangUp _, DispenserScreen.Denied _ ->
          Kind.WORD;
      case DispenserScreen.Live _ -> Kind.LIVE;
      case DispenserScreen.Pay pay -> kindOf(pay);
      case DispenserScreen.Inside inside ->
          switch (inside.why()) {
            case BY_CHOICE -> Kind.INSIDE;
            case SHOP_ONLY, NETWORK_DOWN -> Kind.INSIDE_ONLY;
          };
      case DispenserScreen.OnPhone phone ->
          switch (phone.cancel()) {
            case OFFERED -> Kind.PHONE;
            case ASKED -> Kind.CANCELLING;
          };
      case DispenserScreen.Unknown _ -> Kind.UNKNOWN;
      case DispenserScreen.NotPaid _ -> Kind.NOT_PAID;
      case DispenserScreen.PrepaidDone _ -> Kind.PREPAID_DONE;
      case DispenserScreen.Paid _ -> Kind.PAID;
      case DispenserScreen.OutOfReach _ -> Kind.OUT_OF_REACH;
    };
  }

  private static Kind kindOf(Limits limits, Kind otherwise) {
    return switch (limits) {
      case Limits.Open _ -> Kind.CHOOSING;
      case Limits.NotHere _, Limits.Fixed _, Limits.Prepaid _ -> otherwise;
    };
  }

  private static Kind kindOf(DispenserScreen.Pay pay) {
    return switch (pay.card()) {
      case AWAITED -> Kind.CARD_AWAITED;
      case NOT_TAKEN -> pay.bill().isSplit() ? Kind.SPLIT : Kind.PAY;
      case OFFERED -> pay.bill().isSplit() ? Kind.SPLIT : Kind.PAY_OR_CARD;
    };
  }

  private static List<Node> build(PageKit kit, Content content) {
    return switch (content.kind()) {
      case IDLE -> usual(kit, content, FootParts.lift(kit));
      case READY -> usual(kit, content, FootParts.note(kit, "d2.ready-foot"));
      case CHOOSING -> usual(kit, content, FootParts.note(kit, "d2.foot"));
      case LIMIT_PAD -> usual(kit, content, FootParts.closePad(kit));
      case WORD -> usual(kit, content, Parts.spring());
      case LIVE -> usual(kit, content, FootParts.note(kit, "d3.foot"));
      case PAY -> usual(kit, content, FootParts.inside(kit));
      case PAY_OR_CARD -> twoEnds(kit, content, FootParts.card(kit), FootParts.inside(kit));
      case CARD_AWAITED -> twoEnds(kit, content, FootParts.backToCode(kit), FootParts.inside(kit));
      case SPLIT -> twoEnds(kit, content, FootParts.dropCard(kit), FootParts.inside(kit));
      case INSIDE -> usual(kit, content, FootParts.backToCode(kit));
      case INSIDE_ONLY, OUT_OF_REACH -> usual(kit, content, Parts.spring());
      case PHONE -> usual(kit, content, FootParts.cancel(kit));
      case CANCELLING -> usual(kit, content, FootParts.note(kit, "d5a.cancelling"));
      case UNKNOWN ->
          List.of(
              FootParts.bigStaff(kit, content.staff()),
              FootParts.checkNow(kit),
              Parts.grow(FootParts.language(kit)));
      case NOT_PAID -> twoEnds(kit, content, FootParts.inside(kit), FootParts.again(kit));
      case PREPAID_DONE -> usual(kit, content, FootParts.done(kit));
      case PAID -> usual(kit, content, FootParts.finish(kit));
    };
  }

  /// Contrast gives way where two things are offered.
  private static List<Node> twoEnds(PageKit kit, Content content, Node first, Node second) {
    return List.of(
        FootParts.staff(kit, content.staff()),
        FootParts.language(kit),
        Parts.spring(),
        first,
        second);
  }

  private static List<Node> usual(PageKit kit, Content content, Node end) {
    return List.of(
        FootParts.staff(kit, content.staff()),
        FootParts.language(kit),
        FootParts.contrast(kit),
        Parts.spring(),
        end);
  }
}
