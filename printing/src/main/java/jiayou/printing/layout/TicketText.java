package jiayou.printing.layout;

import java.util.List;
import java.util.stream.Collectors;
import jiayou.printing.layout.Block.Align;

/// The ticket as plain text, for the journal, an e-mail or a person at a terminal window.
public final class TicketText {

  private final int columns;

  /// @param columns as the blocks were set for
  public TicketText(int columns) {
    this.columns = columns;
  }

  /// Lines without trailing blanks, each ended by a line feed.
  public String text(List<Block> blocks) {
    return blocks.stream().map(this::lines).collect(Collectors.joining());
  }

  private String lines(Block block) {
    return switch (block) {
      case Block.Text text -> line(aligned(text.text(), text.align()));
      case Block.Row row -> line(Columns.justify(row.left(), row.right(), columns));
      case Block.Rule() -> line("-".repeat(columns));
      case Block.Qr(String payload) -> line("[QR " + payload + "]");
      case Block.Barcode(String data) -> line(aligned("[CODE128 " + data + "]", Align.CENTRE));
      case Block.Image(String name, _) -> line(aligned("[" + name + "]", Align.CENTRE));
      case Block.Feed(int count) -> "\n".repeat(count);
      case Block.Cut() -> "";
    };
  }

  private String aligned(String text, Align align) {
    return " ".repeat(align.indent(columns - Columns.of(text))) + text;
  }

  private static String line(String text) {
    return text.stripTrailing() + "\n";
  }
}
