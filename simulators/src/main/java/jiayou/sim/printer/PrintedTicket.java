package jiayou.sim.printer;

import java.util.List;

/// One piece of paper that came out.
public final class PrintedTicket {

  private final byte[] bytes;
  private final List<Piece> pieces;
  private final boolean complete;
  private final Drawing drawing;

  PrintedTicket(byte[] bytes, List<Piece> pieces, boolean complete, Drawing drawing) {
    this.bytes = bytes;
    this.pieces = pieces;
    this.complete = complete;
    this.drawing = drawing;
  }

  /// What was printed of what was sent.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Whether it was printed up to the cut.
  public boolean complete() {
    return complete;
  }

  /// What a person reads, each line as it stands on the paper. Codes in brackets: `[QR ...]`.
  public String text() {
    return drawing.text(pieces);
  }

  /// How it looks, one bit a dot.
  public byte[] png() {
    return drawing.png(pieces);
  }
}
