package jiayou.ui.kiosk;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.ui.look.Parts;

/// The keys in their rows. All layouts are of one height, so that nothing jumps from field to
/// field.
final class KeyRows {

  static final double WIDTH = 1032;
  static final double GAP = 13;
  private static final double HEIGHT = 92;
  private static final double INSET = 48;
  private static final double SIDE = 1.6;
  private static final double SPACE = 3;
  private static final double NEXT = 1.8;
  private static final double ISSUE = 3;

  private final PageKit kit;
  private final Consumer<Key> struck;

  KeyRows(PageKit kit, Consumer<Key> struck) {
    this.kit = kit;
    this.struck = struck;
  }

  /// The four rows above the lowest.
  List<HBox> of(Field field, Key.Mode mode) {
    return switch (field) {
      case NAME -> latin(mode != Key.Mode.CAPITALS, key(new Key.SwitchMode(), mode(mode), "fn"));
      case TAX_NUMBER -> latin(false, new Region());
      case PHONE -> digits();
    };
  }

  /// The lowest row: the space only where a name is typed.
  HBox foot(Field field, Region issue) {
    Button fold = key(new Key.Fold(), Parts.text(kit.t("keyboard.fold"), "f30"), "fn");
    Button next = key(new Key.Next(), Parts.text(kit.t("keyboard.next"), "f30"), "fn");
    double keys = SIDE + SPACE + NEXT + ISSUE;
    double unit = (WIDTH - 3 * GAP) / keys;
    Parts.wide(fold, SIDE * unit);
    Parts.wide(Parts.high(issue, HEIGHT), ISSUE * unit);
    if (field == Field.NAME) {
      Button space = key(new Key.Space(), Parts.text(kit.t("keyboard.space"), "f30"), "key");
      return Parts.row(
          GAP, fold, Parts.wide(space, SPACE * unit), Parts.wide(next, NEXT * unit), issue);
    }
    return Parts.row(GAP, fold, Parts.wide(next, (SPACE + NEXT) * unit + GAP), issue);
  }

  /// What is left of the keyboard when it is folded.
  HBox folded(Region issue) {
    Node face =
        Parts.face(
            16,
            Parts.icon("mdi2k-keyboard-outline", "i48"),
            Parts.text(kit.t("keyboard.unfold"), "f32"));
    Button unfold = key(new Key.Fold(), face, "fn");
    double half = (WIDTH - GAP) / 2;
    return Parts.row(GAP, Parts.wide(unfold, half), Parts.wide(Parts.high(issue, HEIGHT), half));
  }

  private List<HBox> latin(boolean small, Region side) {
    double unit = (WIDTH - 8 * GAP) / (7 + 2 * SIDE);
    Button erase = key(new Key.Erase(), Parts.icon("mdi2b-backspace-outline", "i48"), "fn");
    HBox low = row("zxcvbnm", small, unit);
    low.getChildren().addFirst(Parts.wide(side, SIDE * unit));
    low.getChildren().addLast(Parts.wide(erase, SIDE * unit));
    double ten = (WIDTH - 9 * GAP) / 10;
    HBox middle = row("asdfghjkl", small, (WIDTH - 2 * INSET - 8 * GAP) / 9);
    return List.of(
        row("1234567890", small, ten),
        row("qwertyuiop", small, ten),
        Parts.pad(middle, 0, INSET, 0, INSET),
        low);
  }

  private List<HBox> digits() {
    double third = (WIDTH - 2 * GAP) / 3;
    Button erase = key(new Key.Erase(), Parts.icon("mdi2b-backspace-outline", "i48"), "fn");
    HBox low = row("0", true, third);
    low.getChildren().addFirst(Parts.wide(new Region(), third));
    low.getChildren().addLast(Parts.wide(erase, third));
    return List.of(row("123", true, third), row("456", true, third), row("789", true, third), low);
  }

  private HBox row(String signs, boolean small, double width) {
    HBox row = Parts.row(GAP);
    String shown = small ? signs : signs.toUpperCase(Locale.ROOT);
    for (char sign : shown.toCharArray()) {
      Node face = Parts.figure(String.valueOf(sign), "f40");
      row.getChildren().add(Parts.wide(key(new Key.Sign(sign), face, "key"), width));
    }
    return row;
  }

  private Node mode(Key.Mode mode) {
    return Parts.text(
        switch (mode) {
          case PINYIN -> kit.t("keyboard.pinyin");
          case CAPITALS -> "ABC";
          case SMALL -> "abc";
        },
        "f30");
  }

  private Button key(Key key, Node face, String tone) {
    Button button = Parts.press(id(key), () -> struck.accept(key), face, "key", tone);
    return Parts.high(button, HEIGHT);
  }

  private static String id(Key key) {
    return switch (key) {
      case Key.Sign(char sign) -> "kb-" + sign;
      case Key.Space _ -> "kb-space";
      case Key.Erase _ -> "kb-erase";
      case Key.SwitchMode _ -> "kb-mode";
      case Key.Fold _ -> "kb-fold";
      case Key.Next _ -> "kb-next";
    };
  }
}
