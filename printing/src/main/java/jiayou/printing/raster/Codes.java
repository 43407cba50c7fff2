package jiayou.printing.raster;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// QR codes and bar codes as large as the paper lets them be read well.
public final class Codes {

  private static final int BARCODE_HEIGHT = 80;
  private static final int QUIET_MODULES = 4;

  /// Three centimetres.
  private static final int LARGEST_QR = 240;

  private static final int SMALLEST_CELL = 3;

  private Codes() {}

  /// @param dots the width of the paper; the code with its quiet zone stays inside
  /// @throws IllegalArgumentException when the payload does not fit the paper at all
  public static Bitmap qr(String payload, int dots) {
    BitMatrix modules = qrModules(payload);
    return enlarge(modules, qrCell(modules.getWidth(), dots), qrCell(modules.getWidth(), dots));
  }

  /// How many dots the side of one QR module takes: the code is at most three centimetres wide, as
  /// long as its modules keep three eighths of a millimetre.
  public static int qrCell(String payload, int dots) {
    return qrCell(qrModules(payload).getWidth(), dots);
  }

  /// CODE128 in code set B, 80 dots high, bars of three dots where they fit, else two.
  public static Bitmap barcode(String data, int dots) {
    BitMatrix modules =
        new Code128Writer()
            .encode(
                data,
                BarcodeFormat.CODE_128,
                0,
                1,
                Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.FORCE_CODE_SET, "B"));
    return enlarge(modules, barcodeModule(data, dots), BARCODE_HEIGHT);
  }

  /// How many dots the narrowest bar takes.
  public static int barcodeModule(String data, int dots) {
    int modules = 11 * (data.length() + 2) + 13;
    return modules * 3 <= dots ? 3 : 2;
  }

  private static BitMatrix qrModules(String payload) {
    try {
      return new QRCodeWriter()
          .encode(
              payload,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.MARGIN,
                  0));
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds " + payload.length() + " letters", e);
    }
  }

  private static int qrCell(int modules, int dots) {
    int most = Math.clamp(LARGEST_QR / modules, SMALLEST_CELL, dots >= 512 ? 6 : 5);
    int fitting = dots / (modules + 2 * QUIET_MODULES);
    if (fitting < 2) {
      throw new IllegalArgumentException(modules + " modules do not fit " + dots + " dots");
    }
    return Math.min(most, fitting);
  }

  private static Bitmap enlarge(BitMatrix modules, int across, int down) {
    Bitmap picture = new Bitmap(modules.getWidth() * across, modules.getHeight() * down);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (modules.get(x / across, y / down)) {
          picture.blacken(x, y);
        }
      }
    }
    return picture;
  }
}
