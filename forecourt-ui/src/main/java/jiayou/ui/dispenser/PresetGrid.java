package jiayou.ui.dispenser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// The limits that are one touch away, and 其他 for any other. The buttons stay for as long as the
/// page does; only the mark of the chosen one moves.
final class PresetGrid extends VBox {

  private static final int PER_ROW = 3;
  private static final double GAP = 18;

  private final PageKit kit;
  private final Map<Preset, Button> buttons = new LinkedHashMap<>();
  private final Button other;

  PresetGrid(PageKit kit, List<Preset> offered) {
    this.kit = kit;
    offered.forEach(preset -> buttons.put(preset, button(id(preset), press(preset))));
    other = button("preset-other", new Press.OpenPreset());
    setSpacing(GAP);
    setAlignment(Pos.CENTER);
    List<Button> all = new ArrayList<>(buttons.values());
    all.add(other);
    for (int from = 0; from < all.size(); from += PER_ROW) {
      HBox row = Parts.row(GAP);
      row.getChildren().setAll(all.subList(from, Math.min(all.size(), from + PER_ROW)));
      getChildren().add(row);
    }
  }

  boolean offers(List<Preset> offered) {
    return List.copyOf(buttons.keySet()).equals(offered);
  }

  void show(Optional<Preset> chosen) {
    buttons.forEach(
        (preset, button) -> mark(button, chosen.equals(Optional.of(preset)), face(preset)));
    Optional<Preset> typed = chosen.filter(preset -> !buttons.containsKey(preset));
    mark(
        other,
        typed.isPresent(),
        typed.map(this::face).orElseGet(() -> Parts.text(kit.text("limit.other"), "f44", "b")));
  }

  private void mark(Button button, boolean chosen, Node face) {
    HBox content = Parts.face(10, face);
    if (chosen) {
      content.getChildren().addFirst(Parts.icon("mdi2c-check-bold", "i40"));
    }
    button.getStyleClass().removeAll("p", "g");
    button.getStyleClass().add(chosen ? "p" : "g");
    button.setGraphic(content);
  }

  private Node face(Preset preset) {
    return switch (preset) {
      case Preset.Full _ -> Parts.text(kit.text("limit.full"), "f48", "b");
      case Preset.ByAmount by ->
          onOneLine(Parts.text("¥", "f40"), figure(kit.words().round(by.limit())));
      case Preset.ByVolume by ->
          onOneLine(
              figure(kit.words().round(by.limit())),
              Parts.text(kit.words().unit(by.limit().unit()), "f40"));
    };
  }

  /// A typed limit may have more digits than those on offer.
  private static Label figure(String digits) {
    String size =
        switch (digits.length()) {
          case 1, 2, 3, 4, 5 -> "f60";
          case 6 -> "f52";
          default -> "f42";
        };
    return Parts.figure(digits, size, "b", "tight");
  }

  private static HBox onOneLine(Node... nodes) {
    HBox line = Parts.row(8, nodes);
    line.setAlignment(Pos.BASELINE_CENTER);
    line.setMaxHeight(USE_PREF_SIZE);
    return line;
  }

  private Button button(String id, Press press) {
    Button button = Parts.press(id, () -> kit.presses().accept(press), new HBox(), "preset");
    Parts.high(button, 112);
    return Parts.grow(Parts.wide(button, 252));
  }

  /// `preset-amount-100`, `preset-volume-20`, `preset-full`.
  private String id(Preset preset) {
    return switch (preset) {
      case Preset.Full _ -> "preset-full";
      case Preset.ByAmount by -> "preset-amount-" + kit.words().round(by.limit());
      case Preset.ByVolume by -> "preset-volume-" + kit.words().round(by.limit());
    };
  }

  private static Press press(Preset preset) {
    return switch (preset) {
      case Preset.Full _ -> new Press.PresetFull();
      case Preset.ByAmount by -> new Press.PresetAmount(by.limit());
      case Preset.ByVolume by -> new Press.PresetVolume(by.limit());
    };
  }
}
