package jiayou.printing.layout;

import java.time.format.DateTimeFormatter;
import java.util.List;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import jiayou.core.value.Unit;
import jiayou.printing.layout.Block.Style;

/// Decides how the facts of a ticket stand on the paper: who, what, how much, how paid, and the
/// right to leave. Pure: the same ticket gives the same blocks.
public final class TicketLayout {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final int columns;

  /// @param columns characters on a line: 32 on 58 mm paper, 48 on 80 mm
  public TicketLayout(int columns) {
    this.columns = columns;
  }

  public List<Block> blocks(Ticket ticket) {
    Typesetter paper = new Typesetter(columns);
    head(paper, ticket);
    paper.add(new Block.Rule());
    ticket.lines().forEach(line -> line(paper, line));
    if (!ticket.lines().isEmpty()) {
      paper.add(new Block.Rule());
    }
    discounts(paper, ticket);
    paper.pair(totalName(ticket.kind()), "￥" + ticket.total().yuan(), Style.LARGE);
    ticket.tenders().forEach(tender -> tender(paper, tender));
    purpose(paper, ticket);
    ticket.exitPass().ifPresent(pass -> exitPass(paper, ticket, pass));
    notes(paper, ticket.notes());
    paper.add(new Block.Cut());
    return paper.blocks();
  }

  private static void head(Typesetter paper, Ticket ticket) {
    paper.centred(ticket.station().name(), Style.LARGE);
    paper.centred(ticket.station().address(), Style.PLAIN);
    if (!ticket.station().phone().isBlank()) {
      paper.centred("电话 " + ticket.station().phone(), Style.PLAIN);
    }
    paper.add(new Block.Feed(1));
    paper.centred(title(ticket.kind()), Style.LARGE);
    if (ticket.copy() > 0) {
      paper.centred("*补打* 第 " + ticket.copy() + " 次", Style.LARGE);
    }
    paper.add(new Block.Rule());
    paper.pair("流水号", ticket.trace(), Style.PLAIN);
    paper.pair("时间", TIME.format(ticket.at()), Style.PLAIN);
    paper.pair("终端", ticket.station().terminal(), Style.PLAIN);
  }

  private static void line(Typesetter paper, Ticket.Line line) {
    switch (line) {
      case Ticket.Line.Fuel fuel -> {
        paper.left(fuel.nozzleSign() + " 号枪 " + fuel.gradeName(), Style.BOLD);
        paper.pair(
            "  " + volume(fuel) + " × " + fuel.total().price().shown(),
            fuel.amount().yuan(),
            Style.PLAIN);
      }
      case Ticket.Line.Prepaid nozzle -> {
        paper.left(nozzle.nozzleSign() + " 号枪 " + nozzle.gradeName(), Style.BOLD);
        paper.pair("  先付后加，多退", nozzle.amount().yuan(), Style.PLAIN);
      }
      case Ticket.Line.Goods goods -> {
        paper.left(goods.name(), Style.PLAIN);
        paper.pair(
            "  " + goods.quantity() + " 件 × " + goods.price().yuan(),
            goods.amount().yuan(),
            Style.PLAIN);
      }
    }
  }

  /// From what the lines cost to what the whole costs.
  private static void discounts(Typesetter paper, Ticket ticket) {
    if (ticket.discounts().isEmpty()) {
      return;
    }
    Money lines = ticket.lines().stream().map(Ticket.Line::amount).reduce(Money.ZERO, Money::plus);
    paper.pair("小计", lines.yuan(), Style.PLAIN);
    ticket
        .discounts()
        .forEach(d -> paper.pair("  " + d.name(), "-" + d.amount().yuan(), Style.PLAIN));
  }

  private static void tender(Typesetter paper, Ticket.Tender tender) {
    paper.pair(tender.provider(), tender.amount().yuan(), Style.PLAIN);
    paper.left(tender.reference(), Style.PLAIN);
    tender
        .payerPaid()
        .ifPresent(
            paid -> paper.pair("  其中支付平台优惠", tender.amount().minus(paid).yuan(), Style.PLAIN));
    tender.back().ifPresent(back -> paper.pair("  已提交原路退回", "-" + back.yuan(), Style.PLAIN));
  }

