package jiayou.core.bill;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
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

/// Each way in which a bill and our books can differ.
class ComparisonTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Instant YESTERDAY = NOON.minusSeconds(24 * 3600);
  private static final String ID = "K02_261121_0001";
  private static final String TRADE = "S1_" + ID + "_1";
  private static final String REFUND = TRADE + "_R1";
  private static final Money WATER = Sample.WATER.price();
  private static final Money LESS = Money.fen(199);

  private Books books = Books.EMPTY;
  private Instant now = NOON;
  private List<Bill> neighbours = List.of();

  @Test
  void whatBothKnowAlikeIsRight() {
    paid(NOON);
    assertEquals(List.of(Difference.OK), differences(paidRow(WATER)));
    assertTrue(compared(paidRow(WATER)).isClean());
  }

  @Test
  void aFindingTellsBothSides() {
    paid(NOON);
    Finding finding = compared(paidRow(LESS)).findings().getFirst();
    assertEquals("K02-1121-0001", finding.trace());
    assertEquals(
        List.of(WATER, LESS),
        List.of(finding.ours().orElseThrow(), finding.theirs().orElseThrow()));
  }

  @Test
  void whatWeThinkPaidAndTheBillLacksIsOurs() {
    paid(NOON);
    assertEquals(List.of(Difference.LOCAL_ONLY), differences());
    assertFalse(compared().isClean());
  }

  @Test
  void whatTheBillHoldsAndNobodyKnowsIsUnexplained() {
    Comparison comparison = compared(paidRow(WATER));
    assertEquals(Difference.BILL_ONLY, comparison.findings().getFirst().difference());
    assertEquals(List.of(paidRow(WATER)), comparison.unexplained());
  }

  @Test
  void whatTheBillHoldsAndWeThinkUnpaidIsUnexplainedToo() {
    ended();
    Comparison comparison = compared(paidRow(WATER));
    assertEquals(Difference.BILL_ONLY, comparison.findings().getFirst().difference());
    assertEquals(List.of(paidRow(WATER)), comparison.unexplained());
  }

  @Test
  void whatTheBillGaveBackByItselfNeedsNobody() {
    Comparison comparison = compared(paidRow(WATER), refundRow("X1", WATER, Bill.Back.THERE));
    assertEquals(
        List.of(Difference.BILL_ONLY, Difference.REFUND_BILL_ONLY),
        comparison.findings().stream().map(Finding::difference).toList());
    assertEquals(List.of(), comparison.unexplained());
  }

  @Test
  void anotherAmountIsSaid() {
    paid(NOON);
    assertEquals(List.of(Difference.AMOUNT_DIFF), differences(paidRow(LESS)));
  }

  @Test
  void whatTheBillReversedAndWeThinkPaidStandsDifferently() {
    paid(NOON);
    assertEquals(List.of(Difference.STATE_DIFF), differences(paidRow(WATER), reversedRow()));
    assertEquals(List.of(Difference.STATE_DIFF, Difference.LOCAL_ONLY), differences(reversedRow()));
  }

  @Test
  void whatWeReversedAndTheBillKeptStandsDifferentlyAndIsUnexplained() {
    reversed();
    assertEquals(List.of(Difference.STATE_DIFF), differences(paidRow(WATER)));
    assertEquals(List.of(paidRow(WATER)), compared(paidRow(WATER)).unexplained());
  }

  @Test
  void whatBothReversedIsRight() {
    reversed();
    assertEquals(List.of(Difference.OK), differences(paidRow(WATER), reversedRow()));
    assertEquals(List.of(Difference.OK), differences(reversedRow()));
  }

  @Test
  void whatStaffHaveBeforeThemStandsDifferentlyAndIsOnTheirListAlready() {
    asked();
    happen(new PaymentAnswered(ID, TRADE, new PayAnswer.Mismatch("2.00", "1.99")));
    assertEquals(List.of(Difference.STATE_DIFF), differences(paidRow(LESS)));
    assertEquals(List.of(), compared(paidRow(LESS)).unexplained());
    happen(new SettledByStaff(TRADE, Settlement.REFUNDED_BY_HAND, "z3"));
    assertEquals(
        List.of(Difference.OK, Difference.OK),
        differences(paidRow(WATER), refundRow("PAGES1", WATER, Bill.Back.THERE)));
  }

  @Test
  void theOtherSideOfMidnightIsNoLoss() {
    paid(YESTERDAY);
    assertEquals(List.of(Difference.CROSS_DAY), differences(paidRow(WATER)));
    assertTrue(compared(paidRow(WATER)).isClean());
    paid("K02_261121_0002", NOON);
    neighbours = List.of(bill(TODAY.plusDays(1), paidRow("S1_K02_261121_0002_1", WATER)));
    assertEquals(List.of(Difference.CROSS_DAY), differences());
  }

  @Test
  void daysApartIsNotTheOtherSideOfMidnight() {
    paid(YESTERDAY.minusSeconds(24 * 3600));
    assertEquals(List.of(Difference.STATE_DIFF), differences(paidRow(WATER)));
  }

  @Test
  void moneyThatCameLateAndWentBackIsRight() {
    paidLate();
    happen(new RefundAnswered(ID, REFUND, new RefundAnswer.Succeeded(NOON)));
    assertEquals(
        List.of(Difference.OK, Difference.OK),
        differences(paidRow(WATER), refundRow(REFUND, WATER, Bill.Back.THERE)));
    assertEquals(
        List.of(Difference.OK, Difference.AMOUNT_DIFF),
        differences(paidRow(WATER), refundRow(REFUND, LESS, Bill.Back.THERE)));
    assertEquals(
        List.of(Difference.OK, Difference.STATE_DIFF),
        differences(paidRow(WATER), refundRow(REFUND, WATER, Bill.Back.FAILED)));
    assertEquals(List.of(Difference.OK, Difference.REFUND_LOCAL_ONLY), differences(paidRow(WATER)));
    neighbours = List.of(bill(TODAY.plusDays(1), refundRow(REFUND, WATER, Bill.Back.THERE)));
    assertEquals(List.of(Difference.OK, Difference.CROSS_DAY), differences(paidRow(WATER)));
  }

  @Test
  void aRefundThatNeitherSideHasFinishedIsRight() {
    paidLate();
    assertEquals(
        List.of(Difference.OK, Difference.OK),
        differences(paidRow(WATER), refundRow(REFUND, WATER, Bill.Back.ON_ITS_WAY)));
    assertEquals(
        List.of(Difference.OK, Difference.STATE_DIFF),
        differences(paidRow(WATER), refundRow(REFUND, WATER, Bill.Back.THERE)));
  }

  @Test
  void aRefundThatWeNeverMadeIsTheirs() {
    paid(NOON);
    assertEquals(
        List.of(Difference.OK, Difference.REFUND_BILL_ONLY),
        differences(paidRow(WATER), refundRow("PAGES1", WATER, Bill.Back.THERE)));
  }

  @Test
  void whatStaffGaveBackInTheMerchantsPagesIsRight() {
    paidLate();
    happen(
        new RefundAnswered(ID, REFUND, new RefundAnswer.Abnormal("closed")),
        new SettledByStaff(REFUND, Settlement.REFUNDED_BY_HAND, "z3"));
    assertEquals(
        List.of(Difference.OK, Difference.OK, Difference.OK),
        differences(
            paidRow(WATER),
            refundRow(REFUND, WATER, Bill.Back.FAILED),
            refundRow("PAGES1", WATER, Bill.Back.THERE)));
  }

  @Test
  void whatOtherTerminalsDidIsCountedAndLeftToThem() {
    Comparison comparison = compared(paidRow("S1_K01_261121_0001_1", WATER));
    assertEquals(List.of(), comparison.findings());
    assertEquals(1, comparison.others());
  }

  private void paid(Instant at) {
    paid(ID, at);
  }

  private void paid(String sale, Instant at) {
    now = at;
    asked(sale);
    happen(new PaymentAnswered(sale, "S1_" + sale + "_1", new PayAnswer.Paid("T1", WATER, at)));
  }

  private void asked() {
    asked(ID);
  }

  private void asked(String sale) {
    happen(
        new SaleOpened(sale, "kiosk"),
        new GoodsAdded(sale, Sample.WATER),
        new CodeAsked(sale, "wechat"),
        new PaymentAnswered(sale, "S1_" + sale + "_1", new PayAnswer.AwaitingScan("w")));
  }

  private void ended() {
    asked();
    happen(
        new SaleAbandoned(ID, CancelReason.IDLE),
        new EndAnswered(ID, TRADE, new EndAnswer.Ended()));
  }

  private void reversed() {
    happen(
        new SaleOpened(ID, "kiosk"),
        new GoodsAdded(ID, Sample.WATER),
        new CodePresented(ID, "wechat", "c1", Optional.empty()),
        new PaymentAnswered(ID, TRADE, new PayAnswer.Absent()),
        new EndAnswered(ID, TRADE, new EndAnswer.Ended()));
  }

  private void paidLate() {
    ended();
    happen(new LookedBack(ID, TRADE, new PayAnswer.Paid("T1", WATER, NOON)));
  }

  private void happen(Event... events) {
    for (Event event : events) {
      books = BooksMachine.step(books, event, now, Sample.rules()).state();
    }
  }

  private List<Difference> differences(Bill.Row... rows) {
    return compared(rows).findings().stream().map(Finding::difference).toList();
  }

  private Comparison compared(Bill.Row... rows) {
    return Comparison.of(
        bill(TODAY, rows), neighbours, "S1_K02_", new ArrayList<>(books.sales().values()));
  }

  private static Bill bill(LocalDate day, Bill.Row... rows) {
    return new Bill("wechat", day, List.of(rows));
  }

  private static Bill.Row.Paid paidRow(Money amount) {
    return paidRow(TRADE, amount);
  }

  private static Bill.Row.Paid paidRow(String trade, Money amount) {
    return new Bill.Row.Paid(trade, "T1", amount, LocalDateTime.of(2026, 11, 21, 12, 0));
  }

  private static Bill.Row reversedRow() {
    return new Bill.Row.Reversed(TRADE, "T1");
  }

  private static Bill.Row refundRow(String number, Money amount, Bill.Back back) {
    return new Bill.Row.Refunded(TRADE, number, amount, back);
  }
}
