package jiayou.printing.raster;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Block.Size;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.layout.Columns;

/// Draws a ticket dot for dot as wide as the paper. Safe for use by several threads. Uses AWT for
/// the outlines of letters only, so the process may and should run with `java.awt.headless=true`.
public final class TicketPicture {

  /// The printer's own line spacing: a sixth of an inch.
  private static final int LINE = 30;

  private static final int CODE_MARGIN = 24;
  private static final int DASH = 8;
  private static final int DASH_GAP = 4;

  /// A dot is black when the letter covers this much of it, in 256ths.
  private static final int INKED = 118;

  private final GlyphPen pen;
  private final int columns;

  /// @param columns characters on a line, each twelve dots
  public TicketPicture(Font font, int columns) {
    this.pen = new GlyphPen(font);
    this.columns = columns;
  }

  /// @param trueType a font with the Chinese characters; read whole, left open
  /// @throws IOException when it cannot be read or is no TrueType font
  public static TicketPicture inFont(InputStream trueType, int columns) throws IOException {
    try {
      return new TicketPicture(Font.createFont(Font.TRUETYPE_FONT, trueType), columns);
    } catch (FontFormatException e) {
      throw new IOException("not a TrueType font", e);
    }
  }

  public Bitmap draw(List<Block> blocks) {
    int height = Math.max(1, blocks.stream().mapToInt(this::height).sum());
    BufferedImage sheet = new BufferedImage(dots(), height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D paper = sheet.createGraphics();
    try {
      paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      paper.setColor(Color.WHITE);
      int y = 0;
      for (Block block : blocks) {
        draw(block, paper, y);
        y += height(block);
      }
    } finally {
      paper.dispose();
    }
    return inked(sheet);
  }

  private int height(Block block) {
    return switch (block) {
      case Block.Text text -> height(text.style().size());
      case Block.Row row -> height(row.style().size());
      case Block.Rule() -> LINE;
      case Block.Qr(String payload) -> Codes.qr(payload, dots()).height() + 2 * CODE_MARGIN;
      case Block.Barcode(String data) -> Codes.barcode(data, dots()).height() + 2 * CODE_MARGIN;
      case Block.Image(_, Bitmap dots) -> dots.height();
      case Block.Feed(int lines) -> lines * LINE;
      case Block.Cut() -> LINE;
    };
  }

  private static int height(Size size) {
    return size == Size.NORMAL ? LINE : size.down() * GlyphPen.HEIGHT + 6;
  }

  private void draw(Block block, Graphics2D paper, int y) {
    switch (block) {
      case Block.Text text ->
          pen.draw(paper, text.text(), indent(text), top(text.style(), y), text.style());
      case Block.Row row -> {
        int across = row.style().size().across();
        String line = Columns.justify(row.left(), row.right(), columns / across);
        pen.draw(paper, line, 0, top(row.style(), y), row.style());
      }
      case Block.Rule() -> {
        for (int x = DASH_GAP / 2; x < dots(); x += DASH + DASH_GAP) {
          paper.fillRect(x, y + LINE / 2, DASH, 2);
        }
      }
      case Block.Qr(String payload) -> stamp(paper, Codes.qr(payload, dots()), y + CODE_MARGIN);
      case Block.Barcode(String data) -> stamp(paper, Codes.barcode(data, dots()), y + CODE_MARGIN);
      case Block.Image(_, Bitmap dots) -> stamp(paper, dots, y);
      case Block.Feed _, Block.Cut _ -> {}
    }
  }

  private static int top(Style style, int y) {
    return y + (height(style.size()) - style.size().down() * GlyphPen.HEIGHT) / 2;
  }

  private int indent(Block.Text text) {
    int width = Columns.of(text.text()) * GlyphPen.CELL * text.style().size().across();
    return text.align().indent(dots() - width);
  }

  private void stamp(Graphics2D paper, Bitmap code, int top) {
    int left = (dots() - code.width()) / 2;
    for (int y = 0; y < code.height(); y++) {
      for (int x = 0; x < code.width(); x++) {
        if (code.isBlack(x, y)) {
          paper.fillRect(left + x, top + y, 1, 1);
        }
      }
    }
  }

  private int dots() {
    return columns * GlyphPen.CELL;
  }

  private static Bitmap inked(BufferedImage sheet) {
    byte[] ink = ((DataBufferByte) sheet.getRaster().getDataBuffer()).getData();
    Bitmap picture = new Bitmap(sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < ink.length; i++) {
      if ((ink[i] & 0xFF) >= INKED) {
        picture.blacken(i % sheet.getWidth(), i / sheet.getWidth());
      }
    }
    return picture;
  }
}
