package jiayou.printing.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.util.List;
import jiayou.printing.raster.Bitmap;
import org.junit.jupiter.api.Test;

final class PicturePagesTest {

  private static final PageFormat A6 = page(300, 420);

  @Test
  void aShortTicketIsOnePageAsLargeAsOnTheRoll() {
    PicturePages pages = PicturePages.of(new Bitmap(576, 800), A6);
    assertEquals(List.of(0, 800), pages.breaks());
    assertEquals(72 / 203.0, pages.scale());
  }

  @Test
  void onNarrowPaperItIsMadeAsNarrow() {
    assertEquals(100 / 576.0, PicturePages.of(new Bitmap(576, 800), page(120, 420)).scale());
  }

  @Test
  void aLongTicketIsBrokenWhereNothingIsPrinted() {
    Bitmap picture = new Bitmap(576, 2000);
    for (int y = 0; y < 2000; y++) {
      if (y % 200 != 0) {
        picture.blacken(7, y);
      }
    }
    assertEquals(List.of(0, 1000, 2000), PicturePages.of(picture, A6).breaks());
  }

  @Test
  void aPictureWithoutAGapIsBrokenAllTheSame() {
    Bitmap picture = new Bitmap(8, 2000);
    for (int y = 0; y < 2000; y++) {
      picture.blacken(0, y);
    }
    assertEquals(List.of(0, 1127, 2000), PicturePages.of(picture, A6).breaks());
  }

  @Test
  void eachPageShowsItsPartAtTheEdgeOfWhatCanBePrinted() {
    Bitmap picture = new Bitmap(16, 1200);
    for (int y = 0; y < 1200; y++) {
      for (int x = 0; x < 16; x++) {
        picture.blacken(x, y);
      }
    }
    PicturePages pages = PicturePages.of(picture, page(36, 420));
    BufferedImage paper = new BufferedImage(36, 420, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D ink = paper.createGraphics();
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, 36, 420);
    assertEquals(PicturePages.PAGE_EXISTS, pages.print(ink, pages.getPageFormat(1), 1));
    assertEquals(PicturePages.NO_SUCH_PAGE, pages.print(ink, pages.getPageFormat(2), 2));
    assertEquals(0xFF000000, paper.getRGB(10, 12));
    assertEquals(0xFFFFFFFF, paper.getRGB(9, 12));
    assertEquals(0xFFFFFFFF, paper.getRGB(10, 60));
  }

  /// With a margin of ten points all around.
  private static PageFormat page(double width, double height) {
    Paper paper = new Paper();
    paper.setSize(width, height);
    paper.setImageableArea(10, 10, width - 20, height - 20);
    PageFormat format = new PageFormat();
    format.setPaper(paper);
    return format;
  }
}
