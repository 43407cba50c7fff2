package jiayou.printing.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.raster.Bitmap;

/// Writes single ESC/POS commands, each method one paragraph of the command reference. Says
/// alignment and style only when they change.
final class CommandWriter {

  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;
  private static final int FS = 0x1C;
  private static final int LF = 0x0A;

  /// Weak printers lose their way in taller pictures.
  private static final int BAND_ROWS = 240;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Align align = Align.LEFT;
  private Style style = Style.PLAIN;

  /// `ESC @`.
  void initialize() {
    write(ESC, '@');
  }

  /// `FS &`.
  void hanziOn() {
    write(FS, '&');
  }

  /// `ESC a`.
  void align(Align wanted) {
    if (wanted != align) {
      align = wanted;
      write(ESC, 'a', wanted.ordinal());
    }
  }

  /// `GS !` for the size, which holds for Chinese characters too, and `ESC E` for the weight.
  void style(Style wanted) {
    if (wanted.size() != style.size()) {
      write(GS, '!', (wanted.size().across() - 1) << 4 | (wanted.size().down() - 1));
    }
    if (wanted.bold() != style.bold()) {
      write(ESC, 'E', wanted.bold() ? 1 : 0);
    }
    style = wanted;
  }

  void line(byte[] text) {
    out.writeBytes(text);
    write(LF);
  }

  /// `ESC d`.
  void feed(int lines) {
    write(ESC, 'd', Math.min(lines, 255));
  }

  /// `ESC J`.
  void feedDots(int dots) {
    write(ESC, 'J', dots);
  }

  /// `GS ( k` functions 65, 67, 69, 80 and 81: model 2, cell, level M, the payload, print.
  void qr(String payload, int cell) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length + 3;
    write(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
    write(GS, '(', 'k', 3, 0, '1', 'C', cell);
    write(GS, '(', 'k', 3, 0, '1', 'E', '1');
    write(GS, '(', 'k', length & 0xFF, length >> 8, '1', 'P', '0');
    out.writeBytes(bytes);
    write(GS, '(', 'k', 3, 0, '1', 'Q', '0');
  }

  /// `GS h`, `GS w`, `GS H` and `GS k 73`: CODE128 in set B, nothing written beneath.
  void code128(String data, int module, int height) {
    byte[] bytes = ("{B" + data.replace("{", "{{")).getBytes(StandardCharsets.US_ASCII);
    write(GS, 'h', height, GS, 'w', module, GS, 'H', 0);
    write(GS, 'k', 'I', bytes.length);
    out.writeBytes(bytes);
  }

  /// `GS v 0`, in bands.
  void raster(Bitmap picture) {
    for (int y = 0; y < picture.height(); y += BAND_ROWS) {
      int rows = Math.min(BAND_ROWS, picture.height() - y);
      write(GS, 'v', '0', 0);
      write(picture.bytesPerRow() & 0xFF, picture.bytesPerRow() >> 8, rows & 0xFF, rows >> 8);
      out.writeBytes(picture.rows(y, rows));
    }
  }

  /// `GS V 66 0` and `GS V 65 0`, or five blank lines up to the edge.
  void cut(PrinterProfile.CutMode mode) {
    switch (mode) {
      case PARTIAL -> write(GS, 'V', 66, 0);
      case FULL -> write(GS, 'V', 65, 0);
      case TEAR_BAR -> feed(5);
    }
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  private void write(int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
  }
}
