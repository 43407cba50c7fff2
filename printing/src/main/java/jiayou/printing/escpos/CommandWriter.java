package jiayou.printing.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.raster.Bitmap;

/// Writes single ESC/POS commands, each method one paragraph of the command reference. Says
/// alignment and style only when they change. One thread.
public final class CommandWriter {

  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;
  private static final int FS = 0x1C;
  private static final int LF = 0x0A;

  /// Weak printers lose their way in taller pictures.
  private static final int BAND_ROWS = 240;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Align align = Align.LEFT;
  private int across = 1;
  private int down = 1;
  private boolean bold;

  /// `ESC @`.
  public void initialize() {
    write(ESC, '@');
  }

  /// `FS &`.
  public void hanziOn() {
    write(FS, '&');
  }

  /// `ESC a`.
  public void align(Align wanted) {
    if (wanted != align) {
      align = wanted;
      write(ESC, 'a', wanted.ordinal());
    }
  }

  /// Left, small, light and without a line beneath, whatever was before.
  public void plain() {
    align = Align.LEFT;
    across = 1;
    down = 1;
    bold = false;
    write(ESC, 'a', 0, GS, '!', 0, ESC, 'E', 0, ESC, '-', 0, FS, '-', 0);
  }

  /// Size and weight.
  public void style(Style wanted) {
    scale(wanted.size().across(), wanted.size().down());
    bold(wanted.bold());
  }

  /// `GS !`, which holds for Chinese characters too.
  ///
  /// @param wide from 1 to 8; 0 leaves it as it is, and so does
  /// @param high from 1 to 8
  public void scale(int wide, int high) {
    int newAcross = wide == 0 ? across : wide;
    int newDown = high == 0 ? down : high;
    if (newAcross != across || newDown != down) {
      across = newAcross;
      down = newDown;
      write(GS, '!', (across - 1) << 4 | (down - 1));
    }
  }

  /// `ESC E`.
  public void bold(boolean wanted) {
    if (wanted != bold) {
      bold = wanted;
      write(ESC, 'E', wanted ? 1 : 0);
    }
  }

  /// `ESC -` for letters and `FS -` for Chinese characters.
  public void underline(boolean wanted) {
    write(ESC, '-', wanted ? 1 : 0, FS, '-', wanted ? 1 : 0);
  }

  public void text(byte[] text) {
    out.writeBytes(text);
  }

  public void lineEnd() {
    write(LF);
  }

  public void line(byte[] text) {
    text(text);
    lineEnd();
  }

  /// `ESC d`.
  public void feed(int lines) {
    write(ESC, 'd', Math.min(lines, 255));
  }

  /// `ESC J`.
  public void feedDots(int dots) {
    write(ESC, 'J', dots);
  }

  /// `GS ( k` functions 65, 67, 69, 80 and 81: model 2, cell, level M, the payload, print.
  public void qr(String payload, int cell) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length + 3;
    write(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
    write(GS, '(', 'k', 3, 0, '1', 'C', cell);
    write(GS, '(', 'k', 3, 0, '1', 'E', '1');
    write(GS, '(', 'k', length & 0xFF, length >> 8, '1', 'P', '0');
    out.writeBytes(bytes);
    write(GS, '(', 'k', 3, 0, '1', 'Q', '0');
  }

  /// `GS k 73`: CODE128 in set B.
  ///
  /// @param text where the letters stand, as `GS H` counts: nowhere, above, below
  public void code128(String data, int module, int height, int text) {
    bars('I', "{B" + data.replace("{", "{{"), module, height, text);
  }

  /// `GS k 67`.
  ///
  /// @param digits 12, or 13 with the check digit
  public void ean13(String digits, int module, int height, int text) {
    bars('C', digits, module, height, text);
  }

  /// `GS v 0`, in bands.
  public void raster(Bitmap picture) {
    for (int y = 0; y < picture.height(); y += BAND_ROWS) {
      int rows = Math.min(BAND_ROWS, picture.height() - y);
      write(GS, 'v', '0', 0);
      write(picture.bytesPerRow() & 0xFF, picture.bytesPerRow() >> 8, rows & 0xFF, rows >> 8);
      out.writeBytes(picture.rows(y, rows));
    }
  }

  /// `GS V 66 0` and `GS V 65 0`, or five blank lines up to the edge.
  public void cut(PrinterProfile.CutMode mode) {
    switch (mode) {
      case PARTIAL -> write(GS, 'V', 66, 0);
      case FULL -> write(GS, 'V', 65, 0);
      case TEAR_BAR -> feed(5);
    }
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  /// `GS h`, `GS w`, `GS H` and `GS k`.
  private void bars(char system, String data, int module, int height, int text) {
    byte[] bytes = data.getBytes(StandardCharsets.US_ASCII);
    write(GS, 'h', height, GS, 'w', module, GS, 'H', text);
    write(GS, 'k', system, bytes.length);
    out.writeBytes(bytes);
  }

  private void write(int... bytes) {
    for (int each : bytes) {
      out.write(each);
    }
  }
}
