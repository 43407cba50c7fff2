package jiayou.ui.dispenser;

import java.util.function.Consumer;
import jiayou.core.press.Press;
import jiayou.ui.look.PixelPitch;

/// What every page needs to be drawn: its words, its glass, and whom to tell of presses.
record PageKit(DispenserTexts words, PixelPitch pitch, Consumer<Press> presses) {

  String text(String key, Object... arguments) {
    return words.get(key, arguments);
  }

  /// The size of a word beside large figures: English words are longer and so a step smaller.
  String shortWord() {
    return switch (words.language()) {
      case ZH -> "f48";
      case EN -> "f40";
    };
  }
}
