package jiayou.printing.raster;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.layout.Columns;

/// Draws letters the way a receipt printer does: each in a cell of its own, 12 or 24 dots wide and
/// 24 high, times its size. Letters wider than their cell are squeezed into it.
final class GlyphPen {

  static final int CELL = 12;
  static final int HEIGHT = 24;

  /// Where the line of writing lies in the cell: Chinese characters fill it from top to bottom.
  private static final double BASELINE = 0.87 * HEIGHT;

  private static final double BOLDER_BY = 0.9;

  private final Font font;
  private final FontRenderContext context = new FontRenderContext(null, true, true);

  GlyphPen(Font font) {
    this.font = font.deriveFont((float) HEIGHT);
  }

  /// @param x the left edge of the first cell, `y` its upper edge
  void draw(Graphics2D paper, String text, int x, int y, Style style) {
    int at = x;
    for (int codePoint : text.codePoints().toArray()) {
      int cell = Columns.of(codePoint) * CELL;
      Shape glyph = glyph(codePoint, cell, style, at, y);
      paper.fill(glyph);
      if (style.bold()) {
        double shift = BOLDER_BY * style.size().across();
        paper.fill(AffineTransform.getTranslateInstance(shift, 0).createTransformedShape(glyph));
      }
      at += cell * style.size().across();
    }
  }

  private Shape glyph(int codePoint, int cell, Style style, int x, int y) {
    GlyphVector glyphs = font.createGlyphVector(context, Character.toString(codePoint));
    double advance = glyphs.getGlyphMetrics(0).getAdvanceX();
    double squeeze = advance > cell ? cell / advance : 1;
    double inset = (cell - advance * squeeze) / 2;
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(style.size().across(), style.size().down());
    place.translate(inset, BASELINE);
    place.scale(squeeze, 1);
    return place.createTransformedShape(glyphs.getOutline());
  }
}
