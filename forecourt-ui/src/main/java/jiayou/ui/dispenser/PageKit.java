package jiayou.ui.dispenser;

import java.util.function.Consumer;
import jiayou.core.press.Press;
import jiayou.ui.look.PixelPitch;

/// What every page needs to be drawn: its words, its glass, and whom to tell of presses.
record PageKit(DispenserTexts words, PixelPitch pitch, Consumer<Press> presses) {

  String text(String key, Object... arguments) {
    return words.get(key, arguments);
  }
}
