package jiayou.printing.javapos.service;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import jiayou.printing.raster.Bitmap;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;

/// A picture that a program hands over as a BMP, JPEG or GIF, dot for dot.
final class ProgramPicture {

  private static final int WHITE = 0xFF;

  private ProgramPicture() {}

  /// @throws JposException when there is no such file, or as of [#dots]
  static Bitmap file(String name, int widest) throws JposException {
    try {
      return dots(Files.readAllBytes(Path.of(name)), widest);
    } catch (IOException | InvalidPathException e) {
      throw new JposException(JposConst.JPOS_E_NOEXIST, "no picture is at " + name);
    }
  }

  /// Half dark is black.
  ///
  /// @param widest the dots of a line
  /// @throws JposException when it is no picture, or wider than the paper
  static Bitmap dots(byte[] data, int widest) throws JposException {
    BufferedImage image = read(data);
    if (image.getWidth() > widest) {
      throw extended(POSPrinterConst.JPOS_EPTR_TOOBIG, "the picture is wider than the paper");
    }
    Bitmap dots = new Bitmap(image.getWidth(), image.getHeight());
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (brightness(image.getRGB(x, y)) <= WHITE / 2) {
          dots.blacken(x, y);
        }
      }
    }
    return dots;
  }

  private static BufferedImage read(byte[] data) throws JposException {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(data));
      if (image != null) {
        return image;
      }
    } catch (IOException e) {
      // no picture either
    }
    throw extended(POSPrinterConst.JPOS_EPTR_BADFORMAT, "this is no picture");
  }

  /// What is see-through is paper.
  private static int brightness(int argb) {
    int alpha = argb >>> 24;
    int mean = ((argb >> 16 & 0xFF) * 3 + (argb >> 8 & 0xFF) * 6 + (argb & 0xFF)) / 10;
    return (mean * alpha + WHITE * (WHITE - alpha)) / WHITE;
  }

  private static JposException extended(int code, String words) {
    return new JposException(JposConst.JPOS_E_EXTENDED, code, words);
  }
}
