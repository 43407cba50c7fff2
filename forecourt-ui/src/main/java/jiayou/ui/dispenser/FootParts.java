package jiayou.ui.dispenser;

import javafx.scene.Node;
import javafx.scene.control.Button;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// What the bar at the bottom is put together from: each button with its id and its press.
final class FootParts {

  private FootParts() {}

  static Button staff(PageKit kit, DispenserFrame.StaffCall call) {
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

  static Button bigStaff(PageKit kit, DispenserFrame.StaffCall call) {
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

  static Button language(PageKit kit) {
    return DispenserParts.button(
        kit,
        "language",
        new Press.SwitchLanguage(),
        "mdi2t-translate",
        kit.text("foot.language"),
        "g",
        "plain");
  }

  static Button contrast(PageKit kit) {
    return DispenserParts.button(
        kit,
        "contrast",
        new Press.SwitchContrast(),
        "mdi2c-contrast-circle",
        kit.text("foot.contrast"),
        "g",
        "plain");
  }

  static Button inside(PageKit kit) {
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

  static Button card(PageKit kit) {
    return DispenserParts.button(
        kit,
        "pay-card",
        new Press.PayWithCard(),
        "mdi2c-credit-card-outline",
        kit.text("method.fuelcard"),
        "g",
        "wide300");
  }

  static Button dropCard(PageKit kit) {
    return DispenserParts.button(
        kit,
        "drop-card",
        new Press.DropCard(),
        "mdi2c-credit-card-off-outline",
        kit.text("foot.drop-card"),
        "g",
        "wide300");
  }

  static Button closePad(PageKit kit) {
    return DispenserParts.button(
        kit,
        "close-preset",
        new Press.ClosePreset(),
        "mdi2c-chevron-left",
        kit.text("limit.back"),
        "s",
        "on-bg",
        "wide300");
  }

  static Button done(PageKit kit) {
    return DispenserParts.button(
        kit,
        "finish",
        new Press.Finish(),
        "mdi2c-check-bold",
        kit.text("d11.finish"),
        "p",
        "wide300");
  }

  static Button backToCode(PageKit kit) {
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

  static Button cancel(PageKit kit) {
    return DispenserParts.button(
        kit,
        "cancel",
        new Press.CancelPayment(),
        "mdi2c-close",
        kit.text("d5a.cancel"),
        "s",
        "on-bg");
  }

  static Button checkNow(PageKit kit) {
    return Parts.grow(
        DispenserParts.button(
            kit, "check-now", new Press.CheckNow(), "mdi2r-refresh", kit.text("d5b.now"), "g"));
  }

  static Button again(PageKit kit) {
    return DispenserParts.button(
        kit,
        "try-again",
        new Press.TryAgain(),
        "mdi2q-qrcode-scan",
        kit.text("d5c.again"),
        "p",
        "wide300");
  }

  static Button finish(PageKit kit) {
    Button button =
        Parts.press(
            "finish",
            () -> kit.presses().accept(new Press.Finish()),
            Parts.text(kit.text("d11.finish"), "f48", "b"),
            "finish");
    return Parts.high(Parts.wide(button, 300), 86);
  }

  static Node lift(PageKit kit) {
    return Parts.row(
        14,
        Parts.icon("mdi2g-gas-station", "i56", "lift"),
        Parts.text(kit.text("d1.lift"), "f48", "b", "lift"));
  }

  static Node note(PageKit kit, String key) {
    return Parts.row(0, Parts.text(kit.text(key), "f40", "t2"));
  }
}
