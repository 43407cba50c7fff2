package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;
import jiayou.ui.text.Language;

/// The bar at the bottom: help first, then language and contrast, then what the screen itself
/// offers. Built anew only when it would differ, so that a press is never cut in two by a redraw.
final class Foot extends HBox {

  private Optional<Content> shown = Optional.empty();

  /// All that the bar depends on.
  private record Content(Kind kind, Language language, DispenserFrame.StaffCall staff) {}

  /// The bars there are.
  private enum Kind {
    IDLE,
    CALLING,
    READY,
    LIVE,
    PAY,
    INSIDE,
    INSIDE_ONLY,
    PHONE,
    CANCELLING,
    UNKNOWN,
    NOT_PAID,
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
      case DispenserScreen.Idle _ -> Kind.IDLE;
      case DispenserScreen.Calling _ -> Kind.CALLING;
      case DispenserScreen.Ready _ -> Kind.READY;
      case DispenserScreen.Live _ -> Kind.LIVE;
      case DispenserScreen.Pay _ -> Kind.PAY;
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
      case DispenserScreen.Paid _ -> Kind.PAID;
      case DispenserScreen.OutOfReach _ -> Kind.OUT_OF_REACH;
    };
  }

  private static List<Node> build(PageKit kit, Content content) {
    Node staff = staff(kit, content.staff());
    Node language = language(kit);
    Node contrast = contrast(kit);
    return switch (content.kind()) {
      case IDLE ->
          List.of(staff, language, contrast, Parts.spring(), lift(kit));
      case CALLING -> List.of(staff, language, contrast, Parts.spring(), note(kit, "d2.calling-foot"));
      case READY -> List.of(staff, language, contrast, Parts.spring(), note(kit, "d2.ready-foot"));
      case LIVE -> List.of(staff, language, contrast, Parts.spring(), note(kit, "d3.foot"));
      case PAY -> List.of(staff, language, contrast, Parts.spring(), inside(kit));
      case INSIDE -> List.of(staff, language, contrast, Parts.spring(), backToCode(kit));
      case INSIDE_ONLY, OUT_OF_REACH -> List.of(staff, language, contrast);
      case PHONE -> List.of(staff, language, contrast, Parts.spring(), cancel(kit));
      case CANCELLING ->
          List.of(staff, language, contrast, Parts.spring(), note(kit, "d5a.cancelling"));
      case UNKNOWN -> List.of(bigStaff(kit, content.staff()), checkNow(kit), Parts.grow(language));
      case NOT_PAID -> List.of(staff, language, Parts.spring(), inside(kit), again(kit));
      case PAID -> List.of(staff, language, contrast, Parts.spring(), finish(kit));
    };
  }

  private static Button staff(PageKit kit, DispenserFrame.StaffCall call) {
    return DispenserParts.button(
        kit,
        "call-staff",
        new Press.CallStaff(),
        "mdi2h-hand-back-right",
        kit.text(staffKey(call, "foot.staff")),
        "help");
  }

  private static String staffKey(DispenserFrame.StaffCall call, String asking) {
    return switch (call) {
      case NOT_CALLED -> asking;
      case CALLED -> "foot.staff-called";
    };
  }

  private static Button bigStaff(PageKit kit, DispenserFrame.StaffCall call) {
    Button button =
        Parts.press(
            "call-staff",
            () -> kit.presses().accept(new Press.CallStaff()),
            Parts.face(
                18,
                Parts.icon("mdi2h-hand-back-right", "i56"),
                Parts.text(kit.text(staffKey(call, "d5b.staff")), "f48", "b")),
            "p");
    return Parts.high(Parts.wide(button, 486), 86);
  }

  private static Button language(PageKit kit) {
    return DispenserParts.button(
        kit,
        "language",
        new Press.SwitchLanguage(),
        "mdi2t-translate",
        kit.text("foot.language"),
        "g",
        "plain");
  }

  private static Button contrast(PageKit kit) {
    return DispenserParts.button(
        kit,
        "contrast",
        new Press.SwitchContrast(),
        "mdi2c-contrast-circle",
        kit.text("foot.contrast"),
        "g",
        "plain");
  }

  private static Button inside(PageKit kit) {
    return DispenserParts.button(
            kit,
            "pay-inside",
            new Press.PayAtCounter(),
            "mdi2s-store-outline",
            kit.text("foot.inside"),
            "s",
            "on-bg",
            "wide300");
  }

  private static Button backToCode(PageKit kit) {
    return DispenserParts.button(
            kit,
            "back-to-code",
            new Press.BackToCode(),
            "mdi2q-qrcode-scan",
            kit.text("d5d.back"),
            "s",
            "on-bg",
            "wide300");
  }

  private static Button cancel(PageKit kit) {
    return DispenserParts.button(
        kit,
        "cancel",
        new Press.CancelPayment(),
        "mdi2c-close",
        kit.text("d5a.cancel"),
        "s",
        "on-bg");
  }

  private static Button checkNow(PageKit kit) {
    return Parts.grow(
        DispenserParts.button(
            kit,
            "check-now",
            new Press.CheckNow(),
            "mdi2r-refresh",
            kit.text("d5b.now"),
            "g"));
  }

  private static Button again(PageKit kit) {
    return DispenserParts.button(
            kit,
            "try-again",
            new Press.TryAgain(),
            "mdi2q-qrcode-scan",
            kit.text("d5c.again"),
            "p",
            "wide300");
  }

  private static Button finish(PageKit kit) {
    Button button =
        Parts.press(
            "finish",
            () -> kit.presses().accept(new Press.Finish()),
            Parts.text(kit.text("d11.finish"), "f48", "b"),
            "finish");
    return Parts.high(Parts.wide(button, 300), 86);
  }

  private static Node lift(PageKit kit) {
    return Parts.row(
        14,
        Parts.icon("mdi2g-gas-station", "i56", "lift"),
        Parts.text(kit.text("d1.lift"), "f48", "b", "lift"));
  }

  private static Node note(PageKit kit, String key) {
    return Parts.row(0, Parts.text(kit.text(key), "f40", "t2"));
  }
}