  private static void purpose(Typesetter paper, Ticket ticket) {
    switch (ticket.kind()) {
      case SALE, EXIT_PASS, PICK_UP, CAR_WASH, SHIFT, DAY_CLOSE -> {}
      case COUNTER_SLIP -> {
        paper.add(new Block.Rule());
        paper.centred("请到柜台付款", Style.LARGE);
        paper.centred("给收银员扫这个码，不用重新报枪号", Style.PLAIN);
        paper.barcode(ticket.trace());
        paper.centred(ticket.trace(), Style.LARGE);
      }
      case UNKNOWN_PAYMENT_SLIP -> {
        paper.add(new Block.Rule());
        paper.centred("付款未确认", Style.LARGE);
        paper.centred("先别再付一次", Style.LARGE);
        paper.centred("给站员看这个号", Style.PLAIN);
        paper.centred(ticket.trace(), Style.LARGE);
      }
      case PREPAID_SLIP -> {
        paper.add(new Block.Rule());
        for (Ticket.Line line : ticket.lines()) {
          if (line instanceof Ticket.Line.Prepaid nozzle) {
            paper.centred("请到 " + nozzle.nozzleSign() + " 号枪加油", Style.LARGE);
          }
        }
        paper.centred(ticket.trace(), Style.LARGE);
      }
      case REFUND_SLIP -> {
        paper.add(new Block.Rule());
        paper.centred("已提交，原路退回", Style.LARGE);
        paper.centred("一般 10 分钟内到账，没到请给站员看这张", Style.PLAIN);
      }
    }
  }

  private static void exitPass(Typesetter paper, Ticket ticket, Ticket.ExitPass pass) {
    paper.add(new Block.Rule());
    paper.centred("放行小票", Style.LARGE);
    paper.add(new Block.Qr(pass.token()));
    paper.centred(inPairs(pass.shortCode()), Style.HUGE);
    for (Ticket.Line line : ticket.lines()) {
      if (line instanceof Ticket.Line.Fuel fuel) {
        paper.centred(
            fuel.nozzleSign() + " 号枪 " + fuel.gradeName() + " " + volume(fuel), Style.BOLD);
      }
    }
    paper.centred("出站时给站员看，或对准闸机", Style.PLAIN);
    paper.centred("当日有效，用一次", Style.PLAIN);
  }

  private static void notes(Typesetter paper, List<String> notes) {
    if (!notes.isEmpty()) {
      paper.add(new Block.Rule());
      notes.forEach(note -> paper.centred(note, Style.PLAIN));
    }
  }

  private static String title(Ticket.Kind kind) {
    return switch (kind) {
      case SALE -> "小票";
      case COUNTER_SLIP -> "交款单";
      case UNKNOWN_PAYMENT_SLIP -> "凭条";
      case REFUND_SLIP -> "退款凭条";
      case PREPAID_SLIP -> "先付凭条";
      case EXIT_PASS -> "放行小票";
      case PICK_UP -> "取餐单";
      case CAR_WASH -> "洗车券";
      case SHIFT -> "交接班";
      case DAY_CLOSE -> "日结";
    };
  }

  private static String totalName(Ticket.Kind kind) {
    return switch (kind) {
      case SALE -> "合计";
      case COUNTER_SLIP -> "应付";
      case UNKNOWN_PAYMENT_SLIP -> "金额";
      case REFUND_SLIP -> "退款";
      case PREPAID_SLIP -> "先付";
      case EXIT_PASS, PICK_UP, CAR_WASH, SHIFT, DAY_CLOSE -> "合计";
    };
  }

  private static String volume(Ticket.Line.Fuel fuel) {
    return fuel.total().volume().shown() + " " + unit(fuel.total().volume().unit());
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case LITRE -> "升";
      case KILOGRAM -> "公斤";
      case KILOWATT_HOUR -> "度";
      case CUBIC_METRE -> "立方米";
    };
  }

  /// `7419` as a person reads it out: `74 19`.
  private static String inPairs(String code) {
    return code.replaceAll("(..)(?=.)", "$1 ");
  }
}
