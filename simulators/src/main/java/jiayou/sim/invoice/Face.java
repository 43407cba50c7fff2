package jiayou.sim.invoice;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jiayou.sim.invoice.InvoiceRequest.Mark;
import jiayou.sim.invoice.Sheet.Mark.Code;
import jiayou.sim.invoice.Sheet.Mark.Stroke;

/// What an invoice looks like: 210 mm wide, its frame and words in the brown of the real ones. It
/// grows longer with the number of its lines, and says in its seal that it is a specimen.
final class Face {

  static final Color BROWN = new Color(128, 0, 0);
  static final Color BLACK = Color.BLACK;
  static final double LEFT = 5;
  static final double RIGHT = 205;
  static final double LINE = 0.25;
  private static final double WIDTH = 210;
  private static final double TOP = 30;
  private static final double PARTIES = 52;
  private static final double REMARK = 22;
  private static final double CAPITALS = 8;
  private static final Color RED = new Color(216, 30, 30);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年MM月dd日");

  private final Taxpayer seller;
  private final Letters letters;

  Face(Taxpayer seller, Letters letters) {
    this.seller = seller;
    this.letters = letters;
  }

  Sheet draw(Entry entry) {
    List<Sheet.Mark> marks = new ArrayList<>();
    Pen pen = new Pen(letters, marks);
    String title = "电子发票（" + entry.request().kind().title + "）";
    head(pen, entry, title);
    party(pen, LEFT, "购买方信息", entry.request().buyer());
    party(pen, LEFT + 100, "销售方信息", seller);
    double sums = new ItemTable(pen, letters).draw(PARTIES, entry.request());
    double bottom = foot(pen, entry, sums);
    marks.add(
        new Stroke(new Rectangle2D.Double(LEFT, TOP, RIGHT - LEFT, bottom - TOP), 0.4, BROWN));
    pen.words(LEFT + 8, bottom + 6, 3.2, BROWN, "开票人：");
    pen.words(LEFT + 21, bottom + 6, 3.2, BLACK, entry.request().drawer());
    return new Sheet(WIDTH, bottom + 10, title, marks);
  }

  private static void head(Pen pen, Entry entry, String title) {
    pen.add(new Code(entry.qrText(), 7, 6, 20));
    if (entry.request().mark() != Mark.NONE) {
      pen.words(30, 12, 4, BLACK, entry.request().mark().words);
    }
    pen.centred(WIDTH / 2, 15, 6.3, BROWN, title);
    pen.add(new Stroke(new Line2D.Double(68, 18.5, 142, 18.5), LINE, BROWN));
    pen.add(new Stroke(new Line2D.Double(68, 19.5, 142, 19.5), LINE, BROWN));
    pen.words(147, 14, 3.2, BROWN, "发票号码：");
    pen.words(163, 14, 3.2, BLACK, entry.number());
    pen.words(147, 20, 3.2, BROWN, "开票日期：");
    pen.words(163, 20, 3.2, BLACK, DAY.format(entry.at().atOffset(Yuan.CHINA)));
    seal(pen);
  }

  private static void seal(Pen pen) {
    pen.add(new Stroke(new Ellipse2D.Double(90, 7.5, 30, 20), 0.6, RED));
    pen.centred(WIDTH / 2, 22.4, 2.8, RED, "模拟系统开具");
    pen.centred(WIDTH / 2, 25.8, 2.4, RED, "不作报销凭证");
  }

  private static void party(Pen pen, double x, String words, Taxpayer who) {
    pen.downwards(x + 3, TOP + 4.5, 3.2, BROWN, words);
    pen.line(x + 6, TOP, x + 6, PARTIES);
    pen.line(x, TOP, x, PARTIES);
    pen.words(x + 8, TOP + 7, 3.2, BROWN, "名称：");
    pen.fitted(x + 18, TOP + 7, 3.2, 80, who.name());
    pen.words(x + 8, TOP + 16, 3.2, BROWN, "统一社会信用代码/纳税人识别号：");
    pen.fitted(x + 57, TOP + 16, 3.2, 41, who.taxNumber());
  }

  private static double foot(Pen pen, Entry entry, double top) {
    double remark = top + CAPITALS;
    double bottom = remark + REMARK;
    pen.line(LEFT, top, RIGHT, top);
    pen.line(LEFT, remark, RIGHT, remark);
    pen.line(LEFT + 45, top, LEFT + 45, remark);
    pen.centred(LEFT + 22.5, top + 5.2, 3.2, BROWN, "价税合计（大写）");
    pen.add(new Stroke(new Ellipse2D.Double(LEFT + 48, top + 2.2, 3.6, 3.6), LINE, BLACK));
    pen.add(cross(LEFT + 48.53, top + 2.73, 2.54, false));
    pen.add(cross(LEFT + 48.53, top + 2.73, 2.54, true));
    pen.words(LEFT + 54, top + 5.2, 3.6, BLACK, Capitals.of(entry.request().total()));
    pen.words(LEFT + 140, top + 5.2, 3.2, BROWN, "（小写）");
    pen.words(LEFT + 154, top + 5.2, 3.6, BLACK, "¥" + Yuan.of(entry.request().total()));
    pen.downwards(LEFT + 3, remark + 9.5, 3.2, BROWN, "备注");
    pen.line(LEFT + 6, remark, LEFT + 6, bottom);
    double y = remark + 5;
    for (String line : pen.wrapped(entry.remark(), 3.2, RIGHT - LEFT - 12)) {
      pen.words(LEFT + 9, y, 3.2, BLACK, line);
      y += 4.2;
    }
    return bottom;
  }

  private static Stroke cross(double x, double y, double side, boolean rising) {
    double from = rising ? y + side : y;
    double to = rising ? y : y + side;
    return new Stroke(new Line2D.Double(x, from, x + side, to), LINE, BLACK);
  }
}
