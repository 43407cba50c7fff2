package jiayou.ui.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// A Code 128 that a cash register's scanner reads from the screen: whole pixels for each module,
/// ink on white in every theme, quiet zones of ten modules.
public final class BarcodeNode extends StackPane {

  private static final Color INK = Color.web("#10152E");
  private static final int QUIET = 10;
  private static final Map<EncodeHintType, Integer> NO_MARGIN = Map.of(EncodeHintType.MARGIN, 0);

  /// @param content letters, digits and signs of ASCII
  /// @param width the room there is, quiet zones included
  public BarcodeNode(String content, int width, int height) {
    BitMatrix bars = new Code128Writer().encode(content, BarcodeFormat.CODE_128, 0, 1, NO_MARGIN);
    int across = bars.getWidth();
    int module = Math.max(1, width / (across + 2 * QUIET));
    ImageView view = new ImageView(draw(bars, module, height));
    view.setSmooth(false);
    getChildren().setAll(view);
    setMinSize((across + 2.0 * QUIET) * module, height);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  private static WritableImage draw(BitMatrix bars, int module, int height) {
    int width = (bars.getWidth() + 2 * QUIET) * module;
    WritableImage image = new WritableImage(width, height);
    PixelWriter pen = image.getPixelWriter();
    for (int x = 0; x < width; x++) {
      int bar = x / module - QUIET;
      boolean dark = bar >= 0 && bar < bars.getWidth() && bars.get(bar, 0);
      for (int y = 0; y < height; y++) {
        pen.setColor(x, y, dark ? INK : Color.WHITE);
      }
    }
    return image;
  }
}
