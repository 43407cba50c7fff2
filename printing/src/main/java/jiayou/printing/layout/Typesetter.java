package jiayou.printing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Size;
import jiayou.printing.layout.Block.Style;

/// Sets what has to be said on lines of a given width. What is too wide is first made smaller, then
/// broken; nothing is ever cut off, least of all an amount.
final class Typesetter {

  /// Character cells are twelve dots wide on both paper widths.
  private static final int DOTS_PER_COLUMN = 12;

  private final int columns;
  private final List<Block> blocks = new ArrayList<>();

  Typesetter(int columns) {
    this.columns = columns;
  }

  void centred(String text, Style wish) {
    set(text, Align.CENTRE, wish);
  }

  void left(String text, Style wish) {
    set(text, Align.LEFT, wish);
  }

  /// Both on one line if any size allows; else the left part in lines of its own above the right.
  void pair(String left, String right, Style wish) {
    Optional<Size> size = fitting(wish.size(), Columns.of(left) + 1 + Columns.of(right));
    if (size.isPresent()) {
      add(new Block.Row(left, right, new Style(size.get(), wish.bold())));
      return;
    }
    Style style = new Style(Size.NORMAL, wish.bold());
    List<String> lines = Columns.wrap(left, columns);
    for (String line : lines.subList(0, lines.size() - 1)) {
      add(new Block.Text(line, Align.LEFT, style));
    }
    String last = lines.getLast();
    if (Columns.of(last) + 1 + Columns.of(right) <= columns) {
      add(new Block.Row(last, right, style));
    } else {
      add(new Block.Text(last, Align.LEFT, style));
      set(right, Align.RIGHT, style);
    }
  }

  /// A bar code whose narrowest bars are two dots, or the same as a QR code where that is too long.
  void barcode(String data) {
    int modules = 11 * (data.length() + 2) + 13;
    boolean fits = Columns.isAscii(data) && modules * 2 <= columns * DOTS_PER_COLUMN;
    add(fits ? new Block.Barcode(data) : new Block.Qr(data));
  }

  void add(Block block) {
    blocks.add(block);
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  private void set(String text, Align align, Style wish) {
    String clean = Columns.printable(text).strip();
    if (clean.isEmpty()) {
      return;
    }
    Style style =
        new Style(fitting(wish.size(), Columns.of(clean)).orElse(Size.NORMAL), wish.bold());
    for (String line : Columns.wrap(clean, columns / style.size().across())) {
      add(new Block.Text(line, align, style));
    }
  }

  private Optional<Size> fitting(Size wish, int width) {
    for (int i = wish.ordinal(); i >= 0; i--) {
      Size size = Size.values()[i];
      if (width * size.across() <= columns) {
        return Optional.of(size);
      }
    }
    return Optional.empty();
  }
}
