package jiayou.printing.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jiayou.core.ticket.Ticket;
import jiayou.printing.Tickets;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.layout.Block.Size;
import jiayou.printing.layout.Block.Style;
import jiayou.printing.raster.Bitmap;
import jiayou.printing.template.BuiltInTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypesetterTest {

  @ParameterizedTest
  @ValueSource(ints = {32, 48})
  void everyLineFillsTheColumnsAtMost(int columns) {
    Ticket.Line endless = Tickets.goods("超级无敌长的名字ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(4));
    List<Ticket> tickets =
        List.of(
            Tickets.sale(List.of(Tickets.fuel(), endless), 12),
            Tickets.counterSlip(),
            Tickets.unknownPayment(),
            Tickets.refund());
    for (Ticket ticket : tickets) {
      for (Block block : new BuiltInTemplates().blocks(ticket, columns)) {
        assertTrue(width(block, columns) <= columns, block::toString);
      }
    }
  }

  @Test
  void anAmountTooWideForItsLineIsMadeSmallerNotCut() {
    Typesetter paper = new Typesetter(32);
    paper.pair("合计", "￥216.33", Style.LARGE);
    paper.pair("合计", "￥1234567.89", Style.LARGE);
    paper.pair("123456789012345678901234567890", "216.33", Style.LARGE);
    Style tall = new Style(Size.TALL, true);
    assertEquals(
        List.of(
            new Block.Row("合计", "￥216.33", Style.LARGE),
            new Block.Row("合计", "￥1234567.89", tall),
            new Block.Text("123456789012345678901234567890", Align.LEFT, Style.BOLD),
            new Block.Text("216.33", Align.RIGHT, Style.BOLD)),
        paper.blocks());
  }

  @Test
  void aTraceTooLongForABarCodeBecomesAQrCode() {
    Typesetter paper = new Typesetter(32);
    paper.barcode("K02-1121-0046");
    paper.barcode("STATION-0001-K02-1121-0046");
    paper.barcode("柜台一");
    assertEquals(
        List.of(
            new Block.Barcode("K02-1121-0046"),
            new Block.Qr("STATION-0001-K02-1121-0046"),
            new Block.Qr("柜台一")),
        paper.blocks());
  }

  private static int width(Block block, int columns) {
    return switch (block) {
      case Block.Text text -> Columns.of(text.text()) * text.style().size().across();
      case Block.Row row ->
          (Columns.of(row.left()) + 1 + Columns.of(row.right())) * row.style().size().across();
      case Block.Rule _, Block.Qr _, Block.Barcode _, Block.Feed _, Block.Cut _ -> columns;
      case Block.Image(_, Bitmap dots) -> dots.width() / 12;
    };
  }
}
