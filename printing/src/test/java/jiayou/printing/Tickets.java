package jiayou.printing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;

/// The tickets of one driver's morning.
public final class Tickets {

  public static final String TOKEN = "JY1.S1.K02-1121-0046.29920487.21633._JOLNWKh2eIhMFrqWlYocA";

  private static final Ticket.Tender WECHAT =
      new Ticket.Tender("微信支付", "S1_K02_1121_0046_1", Money.fen(21633));

  private Tickets() {}

  public static Ticket sale() {
    return sale(List.of(fuel(), water()), 0);
  }

  public static Ticket sale(List<Ticket.Line> lines, int copy) {
    return ticket(
        Ticket.Kind.SALE,
        lines,
        List.of(WECHAT),
        Optional.of(new Ticket.ExitPass(TOKEN, "1797")),
        List.of("本小票非发票，30 天内可凭此票开电子发票"),
        copy);
  }

  /// A sale at less than its lines, paid in three parts.
  public static Ticket splitSale() {
    Ticket whole = sale();
    return new Ticket(
        whole.id(),
        whole.kind(),
        whole.station(),
        whole.trace(),
        whole.at(),
        whole.lines(),
        Money.fen(21064),
        List.of(
            new Ticket.Tender("微信支付", "S1_K02_1121_0046_1", Money.fen(15064)),
            new Ticket.Tender("优惠券", "S1_K02_1121_0046_H1", Money.fen(1000)),
            new Ticket.Tender("电子油卡 ****6217", "S1_K02_1121_0046_H2", Money.fen(5000))),
        Optional.empty(),
        List.of(),
        0,
        List.of(new Ticket.Discount("会员价", Money.fen(569))),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public static Ticket longSale() {
    return ticket(
        Ticket.Kind.SALE,
        List.of(fuel()),
        List.of(WECHAT),
        Optional.empty(),
        java.util.Collections.nCopies(200, "一路平安"),
        0);
  }

  public static Ticket counterSlip() {
    return ticket(
        Ticket.Kind.COUNTER_SLIP,
        List.of(fuel(), water()),
        List.of(),
        Optional.empty(),
        List.of(),
        0);
  }

  public static Ticket unknownPayment() {
    return ticket(
        Ticket.Kind.UNKNOWN_PAYMENT_SLIP,
        List.of(fuel(), water()),
        List.of(WECHAT),
        Optional.empty(),
        List.of(),
        0);
  }

  public static Ticket refund() {
    return ticket(
        Ticket.Kind.REFUND_SLIP,
        List.of(),
        List.of(WECHAT),
        Optional.empty(),
        List.of("退款单号", "S1_K02_1121_0046_1_R1"),
        0);
  }

  public static Ticket.Line fuel() {
    FuellingKey key = new FuellingKey("pts", 3, 31, "2026-11-21T10:44:00");
    FuellingTotal total =
        new FuellingTotal(
            key, 1, "92", Quantity.litres("28.460"), UnitPrice.perLitre("7.38"), Money.fen(21003));
    return new Ticket.Line.Fuel("92# 汽油", 3, total);
  }

  public static Ticket.Line water() {
    return goods("山泉矿泉水 550ml");
  }

  public static Ticket.Line goods(String name) {
    return new Ticket.Line.Goods("6901234567892", name, 2, Money.fen(315), Money.fen(630));
  }

  private static Ticket ticket(
      Ticket.Kind kind,
      List<Ticket.Line> lines,
      List<Ticket.Tender> tenders,
      Optional<Ticket.ExitPass> pass,
      List<String> notes,
      int copy) {
    return new Ticket(
        "K02-1121-0046/1",
        kind,
        new Ticket.StationHead("青岚驿 · 滨河路站", "滨河路 18 号", "028-8765 4321", "K02"),
        "K02-1121-0046",
        LocalDateTime.of(2026, 11, 21, 10, 47, 43),
        lines,
        Money.fen(21633),
        tenders,
        pass,
        notes,
        copy,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
