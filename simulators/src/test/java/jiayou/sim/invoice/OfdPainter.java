package jiayou.sim.invoice;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.PageBlockType;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.reader.OFDReader;

/// Paints the first page of an OFD from what another reader makes of it.
final class OfdPainter {

  private final OFDReader reader;
  private final Font font;

  OfdPainter(OFDReader reader, Font font) {
    this.reader = reader;
    this.font = font;
  }

  /// @param dots to the millimetre
  BufferedImage paint(int dots) throws IOException {
    ST_Box size = reader.getPageSize(1);
    BufferedImage picture =
        new BufferedImage(
            (int) (size.getWidth() * dots),
            (int) (size.getHeight() * dots),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    graphics.scale(dots, dots);
    for (CT_Layer layer : reader.getPage(1).getContent().getLayers()) {
      for (PageBlockType block : layer.getPageBlocks()) {
        paint(graphics, block);
      }
    }
    graphics.dispose();
    return picture;
  }

  private void paint(Graphics2D graphics, PageBlockType block) throws IOException {
    switch (block) {
      case TextObject text -> text(graphics, text);
      case PathObject path -> path(graphics, path);
      case ImageObject image -> image(graphics, image);
      default -> throw new IllegalArgumentException("not in our files: " + block);
    }
  }

  private void text(Graphics2D graphics, TextObject text) {
    graphics.setColor(color(text.getFillColor().getValue()));
    graphics.setFont(font.deriveFont(text.getSize().floatValue()));
    for (TextCode code : text.getTextCodes()) {
      double x = text.getBoundary().getTopLeftX() + code.getX();
      double y = text.getBoundary().getTopLeftY() + code.getY();
      Iterator<Double> steps =
          code.getDeltaX() == null
              ? List.<Double>of().iterator()
              : Stream.of(code.getDeltaX().toDouble()).iterator();
      for (int character : code.getContent().codePoints().toArray()) {
        graphics.drawString(Character.toString(character), (float) x, (float) y);
        x += steps.hasNext() ? steps.next() : 0;
      }
    }
  }

  private static void path(Graphics2D graphics, PathObject path) {
    Path2D shape = new Path2D.Double();
    Iterator<String> words = List.of(path.getAbbreviatedData().trim().split("\\s+")).iterator();
    while (words.hasNext()) {
      switch (words.next()) {
        case "M" -> shape.moveTo(next(words), next(words));
        case "L" -> shape.lineTo(next(words), next(words));
        case "B" ->
            shape.curveTo(
                next(words), next(words), next(words), next(words), next(words), next(words));
        default -> shape.closePath();
      }
    }
    ST_Box box = path.getBoundary();
    graphics.setColor(color(path.getStrokeColor().getValue()));
    graphics.setStroke(new BasicStroke(path.getLineWidth().floatValue()));
    AffineTransform place =
        AffineTransform.getTranslateInstance(box.getTopLeftX(), box.getTopLeftY());
    graphics.draw(place.createTransformedShape(shape));
  }

  private void image(Graphics2D graphics, ImageObject image) throws IOException {
    BufferedImage picture = reader.getResMgt().getImage(image);
    ST_Box box = image.getBoundary();
    Double[] ctm = image.getCTM().toDouble();
    AffineTransform place = new AffineTransform(ctm[0], ctm[1], ctm[2], ctm[3], ctm[4], ctm[5]);
    place.preConcatenate(
        AffineTransform.getTranslateInstance(box.getTopLeftX(), box.getTopLeftY()));
    place.scale(1.0 / picture.getWidth(), 1.0 / picture.getHeight());
    graphics.drawRenderedImage(picture, place);
  }

  private static Color color(ST_Array rgb) {
    Double[] parts = rgb.toDouble();
    return new Color(parts[0].intValue(), parts[1].intValue(), parts[2].intValue());
  }

  private static double next(Iterator<String> words) {
    return Double.parseDouble(words.next());
  }
}
