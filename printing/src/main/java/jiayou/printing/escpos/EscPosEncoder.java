package jiayou.printing.escpos;

import java.util.List;
import jiayou.printing.layout.Block;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.layout.Columns;
import jiayou.printing.raster.Bitmap;
import jiayou.printing.raster.Codes;

/// Encodes a ticket as characters, which the printer draws in its own Chinese font: fast, sharp and
/// short. Safe for use by several threads.
public final class EscPosEncoder implements TicketEncoder {

  private static final int BARCODE_HEIGHT = 80;
  private static final int CODE_MARGIN = 24;

  private final PrinterProfile profile;

  public EscPosEncoder(PrinterProfile profile) {
    this.profile = profile;
  }

  /// Starts with a reset, so that nothing of an earlier job can colour this one.
  @Override
  public byte[] encode(List<Block> blocks) {
    CommandWriter writer = new CommandWriter();
    writer.initialize();
    if (profile.hanziMode() == PrinterProfile.HanziMode.ON_COMMAND) {
      writer.hanziOn();
    }
    blocks.forEach(block -> encode(block, writer));
    return writer.bytes();
  }

  private void encode(Block block, CommandWriter writer) {
    switch (block) {
      case Block.Text text -> line(text.text(), text.align(), text.style(), writer);
      case Block.Row row -> {
        int columns = profile.columns() / row.style().size().across();
        line(Columns.justify(row.left(), row.right(), columns), Align.LEFT, row.style(), writer);
      }
      case Block.Rule() -> line("-".repeat(profile.columns()), Align.LEFT, Style.PLAIN, writer);
      case Block.Qr(String payload) -> qr(payload, writer);
      case Block.Barcode(String data) -> barcode(data, writer);
      case Block.Image(_, Bitmap dots) -> picture(dots, writer);
      case Block.Feed(int lines) -> writer.feed(lines);
      case Block.Cut() -> writer.cut(profile.cutMode());
    }
  }

  private void line(String text, Align align, Style style, CommandWriter writer) {
    writer.align(align);
    writer.style(style);
    writer.line(profile.repertoire().bytes(text));
  }

  /// With white above and below, without which scanners find no code.
  private void qr(String payload, CommandWriter writer) {
    writer.feedDots(CODE_MARGIN);
    switch (profile.qrMode()) {
      case NATIVE -> {
        writer.align(Align.CENTRE);
        writer.qr(payload, Codes.qrCell(payload, profile.dotsPerLine()));
      }
      case RASTER -> picture(Codes.qr(payload, profile.dotsPerLine()), writer);
    }
    writer.feedDots(CODE_MARGIN);
  }

  private void barcode(String data, CommandWriter writer) {
    writer.feedDots(CODE_MARGIN);
    switch (profile.qrMode()) {
      case NATIVE -> {
        int module = Codes.barcodeModule(data, profile.dotsPerLine());
        writer.align(Align.CENTRE);
        writer.code128(data, module, BARCODE_HEIGHT, 0);
      }
      case RASTER -> picture(Codes.barcode(data, profile.dotsPerLine()), writer);
    }
    writer.feedDots(CODE_MARGIN);
  }

  /// As wide as the paper, since not every printer centres pictures.
  private void picture(Bitmap code, CommandWriter writer) {
    writer.align(Align.LEFT);
    writer.raster(code.centredOn(profile.dotsPerLine()));
  }
}
