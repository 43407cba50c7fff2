package jiayou.printing.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import jiayou.core.ticket.Ticket;
import jiayou.printing.TestFont;
import jiayou.printing.Tickets;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.template.BuiltInTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TicketPictureTest {

  @ParameterizedTest
  @ValueSource(ints = {32, 48})
  void thePassOnThePictureIsReadBack(int columns) throws Exception {
    Result read = scan(draw(Tickets.sale(), columns).withMargin(32));
    assertEquals(BarcodeFormat.QR_CODE, read.getBarcodeFormat());
    assertEquals(Tickets.TOKEN, read.getText());
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 48})
  void theBarCodeOfACounterSlipIsReadBack(int columns) throws Exception {
    Result read = scan(draw(Tickets.counterSlip(), columns).withMargin(32));
    assertEquals(BarcodeFormat.CODE_128, read.getBarcodeFormat());
    assertEquals("K02-1121-0046", read.getText());
  }

  @Test
  void thePictureIsAsWideAsThePaperAndDrawnDotForDotTheSame() throws IOException {
    Bitmap picture = draw(Tickets.sale(), 48);
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertEquals(576, png.getWidth());
    assertEquals(picture.height(), png.getHeight());
    assertEquals(1, png.getColorModel().getPixelSize());
    for (int y = 0; y < png.getHeight(); y++) {
      for (int x = 0; x < png.getWidth(); x++) {
        boolean black = (png.getRGB(x, y) & 0xFFFFFF) == 0;
        assertEquals(picture.isBlack(x, y), black);
      }
    }
  }

  @Test
  void lettersStayInTheirCellsAndAmountsEndAtTheEdge() throws IOException {
    Block row = new Block.Row("合计", "216.33", Style.PLAIN);
    Block right = new Block.Text("216.33", Align.RIGHT, Style.PLAIN);
    TicketPicture pictures = TicketPicture.inFont(TestFont.open(), 32);
    Bitmap drawn = pictures.draw(List.of(row));
    Bitmap amount = pictures.draw(List.of(right));
    int gap = 4 * 12;
    int amountAt = 26 * 12;
    assertEquals(0, ink(drawn, gap, amountAt));
    assertTrue(ink(drawn, 0, gap) > 100);
    assertEquals(ink(amount, amountAt, 384), ink(drawn, amountAt, 384));
    assertEquals(0, ink(amount, 0, amountAt));
  }

  private static Bitmap draw(Ticket ticket, int columns) throws IOException {
    return TicketPicture.inFont(TestFont.open(), columns)
        .draw(new BuiltInTemplates().blocks(ticket, columns));
  }

  private static int ink(Bitmap picture, int fromX, int toX) {
    int ink = 0;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = fromX; x < toX; x++) {
        ink += picture.isBlack(x, y) ? 1 : 0;
      }
    }
    return ink;
  }

  private static Result scan(Bitmap picture) throws NotFoundException {
    int[] pixels = new int[picture.width() * picture.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = picture.isBlack(i % picture.width(), i / picture.width()) ? 0 : 0xFFFFFF;
    }
    var source = new RGBLuminanceSource(picture.width(), picture.height(), pixels);
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true));
  }
}
