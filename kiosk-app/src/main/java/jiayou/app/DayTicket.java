package jiayou.app;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.bill.Comparison;
import jiayou.core.bill.DaySheet;
import jiayou.core.bill.DaySheet.Tender;
import jiayou.core.bill.Difference;
import jiayou.core.bill.Turnover;
import jiayou.core.rules.Rules;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.core.ticket.Ticket.Row;

/// The figures of a day (日结) or of a shift (交接班) on the paper of the ticket printer, for whoever
/// hands over. Its total is what stayed with the providers: that is what the next one must find.
///
/// @param kind `DAY_CLOSE` or `SHIFT`
/// @param waiting how many things stand on the staff list
record DayTicket(Kind kind, Period period, DaySheet sheet, Sold sold, int waiting, Rules rules) {

  private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("yyMMddHHmmss");

  /// @param at the moment of printing, by the station's clock
  Ticket at(LocalDateTime at) {
    String paper = kind == Kind.SHIFT ? "shift" : "dayclose";
    return new Ticket(
        "%s_%s_%s".formatted(rules.terminal(), at.format(NUMBER), paper),
        kind,
        rules.head(),
        rules.terminal() + " " + period.day(),
        at,
        List.of(),
        sheet.total().net(),
        List.of(),
        Optional.empty(),
        notes(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        rows());
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("营业日", period.day().toString()));
    if (kind == Kind.SHIFT) {
      rows.add(new Row("班次", period.times()));
    }
    rows.addAll(sold.rows());
    sheet.tenders().forEach(tender -> rows.addAll(moved(tender)));
    if (!sold.parts().isEmpty()) {
      rows.add(new Row("券、油瓜子和油卡", ""));
      rows.addAll(sold.parts());
    }
    if (kind == Kind.DAY_CLOSE && !sheet.tenders().isEmpty()) {
      rows.add(new Row("对账", ""));
      sheet.tenders().forEach(tender -> rows.add(new Row(name(tender), compared(tender))));
    }
    rows.add(new Row("站员清单", ""));
    rows.add(new Row("待处理", waiting + " 笔"));
    return rows;
  }

  private List<Row> moved(Tender tender) {
    Turnover ours = tender.ours();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(name(tender), ""));
    rows.add(new Row("收款 " + ours.payments() + " 笔", ours.paid().yuan()));
    if (ours.refunds() > 0) {
      rows.add(new Row("退款 " + ours.refunds() + " 笔", "-" + ours.refunded().yuan()));
    }
    rows.add(new Row("净收", ours.net().yuan()));
    if (tender.undecided() > 0) {
      rows.add(new Row("尚无结果的付款", tender.undecided() + " 笔"));
    }
    return rows;
  }

  private static String compared(Tender tender) {
    if (tender.bill().isEmpty()) {
      return "未核对";
    }
    Comparison comparison = tender.bill().get().comparison();
    return comparison.isClean() ? "一致" : "差 " + differing(comparison) + " 笔";
  }

  /// What lies on the other side of midnight differs from nothing.
  private static long differing(Comparison comparison) {
    return comparison.findings().stream()
        .map(finding -> finding.difference())
        .filter(d -> d != Difference.OK && d != Difference.CROSS_DAY)
        .count();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (sheet.tenders().isEmpty()) {
      notes.add(kind == Kind.SHIFT ? "本班没有收款，也没有退款。" : "当日没有收款，也没有退款。");
    } else {
      notes.add("合计是各支付方式的净收。");
    }
    if (!sheet.agrees()) {
      notes.add("对账有差异，处理办法见日结单。");
    }
    return notes;
  }

  private String name(Tender tender) {
    return rules.providerName(tender.provider());
  }
}
