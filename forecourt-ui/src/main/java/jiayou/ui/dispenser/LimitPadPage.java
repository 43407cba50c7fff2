package jiayou.ui.dispenser;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// D2b: a number pad for a limit of one's own. The keys never move; what is typed, the most that
/// may be and the way on stand beside them.
final class LimitPadPage extends HBox {

  private static final double KEY = 182;
  private static final double GAP = 18;
  private static final String[] ROWS = {"123<", "4560", "789."};

  private final PageKit kit;
  private final VBox side = Parts.column(18);
  private Optional<TypedLimit> drawn = Optional.empty();

  LimitPadPage(PageKit kit) {
    this.kit = kit;
    setSpacing(24);
    getChildren().setAll(Parts.grow(side), keys());
  }

  void show(DispenserScreen.LimitPad pad) {
    if (!drawn.equals(Optional.of(pad.typed()))) {
      drawn = Optional.of(pad.typed());
      side.getChildren()
          .setAll(
              unit(pad.typed()),
              Parts.grow(window(pad.typed())),
              most(pad.typed()),
              confirm(pad.typed()));
    }
  }

  private VBox keys() {
    VBox keys = Parts.column(GAP);
    for (String signs : ROWS) {
      HBox row = Parts.row(GAP);
      signs.chars().forEach(sign -> row.getChildren().add(key((char) sign)));
      keys.getChildren().add(row);
    }
    return keys;
  }

  private Button key(char sign) {
    return switch (sign) {
      case '<' ->
          key("erase", new Press.EraseDigit(), Parts.icon("mdi2b-backspace-outline", "i72"));
      case '.' -> key("key-point", new Press.TypeDigit('.'), figure("."));
      default -> key("key-" + sign, new Press.TypeDigit(sign), figure(String.valueOf(sign)));
    };
  }

  private static Label figure(String sign) {
    return Parts.figure(sign, "f88", "b", "tight");
  }

  private Button key(String id, Press press, Node face) {
    Button key = Parts.press(id, () -> kit.presses().accept(press), face, "g");
    return Parts.high(Parts.wide(key, KEY), KEY);
  }

  /// One button with both units on it: a touch anywhere takes the other one.
  private Button unit(TypedLimit typed) {
    boolean money = typed.kind() instanceof TypedLimit.Kind.Amount;
    HBox both =
        Parts.face(
            8,
            half(kit.text("limit.by-money"), money),
            half(kit.text("limit.by-volume", kit.words().unit(typed.unit())), !money));
    Button button =
        Parts.press(
            "switch-unit",
            () -> kit.presses().accept(new Press.SwitchPresetUnit()),
            both,
            "switch");
    button.setMaxWidth(Double.MAX_VALUE);
    return Parts.high(button, 100);
  }

  private static StackPane half(String words, boolean on) {
    StackPane half = Parts.centred(Parts.text(words, "f44", "b"));
    Parts.styled(half, on ? "switch-on" : "switch-off");
    return Parts.high(Parts.wide(half, 193), 84);
  }

  private HBox window(TypedLimit typed) {
    boolean empty = typed.typed().isEmpty();
    Label figures =
        Parts.figure(
            empty ? "0" : typed.typed(),
            sizeOf(typed.typed()),
            "b",
            "tight",
            empty ? "t2" : "text");
    HBox line =
        switch (typed.kind()) {
          case TypedLimit.Kind.Amount _ -> Parts.row(10, Parts.text("¥", "f56"), figures);
          case TypedLimit.Kind.Volume _ ->
              Parts.row(12, figures, Parts.text(kit.words().unit(typed.unit()), "f48"));
        };
    line.setAlignment(Pos.BASELINE_CENTER);
    line.setMaxHeight(USE_PREF_SIZE);
    HBox window = Parts.styled(Parts.row(0, line), "typed");
    window.setAlignment(Pos.CENTER);
    return window;
  }

  private static String sizeOf(String typed) {
    return typed.length() > 6 ? "f76" : "f96";
  }

  private HBox most(TypedLimit typed) {
    String words = kit.text("limit.most", mostOf(typed.kind()));
    HBox row =
        switch (typed.entry()) {
          case MISSING, VALID -> Parts.row(12, Parts.text(words, "f40", "t2"));
          case TOO_MUCH ->
              Parts.row(
                  12,
                  Parts.icon("mdi2a-alert", "i44", "warn"),
                  Parts.text(words, "f40", "b", "warn"));
        };
    row.setAlignment(Pos.CENTER);
    return Parts.high(row, 56);
  }

  private String mostOf(TypedLimit.Kind kind) {
    return switch (kind) {
      case TypedLimit.Kind.Amount by -> kit.words().amount(by.most());
      case TypedLimit.Kind.Volume by -> kit.words().amount(by.most());
    };
  }

  /// Only what can be used can be pressed; until then its place says what is missing.
  private Node confirm(TypedLimit typed) {
    return switch (typed.entry()) {
      case VALID -> {
        Button button =
            Parts.press(
                "confirm-typed",
                () -> kit.presses().accept(new Press.ConfirmTyped()),
                Parts.face(
                    14,
                    Parts.icon("mdi2c-check-bold", "i44"),
                    Parts.text(kit.text("limit.set"), "f48", "b")),
                "p");
        button.setMaxWidth(Double.MAX_VALUE);
        yield Parts.high(button, 132);
      }
      case MISSING -> notYet("limit.type-first");
      case TOO_MUCH -> notYet("limit.too-much");
    };
  }

  private StackPane notYet(String key) {
    StackPane place = Parts.centred(Parts.text(kit.text(key), "f44", "t2"));
    return Parts.high(Parts.styled(place, "not-yet"), 132);
  }
}
