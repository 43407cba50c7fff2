package jiayou.ui.dispenser;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.value.Money;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;

/// D1: for whom the nozzles of this side are kept. One alone that is paid for takes the place of
/// the pictures, because somebody comes over and looks for it; else notes stand above them.
final class KeptNotes {

  private static final double NOTE_HIGH = 140;

  private final PageKit kit;

  KeptNotes(PageKit kit) {
    this.kit = kit;
  }

  List<Region> draw(List<KeptNozzle> kept) {
    if (kept.size() == 1 && kept.getFirst() instanceof KeptNozzle.Prepaid only) {
      return List.of(Parts.grow(ticket(only.hose(), only.paid())));
    }
    return kept.stream().map(nozzle -> sized(note(nozzle), kept.size())).toList();
  }

  /// One note leaves room for the pictures; several share all of it.
  private static Region sized(Region note, int count) {
    return count == 1 ? Parts.high(note, NOTE_HIGH) : Parts.grow(note);
  }

  private Region note(KeptNozzle kept) {
    return switch (kept) {
      case KeptNozzle.Prepaid(Hose hose, Money paid) ->
          note(
              "fine",
              DispenserParts.chip(hose.grade(), 48, 67),
              kit.text("kept.paid-note", hose.nozzleSign(), paid.yuan()),
              kit.text("kept.lift"));
      case KeptNozzle.ForOther(int sign) ->
          note(
              "warned",
              Parts.icon("mdi2l-lock-outline", "i64", "warn"),
              kit.text("kept.other", sign),
              kit.text("kept.take-another"));
    };
  }

  private static HBox note(String tone, Node sign, String first, String second) {
    VBox words = Parts.column(2, Parts.text(first, "f44", "b"), Parts.text(second, "f40"));
    words.setMaxHeight(VBox.USE_PREF_SIZE);
    HBox note = Parts.row(24, sign, words);
    return Parts.styled(note, "kept-note", tone);
  }

  private VBox ticket(Hose hose, Money paid) {
    HBox head =
        Parts.row(
            24,
            DispenserParts.chip(hose.grade(), 80, 108),
            Parts.text(kit.text("hose.nozzle", hose.nozzleSign()), "f64", "b"));
    HBox lift =
        Parts.row(
            20,
            Parts.icon("mdi2g-gas-station", "i64", "ok"),
            Parts.text(kit.text("kept.lift"), "f56", "b", "ok"));
    lift.setAlignment(Pos.CENTER);
    VBox ticket = DispenserParts.card(40, 44, 32, 44);
    ticket
        .getChildren()
        .setAll(
            head,
            Parts.spring(),
            Parts.dots(true),
            Parts.high(new Region(), 16),
            Parts.text(kit.text("kept.prepaid"), "f48", "b", "t2"),
            new Amount(paid, 132, "text"),
            Parts.spring(),
            Parts.high(Parts.styled(lift, "lift-strip"), 112));
    return ticket;
  }
}
