package jiayou.ui.kiosk;

import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Ring;

/// K11: are you still there? Lies over everything but makes no noise.
final class IdlePanel {

  private final PageKit kit;

  IdlePanel(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskFrame.Overlay.IdleWarning warning) {
    Ring ring = new Ring(260, 20);
    Label figures = Parts.figure("", "f112");
    ring.getChildren().add(figures);
    IntConsumer seconds =
        left -> {
          figures.setText(Integer.toString(left));
          ring.fill((double) left / Math.max(1, warning.ofSeconds()));
        };
    seconds.accept(warning.secondsLeft());
    VBox card =
        Parts.column(
            0,
            ring,
            Parts.high(new Region(), 20),
            Parts.text(kit.t("idle.title"), "f64", "b"),
            Parts.paragraph(kit.t("idle.sub"), "f36", "t2", "middle"),
            Parts.high(new Region(), 40),
            button("still-here", new Press.StillHere(), "idle.stay", "f52", 148, "p", "round28"),
            Parts.high(new Region(), 24),
            button("clear-now", new Press.ClearNow(), "idle.clear", "f40", 116, "s"));
    card.setAlignment(Pos.CENTER);
    Parts.pad(Parts.styled(card, "card", "in-hand"), 64, 56, 56, 56);
    Parts.wide(card, 936).setMaxHeight(Region.USE_PREF_SIZE);
    StackPane scrim = Parts.styled(Parts.centred(card), "scrim");
    scrim.setAlignment(Pos.TOP_CENTER);
    StackPane.setMargin(card, new Insets(620, 0, 0, 0));
    return new Page(scrim, seconds, clock -> {});
  }

  private Button button(
      String id, Press press, String key, String size, double height, String... classes) {
    Button button = kit.press(id, press, Parts.text(kit.t(key), size, "b"), classes);
    return Parts.wide(Parts.high(button, height), 824);
  }
}
