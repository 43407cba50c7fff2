package jiayou.core.bill;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// What a day came to, tender by tender.
class DaySheetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Instant YESTERDAY = NOON.minusSeconds(24 * 3600);
  private static final String FIRST = "K02_261121_0001";
  private static final String SECOND = "K02_261121_0002";
  private static final Money WATER = Sample.WATER.price();
  private static final Turnover ONE_WATER = new Turnover(1, WATER, 0, Money.ZERO);

  private Books books = Books.EMPTY;
  private Instant now = NOON;

  @Test
  void aDayWithoutMoneyHasNoTender() {
    assertEquals(new DaySheet(TODAY, List.of()), sheet());
    assertEquals(Turnover.NONE, sheet().total());
  }

  @Test
  void eachTenderStandsForItselfAndNoneNeedsABill() {
    paid(FIRST, "wechat", WATER);
    paid(SECOND, "alipay", WATER);
    assertEquals(
        new DaySheet(TODAY, List.of(unbilled("alipay", ONE_WATER), unbilled("wechat", ONE_WATER))),
        sheet());
    assertEquals(new Turnover(2, WATER.times(2), 0, Money.ZERO), sheet().total());
    assertTrue(sheet().agrees());
  }

  @Test
  void whatWasPaidOnAnotherDayIsNotToday() {
    now = YESTERDAY;
    paid(FIRST, "wechat", WATER);
    assertEquals(new DaySheet(TODAY, List.of()), sheet());
  }

  @Test
  void whatTheProviderPaidForTheCustomerIsADiscount() {
    paid(FIRST, "wechat", Money.fen(150));
    assertEquals(
        new DaySheet.Tender("wechat", ONE_WATER, Money.fen(50), 0, Optional.empty()),
        sheet().tenders().getFirst());
  }

  @Test
  void aBillThatAgreesIsTheSameOnBothSidesWithItsCosts() {
    paid(FIRST, "wechat", Money.fen(150));
    Bill bill =
        new Bill(
            "wechat",
            TODAY,
            List.of(row(FIRST), row("K01_261121_0009")),
            List.of(
                cost(FIRST, Optional.of(Money.fen(50)), Optional.of(Money.fen(2))),
                cost(FIRST, Optional.empty(), Optional.of(Money.fen(-1))),
                cost("K01_261121_0009", Optional.of(WATER), Optional.of(WATER))));
    assertEquals(
        new DaySheet.Tender(
            "wechat",
            ONE_WATER,
            Money.fen(50),
            0,
            Optional.of(
                new DaySheet.Billed(
                    ONE_WATER,
                    Optional.of(Money.fen(50)),
                    Optional.of(Money.fen(1)),
                    Comparison.of(bill, List.of(), "S1_K02_", books.sales().values())))),
        sheet(bill).tenders().getFirst());
    assertTrue(sheet(bill).agrees());
  }

  @Test
  void aBillThatTellsNoCostsLeavesThemOpen() {
    Bill bill = new Bill("alipay", TODAY, List.of(row(FIRST)));
    DaySheet.Billed billed = sheet(bill).tenders().getFirst().bill().orElseThrow();
    assertEquals(Optional.empty(), billed.discounts());
    assertEquals(Optional.empty(), billed.fees());
    assertEquals(ONE_WATER, billed.theirs());
    assertFalse(sheet(bill).agrees());
  }

  @Test
  void theBillOfTheDayAfterOnlyExplains() {
    paid(FIRST, "wechat", WATER);
    Bill today = new Bill("wechat", TODAY, List.of());
    Bill tomorrow = new Bill("wechat", TODAY.plusDays(1), List.of(row(FIRST)));
    assertFalse(sheet(today).agrees());
    assertTrue(sheet(today, tomorrow).agrees());
    assertEquals(
        Turnover.NONE, sheet(tomorrow, today).tenders().getFirst().bill().orElseThrow().theirs());
  }

  @Test
  void whatTheBillUndidIsNoIncomeAndWhatFailedWentNotBack() {
    Bill bill =
        new Bill(
            "wechat",
            TODAY,
            List.of(
                row(FIRST),
                new Bill.Row.Reversed(trade(FIRST), "T1"),
                row(SECOND),
                back("R1", Bill.Back.THERE),
                back("R2", Bill.Back.ON_ITS_WAY),
                back("R3", Bill.Back.FAILED)));
    assertEquals(
        new Turnover(1, WATER, 2, Money.fen(100)),
        sheet(bill).tenders().getFirst().bill().orElseThrow().theirs());
  }

  @Test
  void moneyThatCameLateCountsComingAndGoing() {
    late(FIRST);
    assertEquals(new Turnover(1, WATER, 1, WATER), sheet().total());
    happen(new RefundAnswered(FIRST, trade(FIRST) + "_R1", new RefundAnswer.Succeeded(NOON)));
    assertEquals(new Turnover(1, WATER, 1, WATER), sheet().total());
    assertEquals(Money.ZERO, sheet().total().net());
  }

  @Test
  void aRefundThatWaitsForStaffHasNotGoneBackUntilTheySaySo() {
    late(FIRST);
    String refund = trade(FIRST) + "_R1";
    happen(new RefundAnswered(FIRST, refund, new RefundAnswer.Abnormal("closed")));
    assertEquals(ONE_WATER, sheet().total());
    happen(new SettledByStaff(refund, Settlement.REFUNDED_BY_HAND, "z3"));
    assertEquals(new Turnover(1, WATER, 1, WATER), sheet().total());
  }

  @Test
  void whatNobodyCanSayYetIsCountedAsOpen() {
    asked(FIRST, "wechat");
    happen(new PaymentAnswered(FIRST, trade(FIRST), new PayAnswer.Mismatch("2.00", "1.99")));
    assertEquals(
        List.of(new DaySheet.Tender("wechat", Turnover.NONE, Money.ZERO, 1, Optional.empty())),
        sheet().tenders());
    happen(new SettledByStaff(trade(FIRST), Settlement.REFUNDED_BY_HAND, "z3"));
    assertEquals(List.of(unbilled("wechat", new Turnover(1, WATER, 1, WATER))), sheet().tenders());
  }

  private DaySheet sheet(Bill... bills) {
    return DaySheet.of(TODAY, List.of(bills), "S1_K02_", books.sales().values());
  }

  private static DaySheet.Tender unbilled(String provider, Turnover ours) {
    return new DaySheet.Tender(provider, ours, Money.ZERO, 0, Optional.empty());
  }

  private void paid(String sale, String provider, Money byPayer) {
    asked(sale, provider);
    happen(new PaymentAnswered(sale, trade(sale), new PayAnswer.Paid("T1", byPayer, now)));
  }

  private void asked(String sale, String provider) {
    happen(
        new SaleOpened(sale, "kiosk"),
        new GoodsAdded(sale, Sample.WATER),
        new CodeAsked(sale, provider),
        new PaymentAnswered(sale, trade(sale), new PayAnswer.AwaitingScan("w")));
  }

  private void late(String sale) {
    asked(sale, "wechat");
    happen(
        new SaleAbandoned(sale, CancelReason.IDLE),
        new EndAnswered(sale, trade(sale), new EndAnswer.Ended()),
        new LookedBack(sale, trade(sale), new PayAnswer.Paid("T1", WATER, NOON)));
  }

  private void happen(Event... events) {
    for (Event event : events) {
      books = BooksMachine.step(books, event, now, Sample.rules()).state();
    }
  }

  private static String trade(String sale) {
    return "S1_" + sale + "_1";
  }

  private static Bill.Row.Paid row(String sale) {
    return new Bill.Row.Paid(trade(sale), "T1", WATER, LocalDateTime.of(2026, 11, 21, 12, 0));
  }

  private static Bill.Row.Refunded back(String number, Bill.Back back) {
    return new Bill.Row.Refunded(trade(SECOND), number, Money.fen(50), back);
  }

  private static Bill.Cost cost(String sale, Optional<Money> discount, Optional<Money> fee) {
    return new Bill.Cost(trade(sale), discount, fee);
  }
}
