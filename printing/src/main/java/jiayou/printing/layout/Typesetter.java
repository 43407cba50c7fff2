package jiayou.printing.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Size;
import jiayou.printing.layout.Block.Style;

/// Sets what has to be said on lines of a given width. What is too wide is first made smaller, then
/// broken; nothing is ever cut off, least of all an amount. Not safe for use by several threads.
public final class Typesetter {

  /// Character cells are twelve dots wide on both paper widths.
  private static final int DOTS_PER_COLUMN = 12;

  /// What a QR code of level M can hold.
  private static final int MOST_IN_QR = 2_331;

  private final int columns;
  private final List<Block> blocks = new ArrayList<>();

  public Typesetter(int columns) {
    this.columns = columns;
  }

  /// One text by itself; blanks before it are its indent, also where it goes on. Nothing is set
  /// when there is none.
  public void text(String text, Align align, Style wish) {
    String clean = Columns.printable(text).stripTrailing();
    String bare = clean.stripLeading();
    if (bare.isEmpty()) {
      return;
    }
    int indent = align == Align.LEFT ? Math.min(clean.length() - bare.length(), columns / 2) : 0;
    Style style = new Style(headline(wish.size(), indent + Columns.of(bare)), wish.bold());
    int width = columns / style.size().across() - indent;
    for (String line : align == Align.CENTRE ? balanced(bare, width) : Columns.wrap(bare, width)) {
      add(new Block.Text(" ".repeat(indent) + line, align, style));
    }
  }

  /// Both on one line if any size allows; else the left part in lines of its own above the right.
  public void pair(String left, String right, Style wish) {
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
      text(right, Align.RIGHT, style);
    }
  }

  /// Several columns in the largest size in which every amount fits its own; beneath each other
  /// where none does.
  public void columns(List<Grid.Cell> cells, Grid grid, Style wish) {
    for (Size size : sizesTo(wish.size()).toList()) {
      Style style = new Style(size, wish.bold());
      Optional<List<String>> lines = grid.lines(cells, columns / size.across());
      if (lines.isPresent() && (size == Size.NORMAL || lines.get().size() == 1)) {
        lines.get().forEach(line -> add(new Block.Text(line, Align.LEFT, style)));
        return;
      }
    }
    cells.forEach(cell -> text(cell.text(), cell.align(), new Style(Size.NORMAL, wish.bold())));
  }

  /// A bar code whose narrowest bars are two dots, or the same as a QR code where that is too long.
  public void barcode(String data) {
    int modules = 11 * (data.length() + 2) + 13;
    boolean fits =
        !data.isEmpty() && Columns.isAscii(data) && modules * 2 <= columns * DOTS_PER_COLUMN;
    if (fits) {
      add(new Block.Barcode(data));
    } else {
      qr(data);
    }
  }

  /// In letters when it is too long for any code.
  public void qr(String payload) {
    int length = payload.getBytes(StandardCharsets.UTF_8).length;
    if (length > MOST_IN_QR) {
      text(payload, Align.LEFT, Style.PLAIN);
    } else if (length > 0) {
      add(new Block.Qr(payload));
    }
  }

  public void add(Block block) {
    blocks.add(block);
  }

  public int dots() {
    return columns * DOTS_PER_COLUMN;
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /// A text that is too wide for its size is not made narrow letters of, as an amount is.
  private Size headline(Size wish, int width) {
    return sizesTo(wish)
        .filter(size -> size == wish || size != Size.TALL)
        .filter(size -> width * size.across() <= columns)
        .findFirst()
        .orElse(Size.NORMAL);
  }

  /// On as few lines as needed, and these as equal as can be: no last letter stands alone.
  private static List<String> balanced(String text, int columns) {
    List<String> lines = Columns.wrap(text, columns);
    int width = Columns.of(text) / lines.size();
    while (lines.size() > 1 && width < columns) {
      List<String> narrower = Columns.wrap(text, width);
      if (narrower.size() == lines.size()) {
        return narrower;
      }
      width++;
    }
    return lines;
  }

  private Optional<Size> fitting(Size wish, int width) {
    return sizesTo(wish).filter(size -> width * size.across() <= columns).findFirst();
  }

  /// From the wish down to the smallest.
  private static Stream<Size> sizesTo(Size wish) {
    return Stream.iterate(wish.ordinal(), i -> i >= 0, i -> i - 1).map(i -> Size.values()[i]);
  }
}
