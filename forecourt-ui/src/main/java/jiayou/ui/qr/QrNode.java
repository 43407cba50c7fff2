package jiayou.ui.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import jiayou.ui.look.PixelPitch;

/// A QR code that a phone reads from 40 cm: whole pixels for each module, ink on white in every
/// theme, and a quiet zone of four modules that belongs to the node.
public final class QrNode extends StackPane {

  private static final Color INK = Color.web("#10152E");
  private static final int QUIET = 4;

  /// @param content what the phone reads, as it stands
  /// @param side the room for code and quiet zone in pixels; a dense code takes more rather than
  ///   modules too small to read
  public QrNode(String content, int side, PixelPitch pitch) {
    ByteMatrix matrix = encode(content);
    int across = matrix.getWidth() + 2 * QUIET;
    int module = Math.max(side / across, pitch.moduleFloorPx());
    ImageView view = new ImageView(draw(matrix, module));
    view.setSmooth(false);
    view.setClip(rounded(across * module, QUIET * module));
    getChildren().setAll(view);
    int room = Math.max(side, across * module);
    setMinSize(room, room);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPrefSize(room, room);
  }

  /// Quiet zones need not have corners, which would show on a rounded card.
  private static Rectangle rounded(double side, double arc) {
    Rectangle clip = new Rectangle(side, side);
    clip.setArcWidth(2 * arc);
    clip.setArcHeight(2 * arc);
    return clip;
  }

  private static ByteMatrix encode(String content) {
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M, hints(content)).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException(
          content.length() + " characters do not fit into a QR code", e);
    }
  }

  /// Many readers stumble over a named character set, so it is named only when it matters.
  private static Map<EncodeHintType, Object> hints(String content) {
    boolean ascii = content.chars().allMatch(character -> character < 128);
    return ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
  }

  private static WritableImage draw(ByteMatrix matrix, int module) {
    int across = matrix.getWidth() + 2 * QUIET;
    WritableImage image = new WritableImage(across * module, across * module);
    PixelWriter pen = image.getPixelWriter();
    for (int y = 0; y < across * module; y++) {
      for (int x = 0; x < across * module; x++) {
        boolean dark = dark(matrix, x / module - QUIET, y / module - QUIET);
        pen.setColor(x, y, dark ? INK : Color.WHITE);
      }
    }
    return image;
  }

  private static boolean dark(ByteMatrix matrix, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight();
    return inside && matrix.get(x, y) == 1;
  }
}
