package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.HoldRequest;
import jiayou.core.hold.Hold;
import jiayou.core.hold.HoldState;
import jiayou.core.port.Holder.What;
import jiayou.core.sale.Approval;
import jiayou.core.sale.Basket;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.Terms;
import jiayou.core.ticket.Ticket.Row;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was sold, where wallets did not pay all of it.
class SoldTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;

  @Test
  void fuelGoodsAndWhatWasTakenOffAddUpToTheSales() throws IOException {
    Sold sold =
        sold(
            sale(1, new SaleState.Settled(), NOON, 500),
            sale(2, new SaleState.Settled(), NOON, 69));
    assertEquals(
        List.of(
            new Row("销售", ""),
            new Row("成交 2 笔", "418.37"),
            new Row("92# 汽油 56.92 L", "420.06"),
            new Row("商品 2 件", "4.00"),
            new Row("优惠减免", "-5.69")),
        sold.rows());
  }

  @Test
  void couponsPointsAndCardsAreCountedEach() throws IOException {
    Sold sold =
        sold(
            sale(
                1,
                new SaleState.Settled(),
                NOON,
                0,
                hold(new What.Coupons("M1", "Q1", List.of("C1")), 1000),
                hold(new What.Points("M1", "Q1", Map.of()), 200),
                hold(new What.Card(), 20_003)),
            sale(2, new SaleState.Settled(), NOON, 0, hold(new What.Card(), 500)));
    assertEquals(
        List.of(
            new Row("优惠券 1 笔", "10.00"), new Row("油瓜子 1 笔", "2.00"), new Row("电子油卡 2 笔", "205.03")),
        sold.parts());
  }

  @Test
  void onlyWhatIsPaidAndDoneInThisTimeIsSold() throws IOException {
    Sold sold =
        sold(
            sale(1, new SaleState.Open(), NOON, 0),
            sale(2, new SaleState.Settled(), NOON.plusSeconds(12 * 3600), 0),
            sale(3, new SaleState.Settled(), NOON.minusSeconds(12 * 3600 + 1), 0),
            sale(4, new SaleState.WithStaff("the pump is stuck"), NOON, 0));
    assertEquals(
        List.of(new Row("销售", ""), new Row("成交 0 笔", "0.00"), new Row("已付款未办完", "1 笔")),
        sold.rows());
  }

  private Sold sold(Sale... sales) throws IOException {
    return Sold.in(
        Period.wholeDay(TODAY, SettledRules.ZONE),
        List.of(sales),
        SettledRules.of(StationFolder.nowhere(folder).settings()));
  }

  private static Sale sale(int number, SaleState state, Instant at, long off, Hold... holds) {
    FuellingTotal fuel =
        new FuellingTotal(
            new FuellingKey("main", 1, number, "2026-11-21T11:58:00"),
            1,
            "92",
            Quantity.litres("28.460"),
            UnitPrice.perLitre("7.38"),
            Money.fen(21_003));
    Quote quote =
        new Quote(
            "Q1",
            List.of(new Discount(0, "会员价", Money.fen(off))),
            List.of(),
            List.of(),
            Money.ZERO);
    return new Sale(
        "K02_261121_000" + number,
        "K02-1121-000" + number,
        SettledRules.KIOSK,
        at,
        new Basket(
            List.of(new Line.Fuel(fuel, Line.Claim.CLEARED, Optional.empty())),
            List.of(new Line.Goods(LoopStand.WATER, 1)),
            List.of()),
        state,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        at,
        0,
        Optional.of(
            new Terms(
                Optional.empty(),
                1,
                Wish.BEST,
                new Terms.Quoting.Have(quote),
                List.of(holds),
                Approval.NONE,
                Optional.empty())),
        Optional.empty(),
        List.of());
  }

  private static Hold hold(What what, long fen) {
    Money amount = Money.fen(fen);
    return new Hold(
        "K02_261121_0001",
        new HoldRequest("H1", "office", what, amount, Optional.empty(), NOON),
        new HoldState.Taken(amount, ""));
  }
}
