package jiayou.printing.javapos.service;

import java.util.List;
import jiayou.printing.escpos.CommandWriter;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.raster.Bitmap;

/// Gathers the ESC/POS bytes of one piece of work: of a whole transaction, or of one call outside
/// of any. Every call begins plain, as the standard has it.
final class PaperBytes {

  private final PrinterProfile profile;
  private final CommandWriter writer = new CommandWriter();

  /// @param reset whether to begin with the printer's own reset
  PaperBytes(PrinterProfile profile, boolean reset) {
    this.profile = profile;
    if (reset) {
      writer.initialize();
    }
    if (profile.hanziMode() == PrinterProfile.HanziMode.ON_COMMAND) {
      writer.hanziOn();
    }
  }

  void text(List<Piece> pieces, MapMode units) {
    writer.plain();
    pieces.forEach(piece -> text(piece, units));
  }

  void code(BarCode code, Align align) {
    writer.plain();
    code.write(writer, profile, align);
    writer.plain();
  }

  void picture(Bitmap dots, Align align) {
    writer.plain();
    writer.raster(align == Align.LEFT ? dots : dots.centredOn(profile.dotsPerLine()));
  }

  void cut() {
    writer.cut(profile.cutMode());
  }

  byte[] bytes() {
    return writer.bytes();
  }

  private void text(Piece piece, MapMode units) {
    switch (piece) {
      case Piece.Letters(String text) -> writer.text(profile.repertoire().bytes(text));
      case Piece.LineEnd() -> writer.lineEnd();
      case Piece.Plain() -> writer.plain();
      case Piece.Aligned(Align align) -> writer.align(align);
      case Piece.Bold(boolean on) -> writer.bold(on);
      case Piece.Scaled(int across, int down) -> writer.scale(across, down);
      case Piece.Underlined(boolean on) -> writer.underline(on);
      case Piece.Lines(int count) -> writer.feed(count);
      case Piece.Units(int count) -> feedDots(units.dots(count));
      case Piece.Cut() -> cut();
      case Piece.Strange _ -> {}
    }
  }

  private void feedDots(int dots) {
    for (int left = dots; left > 0; left -= 255) {
      writer.feedDots(Math.min(left, 255));
    }
  }
}
