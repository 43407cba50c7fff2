package jiayou.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;

/// The fonts that travel with the program; a bare machine draws boxes for Chinese without them.
public final class Fonts {

  /// What each file must call itself, or the style sheets would ask for a stranger.
  private static final Map<String, String> FAMILIES =
      Map.of(
          "NotoSansSC-Regular.otf", "Noto Sans SC",
          "NotoSansSC-Bold.otf", "Noto Sans SC",
          "BarlowTab-Medium.ttf", "Barlow Tab Medium",
          "BarlowTab-SemiBold.ttf", "Barlow Tab SemiBold",
          "BarlowTab-Bold.ttf", "Barlow Tab Bold");

  private Fonts() {}

  /// Makes the fonts known to JavaFX; call once before the first screen, on any thread.
  ///
  /// @throws IllegalStateException when a font file is missing or not what it should be
  public static List<String> load() {
    return FAMILIES.entrySet().stream()
        .map(font -> load(font.getKey(), font.getValue()))
        .distinct()
        .sorted()
        .toList();
  }

  private static String load(String file, String family) {
    try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
      Font font = in == null ? null : Font.loadFont(in, 12);
      if (font == null || !font.getFamily().equals(family)) {
        throw new IllegalStateException(
            "the font " + file + " is not the family " + family + " but " + font);
      }
      return family;
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + file + " cannot be read", e);
    }
  }
}
