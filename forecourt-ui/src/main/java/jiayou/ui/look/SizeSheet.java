package jiayou.ui.look;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// The part of the look that depends on the glass: sizes, written as a style sheet at start-up.
///
/// The class `f28` is the designed size of 28 pixels, held up to the floor in millimetres; `i48` is
/// an icon of 48. An icon's size is obeyed only when it comes from a style sheet.
final class SizeSheet {

  private static final int SMALLEST = 28;
  private static final int LARGEST = 208;

  private final PixelPitch pitch;

  SizeSheet(PixelPitch pitch) {
    this.pitch = pitch;
  }

  /// A `data:` address that a scene takes as a style sheet.
  String url() {
    byte[] css = css().getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(css);
  }

  String css() {
    StringBuilder css = new StringBuilder();
    for (int px = SMALLEST; px <= LARGEST; px += 2) {
      css.append(".f%d { -fx-font-size: %dpx; }%n".formatted(px, Math.max(px, floor())));
      css.append(".n.f%d { -fx-font-size: %dpx; }%n".formatted(px, Math.max(px, figureFloor())));
      css.append(".i%d { -fx-icon-size: %dpx; }%n".formatted(px, px));
    }
    css.append(
        ".target { -fx-min-width: %1$dpx; -fx-min-height: %1$dpx; }%n"
            .formatted(pitch.targetFloorPx()));
    return css.toString();
  }

  private int floor() {
    return pitch.textFloorPx();
  }

  private int figureFloor() {
    return pitch.figureFloorPx();
  }
}
