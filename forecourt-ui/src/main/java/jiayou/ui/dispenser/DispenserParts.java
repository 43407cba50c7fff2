package jiayou.ui.dispenser;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import jiayou.core.press.Press;
import jiayou.core.value.Grade;
import jiayou.ui.look.Parts;
import jiayou.ui.text.PayMethod;

/// The pieces that several pages of the dispenser are put together from.
final class DispenserParts {

  private DispenserParts() {}

  /// The printed sign of a grade on its colour.
  static Label chip(Grade grade, int px, double height) {
    Label sign = Parts.figure(grade.sign(), "f" + px, "b", "on-g", "grade-chip", grade.tint());
    sign.setAlignment(Pos.CENTER);
    return Parts.high(sign, height);
  }

  /// The state of the screen in the top bar: icon, word and colour together.
  ///
  /// @param tone `fine`, `warned` or `pri` on the ground, and the matching colour on icon and word
  static HBox tag(String tone, String icon, String words) {
    String colour =
        switch (tone) {
          case "fine" -> "ok";
          case "warned" -> "warn";
          default -> "pt";
        };
    HBox tag = Parts.row(10, Parts.icon(icon, "i44", colour), Parts.text(words, "f40", colour));
    return Parts.high(Parts.styled(tag, "tag", tone), 56);
  }

  /// Each line of a headline by itself: the line height of the design is tighter than the font's.
  static VBox headline(String words, int px, String... classes) {
    VBox lines = new VBox();
    for (String line : words.split("\n", -1)) {
      Label label = Parts.text(line, "f" + px, "b", "headline");
      label.getStyleClass().addAll(classes);
      lines.getChildren().add(label);
    }
    lines.setAlignment(Pos.CENTER_LEFT);
    return Parts.pad(lines, 0, 0, 6, 0);
  }

  /// The page's main ground.
  static VBox card(double top, double right, double bottom, double left) {
    VBox card = Parts.styled(new VBox(), "card", "round28");
    return Parts.pad(card, top, right, bottom, left);
  }

  /// A word at the left, figures at the right.
  static HBox line(String word, String value) {
    Label figures = Parts.text(value, "f44", "b");
    return Parts.high(Parts.row(16, Parts.text(word, "f40", "t2"), Parts.spring(), figures), 68);
  }

  /// The fuelling in three lines: what, how much, at which price.
  static VBox delivered(PageKit kit, Delivery delivery) {
    Hose hose = delivery.hose();
    HBox head =
        Parts.row(
            16,
            chip(hose.grade(), 48, 67),
            Parts.text(kit.text("hose.nozzle", hose.nozzleSign()), "f44", "b"));
    return Parts.column(
        0,
        Parts.high(head, 84),
        line(kit.text("delivery.volume"), kit.words().quantity(delivery.volume())),
        line(kit.text("delivery.price"), kit.words().price(hose.price())));
  }

  static HBox safety(String icon, String words, String... classes) {
    Label label = Parts.text(words, "f40", "b");
    label.getStyleClass().addAll(classes);
    HBox row = Parts.row(12, Parts.icon(icon, "i52"), label);
    row.getChildren().getFirst().getStyleClass().addAll(classes);
    return row;
  }

  /// 熄火, 禁烟, 勿打电话: the three things that every pump says.
  static List<HBox> safetyWords(PageKit kit, String... classes) {
    return List.of(
        safety("mdi2e-engine-off-outline", kit.text("safe.engine"), classes),
        safety("mdi2s-smoking-off", kit.text("safe.smoking"), classes),
        safety("mdi2p-phone-off", kit.text("safe.phone"), classes));
  }

  /// A word with a coloured dot, for want of a licensed logo.
  static HBox method(PageKit kit, PayMethod method) {
    Circle dot = new Circle(13);
    dot.getStyleClass().add("dot-" + method.code());
    return Parts.row(10, dot, Parts.text(kit.text("method." + method.code()), "f40", "always-ink"));
  }

  /// An icon before a line of words.
  static HBox told(String icon, String iconClass, Region words) {
    return Parts.row(18, Parts.icon(icon, "i52", iconClass), words);
  }

  /// A button of the bar at the bottom.
  static Button button(
      PageKit kit, String id, Press press, String icon, String words, String... classes) {
    Button button =
        Parts.press(
            id,
            () -> kit.presses().accept(press),
            Parts.face(14, Parts.icon(icon, "i44"), Parts.text(words, "f40", "b")),
            classes);
    button.getStyleClass().add("roomy");
    return Parts.high(button, 86);
  }
}
