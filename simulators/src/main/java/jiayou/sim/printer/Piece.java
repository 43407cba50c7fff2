package jiayou.sim.printer;

import com.google.zxing.common.BitMatrix;
import java.util.List;

/// One movement of the paper, and what it left on it.
sealed interface Piece {

  /// @param justify 0 left, 1 centre, 2 right
  record Letters(List<Cell> cells, int justify) implements Piece {}

  /// A QR code or bar code; its modules are drawn so many dots wide and high.
  record Code(String label, BitMatrix modules, int across, int down, int justify)
      implements Piece {}

  record Dots(int bytesPerRow, int rows, byte[] bits) implements Piece {}

  record Blank(int dots) implements Piece {}

  /// One letter in its cell.
  record Cell(int codePoint, int columns, int across, int down, boolean bold) {
    int width() {
      return columns * across;
    }
  }
}
