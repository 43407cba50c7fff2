package jiayou.printing.template;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import jiayou.printing.raster.Bitmap;

/// A logo: a picture in a file beside the template, printed dot for dot in black and white.
final class Picture {

  static final int WIDEST = 576;
  static final int HIGHEST = 300;

  private static final int BLACK_BELOW = 128;

  private final String name;
  private final BufferedImage image;

  private Picture(String name, BufferedImage image) {
    this.name = name;
    this.image = image;
  }

  /// @return empty when the bytes are no picture that Java can read
  static Optional<Picture> read(String name, byte[] file) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      return Optional.ofNullable(image).map(read -> new Picture(name, read));
    } catch (IOException | RuntimeException broken) {
      return Optional.empty();
    }
  }

  String name() {
    return name;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  /// As it is where the paper is wide enough, else smaller. Grey becomes a pattern of dots (Floyd
  /// and Steinberg); what is transparent stays white.
  ///
  /// @param paper dots on a line
  Bitmap dots(int paper) {
    int width = Math.min(image.getWidth(), paper);
    int height = Math.max(1, image.getHeight() * width / image.getWidth());
    return dithered(grey(width, height), width, height);
  }

  private int[] grey(int width, int height) {
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = sheet.createGraphics();
    try {
      paper.setColor(Color.WHITE);
      paper.fillRect(0, 0, width, height);
      paper.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      paper.drawImage(image, 0, 0, width, height, null);
    } finally {
      paper.dispose();
    }
    int[] grey = sheet.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < grey.length; i++) {
      int rgb = grey[i];
      grey[i] = (299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF)) / 1000;
    }
    return grey;
  }

  private static Bitmap dithered(int[] grey, int width, int height) {
    Bitmap dots = new Bitmap(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int value = grey[y * width + x];
        boolean black = value < BLACK_BELOW;
        if (black) {
          dots.blacken(x, y);
        }
        int error = value - (black ? 0 : 255);
        spread(grey, width, height, x + 1, y, error * 7 / 16);
        spread(grey, width, height, x - 1, y + 1, error * 3 / 16);
        spread(grey, width, height, x, y + 1, error * 5 / 16);
        spread(grey, width, height, x + 1, y + 1, error / 16);
      }
    }
    return dots;
  }

  private static void spread(int[] grey, int width, int height, int x, int y, int error) {
    if (x >= 0 && x < width && y < height) {
      grey[y * width + x] += error;
    }
  }
}
