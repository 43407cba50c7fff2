package jiayou.printing.spool;

import java.awt.print.PageFormat;
import java.awt.print.Paper;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;

/// The paper that a print service has in it, upright, with the part that it can print on.
final class Sheet {

  private static final double POINTS_PER_INCH = 72;
  private static final double MARGIN = 36;

  private Sheet() {}

  /// The service's own paper; A4 with half an inch of margin when it does not say.
  static PageFormat of(PrintService service) {
    MediaSizeName name =
        service.getDefaultAttributeValue(Media.class) instanceof MediaSizeName usual
            ? usual
            : MediaSizeName.ISO_A4;
    MediaSize size = MediaSize.getMediaSizeForName(name);
    if (size == null) {
      name = MediaSizeName.ISO_A4;
      size = MediaSize.getMediaSizeForName(name);
    }
    Paper paper = new Paper();
    paper.setSize(
        size.getX(MediaSize.INCH) * POINTS_PER_INCH, size.getY(MediaSize.INCH) * POINTS_PER_INCH);
    printable(service, name, paper);
    PageFormat format = new PageFormat();
    format.setPaper(paper);
    return format;
  }

  private static void printable(PrintService service, MediaSizeName name, Paper paper) {
    HashPrintRequestAttributeSet on = new HashPrintRequestAttributeSet(name);
    Object areas =
        service.getSupportedAttributeValues(
            MediaPrintableArea.class, DocFlavor.SERVICE_FORMATTED.PAGEABLE, on);
    if (areas instanceof MediaPrintableArea[] some && some.length > 0) {
      float[] inches = some[0].getPrintableArea(MediaPrintableArea.INCH);
      paper.setImageableArea(
          inches[0] * POINTS_PER_INCH,
          inches[1] * POINTS_PER_INCH,
          inches[2] * POINTS_PER_INCH,
          inches[3] * POINTS_PER_INCH);
    } else {
      paper.setImageableArea(
          MARGIN, MARGIN, paper.getWidth() - 2 * MARGIN, paper.getHeight() - 2 * MARGIN);
    }
  }
}
