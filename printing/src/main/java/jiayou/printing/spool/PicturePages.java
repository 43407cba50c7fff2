package jiayou.printing.spool;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.util.ArrayList;
import java.util.List;
import jiayou.printing.raster.Bitmap;

/// The picture of a ticket, as wide as the paper roll that it was drawn for, or narrower on
/// narrower paper. A ticket longer than a page goes on at the next, broken at a white row where
/// there is one, so that no line and no code is cut in two.
///
/// @param scale points a dot
/// @param breaks the first row of each page, and the row after the last
record PicturePages(Bitmap picture, PageFormat format, double scale, List<Integer> breaks)
    implements Pageable, Printable {

  /// Receipt printers have 203 dots an inch.
  private static final double POINTS_PER_DOT = 72 / 203.0;

  static PicturePages of(Bitmap picture, PageFormat format) {
    double scale = Math.min(POINTS_PER_DOT, format.getImageableWidth() / picture.width());
    int rowsPerPage = Math.max(1, (int) (format.getImageableHeight() / scale));
    List<Integer> breaks = new ArrayList<>(List.of(0));
    while (breaks.getLast() < picture.height()) {
      breaks.add(pageEnd(picture, breaks.getLast(), rowsPerPage));
    }
    return new PicturePages(picture, format, scale, List.copyOf(breaks));
  }

  private static int pageEnd(Bitmap picture, int from, int rows) {
    int end = from + rows;
    if (end >= picture.height()) {
      return picture.height();
    }
    for (int row = end; row > from + rows / 2; row--) {
      if (isWhite(picture, row)) {
        return row;
      }
    }
    return end;
  }

  private static boolean isWhite(Bitmap picture, int row) {
    for (byte each : picture.rows(row, 1)) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int getNumberOfPages() {
    return breaks.size() - 1;
  }

  @Override
  public PageFormat getPageFormat(int page) {
    return format;
  }

  @Override
  public Printable getPrintable(int page) {
    return this;
  }

  @Override
  public int print(Graphics graphics, PageFormat on, int page) {
    if (page >= getNumberOfPages()) {
      return NO_SUCH_PAGE;
    }
    AffineTransform place =
        AffineTransform.getTranslateInstance(on.getImageableX(), on.getImageableY());
    place.scale(scale, scale);
    ((Graphics2D) graphics).drawImage(part(breaks.get(page), breaks.get(page + 1)), place, null);
    return PAGE_EXISTS;
  }

  private BufferedImage part(int from, int to) {
    BufferedImage part =
        new BufferedImage(picture.width(), to - from, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = from; y < to; y++) {
      for (int x = 0; x < picture.width(); x++) {
        part.setRGB(x, y - from, picture.isBlack(x, y) ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return part;
  }
}
