package jiayou.printing.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// A picture of black and white dots, packed as ESC/POS sends it: eight dots a byte, the leftmost
/// in the highest bit, black is 1. Not safe for use by several threads while it is drawn.
public final class Bitmap {

  private final int width;
  private final int height;
  private final int bytesPerRow;
  private final byte[] bits;

  public Bitmap(int width, int height) {
    this.width = width;
    this.height = height;
    this.bytesPerRow = (width + 7) / 8;
    this.bits = new byte[bytesPerRow * height];
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int bytesPerRow() {
    return bytesPerRow;
  }

  public boolean isBlack(int x, int y) {
    return (bits[index(x, y)] & mask(x)) != 0;
  }

  public void blacken(int x, int y) {
    bits[index(x, y)] |= (byte) mask(x);
  }

  /// The packed dots of some rows, whole bytes for each row.
  public byte[] rows(int from, int count) {
    return Arrays.copyOfRange(bits, from * bytesPerRow, (from + count) * bytesPerRow);
  }

  /// The same dots in the middle of a wider picture.
  public Bitmap centredOn(int wider) {
    return placedOn(new Bitmap(wider, height), (wider - width) / 2, 0);
  }

  /// The same dots with the white edge that paper has, which a printer cannot reach.
  public Bitmap withMargin(int dots) {
    return placedOn(new Bitmap(width + 2 * dots, height + 2 * dots), dots, dots);
  }

  /// A PNG file of one bit a dot.
  public byte[] png() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    byte[] white = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < bits.length; i++) {
      white[i] = (byte) ~bits[i];
    }
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  private Bitmap placedOn(Bitmap larger, int left, int top) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (isBlack(x, y)) {
          larger.blacken(left + x, top + y);
        }
      }
    }
    return larger;
  }

  private int index(int x, int y) {
    if (x < 0 || x >= width || y < 0 || y >= height) {
      throw new IndexOutOfBoundsException(x + "," + y + " in " + width + "x" + height);
    }
    return y * bytesPerRow + x / 8;
  }

  private static int mask(int x) {
    return 0x80 >> (x % 8);
  }
}
