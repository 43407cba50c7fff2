package jiayou.sim.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Shows what is on the paper, as text and as dots. Without a font each letter is a box.
final class Drawing {

  private static final int CELL = 12;
  private static final int CELL_HEIGHT = 24;
  private static final int LINE = 30;

  /// The edge of the paper that the print head does not reach.
  private static final int MARGIN = 32;

  private static final int MIDDLE_GREY = 0x70;

  private final int columns;
  private final Optional<Font> font;

  Drawing(int columns, Optional<Font> font) {
    this.columns = columns;
    this.font = font.map(each -> each.deriveFont((float) CELL_HEIGHT));
  }

  String text(List<Piece> pieces) {
    return pieces.stream().map(this::text).collect(Collectors.joining());
  }

  byte[] png(List<Piece> pieces) {
    int height = Math.max(1, pieces.stream().mapToInt(Drawing::height).sum());
    BufferedImage grey =
        new BufferedImage(
            columns * CELL + 2 * MARGIN, height + 2 * MARGIN, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D paper = grey.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, grey.getWidth(), grey.getHeight());
    paper.setColor(Color.BLACK);
    paper.translate(MARGIN, MARGIN);
    int y = 0;
    for (Piece piece : pieces) {
      draw(piece, paper, y);
      y += height(piece);
    }
    paper.dispose();
    return png(grey);
  }

  private String text(Piece piece) {
    return switch (piece) {
      case Piece.Letters(List<Piece.Cell> cells, int justify) -> {
        int free = columns - cells.stream().mapToInt(Piece.Cell::width).sum();
        String letters =
            cells.stream()
                .map(cell -> Character.toString(cell.codePoint()))
                .collect(Collectors.joining());
        yield (" ".repeat(Math.max(0, free * justify / 2)) + letters).stripTrailing() + "\n";
      }
      case Piece.Code code -> code.label() + "\n";
      case Piece.Dots dots -> "[picture " + dots.bytesPerRow() * 8 + "x" + dots.rows() + "]\n";
      case Piece.Blank _ -> "\n";
    };
  }

  private static int height(Piece piece) {
    return switch (piece) {
      case Piece.Letters letters ->
          letters.cells().stream()
              .mapToInt(cell -> Math.max(LINE, cell.down() * CELL_HEIGHT))
              .max()
              .orElse(LINE);
      case Piece.Code code -> code.modules().getHeight() * code.down();
      case Piece.Dots dots -> dots.rows();
      case Piece.Blank blank -> blank.dots();
    };
  }

  private void draw(Piece piece, Graphics2D paper, int y) {
    switch (piece) {
      case Piece.Letters(List<Piece.Cell> cells, int justify) -> {
        int width = cells.stream().mapToInt(Piece.Cell::width).sum();
        int x = (columns - width) * CELL * justify / 2;
        int height = height(piece);
        for (Piece.Cell cell : cells) {
          draw(cell, paper, x, y + height - cell.down() * CELL_HEIGHT);
          x += cell.width() * CELL;
        }
      }
      case Piece.Code code -> {
        int width = code.modules().getWidth();
        int left = (columns * CELL - width * code.across()) * code.justify() / 2;
        for (int row = 0; row < code.modules().getHeight(); row++) {
          for (int column = 0; column < width; column++) {
            if (code.modules().get(column, row)) {
              int x = left + column * code.across();
              paper.fillRect(x, y + row * code.down(), code.across(), code.down());
            }
          }
        }
      }
      case Piece.Dots(int bytesPerRow, int rows, byte[] bits) -> {
        for (int i = 0; i < bytesPerRow * rows * 8; i++) {
          if ((bits[i / 8] & 0x80 >> i % 8) != 0) {
            paper.fillRect(i % (bytesPerRow * 8), y + i / (bytesPerRow * 8), 1, 1);
          }
        }
      }
      case Piece.Blank _ -> {}
    }
  }

  private void draw(Piece.Cell cell, Graphics2D paper, int x, int y) {
    int width = cell.columns() * CELL;
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(cell.across(), cell.down());
    if (font.isEmpty()) {
      if (cell.codePoint() != ' ') {
        paper.drawRect(x + 1, y + 4, width * cell.across() - 3, 18 * cell.down());
      }
      return;
    }
    GlyphVector glyph =
        font.get()
            .createGlyphVector(paper.getFontRenderContext(), Character.toString(cell.codePoint()));
    double advance = Math.max(1, glyph.getGlyphMetrics(0).getAdvanceX());
    place.translate(Math.max(0, (width - advance) / 2), CELL_HEIGHT - 3.0);
    place.scale(Math.min(1, width / advance), 1);
    paper.fill(place.createTransformedShape(glyph.getOutline()));
    if (cell.bold()) {
      place.translate(0.9, 0);
      paper.fill(place.createTransformedShape(glyph.getOutline()));
    }
  }

  private static byte[] png(BufferedImage grey) {
    var paper =
        new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        boolean white = grey.getRaster().getSample(x, y, 0) > MIDDLE_GREY;
        paper.getRaster().setSample(x, y, 0, white ? 1 : 0);
      }
    }
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(paper, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }
}
