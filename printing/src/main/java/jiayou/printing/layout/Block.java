package jiayou.printing.layout;

import jiayou.printing.raster.Bitmap;

/// One thing on the paper, from top to bottom. Text is cleaned as it comes in, so that no name of a
/// product can ever carry a printer command, and what is here always fits the line it was set for.
public sealed interface Block {

  /// One printed line.
  record Text(String text, Align align, Style style) implements Block {
    public Text {
      text = Columns.printable(text);
    }
  }

  /// One printed line with something at each edge.
  record Row(String left, String right, Style style) implements Block {
    public Row {
      left = Columns.printable(left);
      right = Columns.printable(right);
    }
  }

  /// A dotted line across the paper.
  record Rule() implements Block {}

  /// A QR code in the middle.
  record Qr(String payload) implements Block {}

  /// A CODE128 bar code in the middle.
  ///
  /// @param data printable ASCII
  record Barcode(String data) implements Block {
    public Barcode {
      if (!Columns.isAscii(data)) {
        throw new IllegalArgumentException("CODE128 holds printable ASCII only: " + data);
      }
    }
  }

  /// A picture in the middle, dot for dot, no wider than the paper.
  ///
  /// @param name of its file, for whoever can only read
  record Image(String name, Bitmap dots) implements Block {}

  /// Blank lines.
  record Feed(int lines) implements Block {}

  /// The end of the piece of paper.
  record Cut() implements Block {}

  /// Where a line stands.
  enum Align {
    LEFT,
    CENTRE,
    RIGHT;

    /// How much of what is free stands before it.
    public int indent(int free) {
      int room = Math.max(0, free);
      return switch (this) {
        case LEFT -> 0;
        case CENTRE -> room / 2;
        case RIGHT -> room;
      };
    }
  }

  /// How large, as multiples of the printer's own character; the smallest first.
  enum Size {
    NORMAL(1, 1),
    TALL(1, 2),
    LARGE(2, 2),
    HUGE(3, 3);

    private final int across;
    private final int down;

    Size(int across, int down) {
      this.across = across;
      this.down = down;
    }

    public int across() {
      return across;
    }

    public int down() {
      return down;
    }
  }

  /// Size and weight.
  record Style(Size size, boolean bold) {
    public static final Style PLAIN = new Style(Size.NORMAL, false);
    public static final Style BOLD = new Style(Size.NORMAL, true);
    public static final Style LARGE = new Style(Size.LARGE, true);
    public static final Style HUGE = new Style(Size.HUGE, true);
  }
}
