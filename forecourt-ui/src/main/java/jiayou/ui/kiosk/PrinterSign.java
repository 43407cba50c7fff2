package jiayou.ui.kiosk;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jiayou.ui.look.Parts;

/// A small word for staff beside the clock: they see it in passing, and no customer need care.
final class PrinterSign {

  private final PageKit kit;

  PrinterSign(PageKit kit) {
    this.kit = kit;
  }

  Optional<Region> draw(PrinterNote note) {
    if (note == PrinterNote.FINE) {
      return Optional.empty();
    }
    String key = "printer." + note.name().toLowerCase(Locale.ROOT).replace('_', '-');
    HBox sign =
        Parts.face(
            12,
            Parts.icon("mdi2p-printer-alert", "i40", "on-warn"),
            Parts.text(kit.t(key), "f28", "b", "on-warn"));
    return Optional.of(Parts.high(Parts.pad(Parts.styled(sign, "staff-sign"), 0, 22, 0, 18), 60));
  }
}
