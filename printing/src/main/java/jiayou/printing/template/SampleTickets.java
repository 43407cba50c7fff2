package jiayou.printing.template;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.Kind;
import jiayou.core.ticket.Ticket.Line;
import jiayou.core.ticket.Ticket.Row;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;

/// Made-up tickets on which a template can be looked at: each holds everything that its kind can
/// hold. Their codes lead nowhere.
public final class SampleTickets {

  private static final String TRACE = "K02-1121-0046";
  private static final String LINK =
      "https://ticket.example/%s/K02-1121-0046.uXxV3Qm2LqYw0c8Zp1Ta9g";

  private static final Ticket.StationHead STATION =
      new Ticket.StationHead("青岚驿 · 滨河路站", "滨河路 18 号", "028-8765 4321", "K02");

  private static final Line FUEL =
      new Line.Fuel(
          "92# 汽油",
          3,
          new FuellingTotal(
              new FuellingKey("pts", 3, 31, "2026-11-21T10:44:00"),
              1,
              "92",
              Quantity.litres("28.460"),
              UnitPrice.perLitre("7.38"),
              Money.fen(21003)));
  private static final Line WATER =
      new Line.Goods("6901234567892", "山泉矿泉水 550ml", 2, Money.fen(315), Money.fen(630));
  private static final Line THERMOS =
      new Line.Goods(
          "6901234567908", "青岚驿联名款316不锈钢保温杯双层真空500ml", 1, Money.fen(8900), Money.fen(8900));
  private static final Line PREPAID = new Line.Prepaid("95# 汽油", 5, Money.fen(20000));

  private static final Ticket.Tender WECHAT =
      new Ticket.Tender(
          "微信支付",
          "S1_K02_261121_0046_1",
          Money.fen(23964),
          Optional.of(Money.fen(23464)),
          Optional.of(Money.fen(360)));
  private static final Ticket.Tender CARD =
      new Ticket.Tender("电子油卡 ****6217", "S1_K02_261121_0046_H2", Money.fen(5000));
  private static final Ticket.Tender COUPON =
      new Ticket.Tender("优惠券", "S1_K02_261121_0046_H1", Money.fen(1000));
  private static final Ticket.ExitPass PASS =
      new Ticket.ExitPass("JY1.S1.K02-1121-0046.29920487.29964._JOLNWKh2eIhMFrqWlYocA", "1797");

  private SampleTickets() {}

  /// @param copy 0 for the original
  public static Ticket of(Kind kind, int copy) {
    return switch (kind) {
      case SALE ->
          ticket(
              kind,
              copy,
              List.of(FUEL, WATER, THERMOS),
              29964,
              List.of(WECHAT, COUPON, CARD),
              Optional.of(PASS),
              List.of("本小票非发票"),
              List.of(new Ticket.Discount("会员价", Money.fen(569))));
      case COUNTER_SLIP ->
          unpaid(kind, copy, List.of(FUEL, WATER), 21633, List.of("请到柜台付款，不用重新报枪号"));
      case UNKNOWN_PAYMENT_SLIP ->
          unpaid(kind, copy, List.of(FUEL, WATER), 21633, List.of("付款结果还在确认，先别再付一次"));
      case REFUND_SLIP ->
          paid(kind, copy, List.of(), 360, List.of("退款单号", "S1_K02_261121_0046_1_R1"));
      case PREPAID_SLIP -> paid(kind, copy, List.of(PREPAID), 20000, List.of("请提枪加油，没加完的钱自动原路退回"));
      case EXIT_PASS ->
          ticket(
              kind, copy, List.of(FUEL), 21003, List.of(), Optional.of(PASS), List.of(), List.of());
      case PICK_UP -> voucher(kind, copy, new Ticket.Voucher("拿铁", "A17", Optional.empty()));
      case CAR_WASH ->
          voucher(
              kind,
              copy,
              new Ticket.Voucher(
                  "洗车一次",
                  "4702 9188",
                  Optional.of("JW1.S1.K02-1121-0046.29922287.1.9RVzcDNhjDcn6y7_vVP15Q")));
      case SHIFT -> rows(kind, copy, SHIFT_ROWS, 1286450);
      case DAY_CLOSE -> rows(kind, copy, DAY_ROWS, 3851275);
    };
  }

  private static final List<Row> SHIFT_ROWS =
      List.of(
          new Row("班次", "07:30 - 15:30"),
          new Row("站员", "A03"),
          new Row("收款", ""),
          new Row("微信支付 61 笔", "9203.40"),
          new Row("支付宝 22 笔", "3411.10"),
          new Row("电子油卡 3 笔", "600.00"),
          new Row("退款", ""),
          new Row("微信支付 2 笔", "-350.00"),
          new Row("待处理", "1 笔"));

  private static final List<Row> DAY_ROWS =
      List.of(
          new Row("营业日", "2026-11-21"),
          new Row("收款", ""),
          new Row("微信支付 184 笔", "27610.20"),
          new Row("支付宝 66 笔", "10233.30"),
          new Row("云闪付 4 笔", "819.25"),
          new Row("电子油卡 9 笔", "1800.00"),
          new Row("退款", ""),
          new Row("微信支付 5 笔", "-1950.00"),
          new Row("对账", ""),
          new Row("微信支付", "一致"),
          new Row("支付宝", "差 1 笔"));

  private static Ticket unpaid(
      Kind kind, int copy, List<Line> lines, long total, List<String> notes) {
    return ticket(kind, copy, lines, total, List.of(), Optional.empty(), notes, List.of());
  }

  private static Ticket paid(
      Kind kind, int copy, List<Line> lines, long total, List<String> notes) {
    Ticket.Tender tender =
        new Ticket.Tender(WECHAT.provider(), WECHAT.reference(), Money.fen(total));
    return ticket(kind, copy, lines, total, List.of(tender), Optional.empty(), notes, List.of());
  }

  private static Ticket ticket(
      Kind kind,
      int copy,
      List<Line> lines,
      long total,
      List<Ticket.Tender> tenders,
      Optional<Ticket.ExitPass> pass,
      List<String> notes,
      List<Ticket.Discount> discounts) {
    Optional<Ticket.Links> links =
        Optional.of(new Ticket.Links(LINK.formatted("r"), Optional.of(LINK.formatted("i"))))
            .filter(_ -> kind == Kind.SALE);
    return new Ticket(
        "sample",
        kind,
        STATION,
        TRACE,
        LocalDateTime.of(2026, 11, 21, 10, 47, 43),
        lines,
        Money.fen(total),
        tenders,
        pass,
        notes,
        copy,
        discounts,
        links,
        Optional.empty(),
        List.of());
  }

  private static Ticket voucher(Kind kind, int copy, Ticket.Voucher voucher) {
    Ticket plain = unpaid(kind, copy, List.of(), 1800, List.of());
    return with(plain, Optional.of(voucher), List.of());
  }

  private static Ticket rows(Kind kind, int copy, List<Row> rows, long total) {
    return with(unpaid(kind, copy, List.of(), total, List.of()), Optional.empty(), rows);
  }

  private static Ticket with(Ticket like, Optional<Ticket.Voucher> voucher, List<Row> rows) {
    return new Ticket(
        like.id(),
        like.kind(),
        like.station(),
        like.trace(),
        like.at(),
        like.lines(),
        like.total(),
        like.tenders(),
        like.exitPass(),
        like.notes(),
        like.copy(),
        like.discounts(),
        like.links(),
        voucher,
        rows);
  }
}
