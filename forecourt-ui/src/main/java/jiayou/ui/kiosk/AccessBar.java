package jiayou.ui.kiosk;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Theme;

/// The bar at the bottom of every screen: staff, language, contrast.
final class AccessBar {

  private AccessBar() {}

  static Region draw(PageKit kit) {
    boolean called = kit.frame().staff() == KioskFrame.StaffCall.CALLED;
    boolean contrast = kit.frame().theme() == Theme.CONTRAST;
    HBox bar =
        Parts.row(
            16,
            item(
                kit,
                "call-staff",
                new Press.CallStaff(),
                "mdi2h-hand-back-right",
                called ? "access.staff-called" : "access.staff",
                "help"),
            item(
                kit,
                "language",
                new Press.SwitchLanguage(),
                "mdi2t-translate",
                "access.language",
                "plain"),
            item(
                kit,
                "contrast",
                new Press.SwitchContrast(),
                "mdi2c-circle-half-full",
                "access.contrast",
                contrast ? "on" : "plain"));
    Parts.pad(bar, 20, PageKit.MARGIN, 20, PageKit.MARGIN);
    return Parts.high(Parts.styled(bar, "access"), 144);
  }

  private static Button item(
      PageKit kit, String id, Press press, String icon, String key, String tone) {
    Button item =
        kit.press(
            id,
            press,
            Parts.face(12, Parts.icon(icon, "i40"), Parts.text(kit.t(key), "f32", "b")),
            "a",
            tone);
    item.setPrefWidth(tone.equals("help") ? 380 : 300);
    item.setMaxHeight(Double.MAX_VALUE);
    return Parts.grow(item);
  }
}
