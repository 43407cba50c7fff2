package jiayou.ui.kiosk;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jiayou.core.press.Press;
import jiayou.core.value.Grade;
import jiayou.core.value.Product;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.text.Texts;

/// What every page is drawn with: the words, the glass, the frame around it and the way out for
/// presses.
record PageKit(Texts texts, PixelPitch pitch, KioskFrame frame, Consumer<Press> presses) {

  /// Left and right margin of a page, and the width between them.
  static final double MARGIN = 48;

  static final double WIDTH = 984;

  private static final double SIDE = 200;

  String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  String name(Grade grade) {
    return texts.pick(grade.nameZh(), grade.nameEn());
  }

  /// The grade's name without its sign, for beside a chip that shows the sign: `汽油`.
  String kind(Grade grade) {
    return name(grade).replace(grade.sign(), "").strip();
  }

  String name(Product product) {
    return texts.pick(product.nameZh(), product.nameEn());
  }

  Button press(String id, Press press, Node content, String... classes) {
    return Parts.press(id, () -> presses.accept(press), content, classes);
  }

  /// A button with an icon and a word.
  Button button(String id, Press press, String icon, String words, int px, String... classes) {
    int iconPx = px >= 48 ? 60 : 48;
    Node face = Parts.face(16, Parts.icon(icon, "i" + iconPx), Parts.text(words, "f" + px, "b"));
    return press(id, press, face, classes);
  }

  /// The bar with a title; its left side leads back, or carries the mark where no way leads back.
  Header header(String title, Node left) {
    Label clock = Parts.figure(frame.clock(), "f40", "on-ink");
    Region side = Parts.wide(Parts.row(0, left), SIDE);
    HBox right = Parts.wide(Parts.row(0, Parts.spring(), clock), SIDE);
    Label words = Parts.text(title, "f44", "b", "on-ink");
    HBox bar = Parts.row(0, side, Parts.grow(Parts.centred(words)), right);
    Parts.high(Parts.pad(bar, 0, MARGIN, 0, MARGIN), 128);
    return new Header(Parts.styled(bar, "band"), clock::setText);
  }

  Button back(String words) {
    Node face =
        Parts.row(
            12,
            Parts.icon("mdi2c-chevron-left", "i60", "on-ink"),
            Parts.text(words, "f36", "on-ink"));
    return Parts.high(press("back", new Press.Back(), face, "bare"), 80);
  }

  Region mark() {
    return Pictures.mark(60, "#4457E6");
  }

  /// The mark and the station's name.
  HBox brand(String ground) {
    return Parts.row(
        20, Pictures.mark(60, ground), Parts.name(frame.station(), "f34", "b", "white"));
  }

  record Header(Region node, Consumer<String> clock) {}
}
