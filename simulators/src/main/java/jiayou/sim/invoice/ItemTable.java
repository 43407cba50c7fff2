package jiayou.sim.invoice;

import java.util.List;
import java.util.Optional;
import jiayou.sim.invoice.InvoiceRequest.Item;

/// The lines of an invoice and their sums.
final class ItemTable {

  private static final double SIZE = 3.2;
  private static final double ROW = 4.4;
  private static final int LEAST_ROWS = 7;
  private static final double NAME_WIDTH = 46;

  private final Pen pen;
  private final Letters letters;

  ItemTable(Pen pen, Letters letters) {
    this.pen = pen;
    this.letters = letters;
  }

  /// @return where it ends
  double draw(double top, InvoiceRequest request) {
    pen.line(Face.LEFT, top, Face.RIGHT, top);
    titles(top + 4.5);
    double y = top + 9.5;
    int rows = 0;
    for (Item item : request.items()) {
      List<String> name = pen.wrapped(Goods.name(item), SIZE, NAME_WIDTH);
      cells(y, item);
      for (String part : name) {
        pen.words(Face.LEFT + 1, y, SIZE, Face.BLACK, part);
        y += ROW;
        rows++;
      }
    }
    y += ROW * Math.max(0, LEAST_ROWS - rows);
    pen.centred(Face.LEFT + 22, y + 1.5, SIZE, Face.BROWN, "合          计");
    pen.rightAligned(166, y + 1.5, SIZE, Face.BLACK, "¥" + Yuan.of(request.net()));
    pen.rightAligned(203, y + 1.5, SIZE, Face.BLACK, "¥" + Yuan.of(request.tax()));
    return y + 4;
  }

  private void titles(double y) {
    pen.centred(Face.LEFT + 22, y, SIZE, Face.BROWN, "项目名称");
    pen.words(54, y, SIZE, Face.BROWN, "规格型号");
    pen.words(76, y, SIZE, Face.BROWN, "单 位");
    pen.rightAligned(110, y, SIZE, Face.BROWN, "数 量");
    pen.rightAligned(139, y, SIZE, Face.BROWN, "单 价");
    pen.rightAligned(166, y, SIZE, Face.BROWN, "金 额");
    pen.centred(180.5, y, SIZE, Face.BROWN, "税率/征收率");
    pen.rightAligned(203, y, SIZE, Face.BROWN, "税 额");
  }

  private void cells(double y, Item item) {
    pen.fitted(54, y, SIZE, 21, item.spec());
    pen.fitted(77, y, SIZE, 8, item.unit());
    number(110, y, 25, item.quantity().map(Yuan::plain));
    number(139, y, 27, item.price().map(Yuan::plain));
    pen.rightAligned(166, y, SIZE, Face.BLACK, Yuan.of(item.net()));
    pen.centred(180.5, y, SIZE, Face.BLACK, Yuan.percent(item.rate()));
    pen.rightAligned(203, y, SIZE, Face.BLACK, Yuan.of(item.tax()));
  }

  private void number(double right, double y, double width, Optional<String> text) {
    double wide = letters.width(text.orElse(""));
    double size = wide * SIZE > width ? width / wide : SIZE;
    text.ifPresent(t -> pen.rightAligned(right, y, size, Face.BLACK, t));
  }
}
