package jiayou.sim.invoice;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;

/// A font as an invoice needs it: how wide its characters are and what they look like. Lengths are
/// in ems. Any thread may call.
final class Letters {

  /// Outlines are drawn this big, so that whole numbers are fine enough.
  static final int EM = 1000;

  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final Font font;

  Letters(Font font) {
    this.font = font.deriveFont((float) EM);
  }

  double width(String text) {
    return text.codePoints().mapToDouble(this::width).sum();
  }

  double width(int character) {
    return font.createGlyphVector(context, Character.toString(character))
            .getGlyphMetrics(0)
            .getAdvance()
        / EM;
  }

  /// A thousand units to the em, downwards from the base line.
  Shape outline(int character) {
    return font.createGlyphVector(context, Character.toString(character)).getGlyphOutline(0);
  }
}
