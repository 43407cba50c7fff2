package jiayou.ui.kiosk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import jiayou.core.press.Press;
import jiayou.ui.look.Parts;

/// Ten digits, a point where figures may have one, and a key to take the last one back.
final class NumberPad {

  private static final double GAP = 16;
  private static final int ACROSS = 3;

  private final PageKit kit;
  private final double width;
  private final double keyHeight;

  NumberPad(PageKit kit, double width, double keyHeight) {
    this.kit = kit;
    this.width = width;
    this.keyHeight = keyHeight;
  }

  Region draw(boolean withPoint) {
    GridPane pad = new GridPane(GAP, GAP);
    for (int digit = 1; digit <= 9; digit++) {
      pad.add(digit(digit), (digit - 1) % ACROSS, (digit - 1) / ACROSS);
    }
    if (withPoint) {
      pad.add(key("key-point", new Press.TypeDigit('.'), Parts.figure(".", "f52", "b")), 0, 3);
    }
    pad.add(digit(0), 1, 3);
    pad.add(
        key("erase", new Press.EraseDigit(), Parts.icon("mdi2b-backspace-outline", "i52")), 2, 3);
    return pad;
  }

  private Button digit(int digit) {
    String shown = Integer.toString(digit);
    return key(
        "key-" + digit, new Press.TypeDigit(shown.charAt(0)), Parts.figure(shown, "f52", "b"));
  }

  private Button key(String id, Press press, Node face) {
    Button key = kit.press(id, press, face, "g");
    double across = (width - GAP * (ACROSS - 1)) / ACROSS;
    return Parts.wide(Parts.high(key, keyHeight), across);
  }
}
