package jiayou.sim.printer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The printer's own drawing of codes.
final class Symbols {

  private static final int CODE128 = 73;
  private static final int EAN13 = 67;

  private Symbols() {}

  /// @param level 48..51
  static Optional<Piece> qr(byte[] payload, int level, int cell, int justify) {
    String text = new String(payload, StandardCharsets.UTF_8);
    ErrorCorrectionLevel[] levels = {
      ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H
    };
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      levels[(level - 48) & 3],
                      EncodeHintType.CHARACTER_SET,
                      "UTF-8",
                      EncodeHintType.MARGIN,
                      0));
      return Optional.of(new Piece.Code("[QR " + text + "]", modules, cell, cell, justify));
    } catch (WriterException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A printer prints nothing when the data is not of the system, and so do we.
  static Optional<Piece> barcode(int system, byte[] data, int module, int height, int justify) {
    Map<EncodeHintType, ?> noMargin = Map.of(EncodeHintType.MARGIN, 0);
    try {
      return switch (system) {
        case CODE128 -> {
          String text = code128(data);
          BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, noMargin);
          yield Optional.of(
              new Piece.Code("[CODE128 " + text + "]", bars, module, height, justify));
        }
        case EAN13, 2 -> {
          String text = new String(data, StandardCharsets.US_ASCII);
          BitMatrix bars = new EAN13Writer().encode(text, BarcodeFormat.EAN_13, 0, 1, noMargin);
          yield Optional.of(new Piece.Code("[EAN13 " + text + "]", bars, module, height, justify));
        }
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Takes out the code set marks: `{A`, `{B`, `{C` and the doubled brace. In set C a byte is two
  /// digits.
  private static String code128(byte[] data) {
    if (data.length < 3 || data[0] != '{') {
      throw new IllegalArgumentException("CODE128 begins with its code set");
    }
    StringBuilder text = new StringBuilder();
    char set = 'B';
    for (int i = 0; i < data.length; i++) {
      if (data[i] == '{' && i + 1 < data.length && data[i + 1] != '{') {
        set = (char) data[++i];
      } else if (set == 'C') {
        text.append(String.format("%02d", data[i]));
      } else {
        text.append((char) data[i]);
        i += data[i] == '{' ? 1 : 0;
      }
    }
    return text.toString();
  }
}
