package jiayou.ui.kiosk;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.benefit.PursePoints;
import jiayou.core.press.Press;
import jiayou.ui.kiosk.Benefits.Points;
import jiayou.ui.look.Parts;

/// 用油瓜子抵现: the switch, and the purses once it has been touched.
final class PointsRow {

  private static final double HEIGHT = 124;
  private static final double WORDS = 698;

  private final PageKit kit;

  PointsRow(PageKit kit) {
    this.kit = kit;
  }

  Region draw(Points points) {
    return switch (points) {
      case Points.Untouched untouched ->
          row(false, Parts.text(kit.t("points.untouched"), "f28", "t2"));
      case Points.Wanted wanted -> row(true, purses(wanted.purses(), this::used));
      case Points.NotWanted not -> row(false, purses(not.purses(), this::balance));
    };
  }

  private Region row(boolean on, Node below) {
    VBox words = Parts.column(-2, Parts.text(kit.t("points.title"), "f32", "b"), below);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row =
        Parts.row(
            14,
            Parts.wide(Parts.centred(Parts.icon("mdi2s-star-circle-outline", "i48", "save")), 52),
            Parts.wide(words, WORDS),
            Parts.spring(),
            toggle(on));
    return Parts.high(row, HEIGHT);
  }

  private FlowPane purses(List<PursePoints> purses, Function<PursePoints, Node> shown) {
    FlowPane line = new FlowPane(16, -4);
    line.setPrefWrapLength(WORDS);
    purses.stream().map(shown).forEach(line.getChildren()::add);
    return line;
  }

  private Label balance(PursePoints purse) {
    String name = purse.purse().name().toLowerCase(Locale.ROOT);
    return Parts.text(kit.t("points.purse." + name, purse.balance().yuan()), "f28", "t2");
  }

  private Node used(PursePoints purse) {
    return Parts.row(
        6,
        balance(purse),
        purse.use().isPositive()
            ? Parts.text(kit.t("points.use", purse.use().yuan()), "f28", "b", "save")
            : Parts.text(kit.t("points.kept"), "f28", "t2"));
  }

  private Button toggle(boolean on) {
    Region knob = Parts.styled(new Region(), "knob");
    Parts.wide(Parts.high(knob, 56), 56);
    Node word = Parts.text(kit.t(on ? "points.on" : "points.off"), "f28", "b", "toggle-word");
    HBox face =
        on ? Parts.row(0, word, Parts.spring(), knob) : Parts.row(0, knob, Parts.spring(), word);
    Parts.wide(Parts.pad(face, 0, on ? 8 : 16, 0, on ? 16 : 8), 120);
    Button toggle =
        kit.press("points", new Press.SwitchPoints(), face, "toggle", on ? "turned-on" : "off");
    return Parts.wide(Parts.high(toggle, 72), 120);
  }
}
