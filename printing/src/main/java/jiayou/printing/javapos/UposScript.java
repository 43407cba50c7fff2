package jiayou.printing.javapos;

import java.util.ArrayList;
import java.util.List;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Size;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.layout.Columns;
import jiayou.printing.raster.Bitmap;
import jpos.POSPrinterConst;

/// A ticket as the calls of the standard: text with escape sequences (UnifiedPOS, POS Printer,
/// "Escape Sequences"), and codes. Pure.
///
/// @param columns characters on a line
/// @param cuts whether there is a knife
record UposScript(int columns, boolean cuts) {

  private static final String ESC = "\u001b|";
  private static final int BAR_HEIGHT = 80;

  /// About as large as a hand holds a phone's camera steady over.
  private static final int QR_SIZE = 300;

  /// One call.
  sealed interface Step {
    record Text(String data) implements Step {}

    /// @param symbology of the standard
    /// @param height in dots
    /// @param width in dots; 0 for all of the line
    record Code(String data, int symbology, int height, int width) implements Step {}

    record Picture(Bitmap dots) implements Step {}
  }

  /// Neighbouring lines become one call.
  List<Step> steps(List<Block> blocks) {
    List<Step> steps = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Text line -> line(line.text(), line.align(), line.style(), text);
        case Block.Row row -> {
          int room = columns / row.style().size().across();
          line(Columns.justify(row.left(), row.right(), room), Align.LEFT, row.style(), text);
        }
        case Block.Rule() -> line("-".repeat(columns), Align.LEFT, Style.PLAIN, text);
        case Block.Image(_, Bitmap dots) -> {
          flush(text, steps);
          steps.add(new Step.Picture(dots));
        }
        case Block.Feed(int lines) -> text.append(ESC).append(lines).append("lF");
        case Block.Cut() -> text.append(ESC).append(cuts ? "90fP" : "5lF");
        case Block.Qr(String payload) ->
            code(
                new Step.Code(payload, POSPrinterConst.PTR_BCS_QRCODE, QR_SIZE, QR_SIZE),
                text,
                steps);
        case Block.Barcode(String data) ->
            code(new Step.Code(data, POSPrinterConst.PTR_BCS_Code128, BAR_HEIGHT, 0), text, steps);
      }
    }
    flush(text, steps);
    return List.copyOf(steps);
  }

  /// What a code holds, for a printer that cannot draw it.
  static String letters(Step.Code code) {
    return ESC + "N" + ESC + "cA" + code.data() + "\n";
  }

  private static void line(String text, Align align, Style style, StringBuilder out) {
    out.append(ESC).append('N');
    switch (align) {
      case LEFT -> {}
      case CENTRE -> out.append(ESC).append("cA");
      case RIGHT -> out.append(ESC).append("rA");
    }
    out.append(size(style.size()));
    if (style.bold()) {
      out.append(ESC).append("bC");
    }
    out.append(text).append('\n');
  }

  private static String size(Size size) {
    return switch (size) {
      case NORMAL -> "";
      case TALL -> ESC + "3C";
      case LARGE -> ESC + "4C";
      case HUGE -> ESC + size.across() + "hC" + ESC + size.down() + "vC";
    };
  }

  private static void code(Step.Code code, StringBuilder text, List<Step> steps) {
    text.append(ESC).append("1lF");
    flush(text, steps);
    steps.add(code);
    text.append(ESC).append("1lF");
  }

  private static void flush(StringBuilder text, List<Step> steps) {
    if (!text.isEmpty()) {
      steps.add(new Step.Text(text.toString()));
      text.setLength(0);
    }
  }
}
