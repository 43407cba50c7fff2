package jiayou.core.station;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.ReleaseFuelling;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.Event;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.event.UnexplainedPaymentSeen;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.station.StaffList.Matter;
import jiayou.core.station.StaffList.Row;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// What waits for a person at the station, and how it leaves the list.
class StaffListTest {

  private static final String ID = "K02_261121_0001";
  private static final String TRADE = "S1_" + ID + "_1";
  private static final String TRACE = "K02-1121-0001";
  private static final FuellingTotal FUEL = Sample.fuel();
  private static final Money TOTAL = FUEL.amount();
  private static final PayAnswer PAID = new PayAnswer.Paid("T1", TOTAL, NOON);

  private Books books = Books.EMPTY;
  private List<Effect> effects = List.of();

  @Test
  void aPaymentOfAnotherAmountStandsThereUntilStaffSaySo() {
    mismatch();
    Row row =
        new Row(
            Matter.OTHER_AMOUNT_PAID,
            TRADE,
            TRACE,
            Optional.of(TRADE),
            TOTAL,
            "paid 2.00, asked 210.03");
    assertEquals(List.of(row), StaffList.of(books));
    assertEquals(payment(1, Fact.PaymentOutcome.MANUAL), reports().getFirst());
  }

  @Test
  void aPaymentThatStaffFoundUnpaidGivesItsSaleUpAndTheFuellingBack() {
    mismatch();
    settle(TRADE, Settlement.NOTHING_OWED);
    assertEquals(List.of(), StaffList.of(books));
    assertEquals(new SaleState.Cancelled(CancelReason.STAFF), sale().state());
    assertTrue(effects.contains(new ReleaseFuelling(FUEL.key(), Duration.ZERO)));
    assertEquals(List.of(staff(2, TRADE, Fact.StaffOutcome.NOTHING_OWED)), reports().subList(0, 1));
    assertEquals("sale.cancelled", reports().getLast().type());
  }

  @Test
  void aPaymentThatStaffVouchForPaysItsSale() {
    mismatch();
    settle(TRADE, Settlement.FULFILLED_BY_HAND);
    assertEquals(new SaleState.Fulfilling(), sale().state());
    assertEquals(
        List.of("staff.settled", "sale.tendered"),
        reports().stream().map(SendReport::type).toList());
  }

  /// The code was over, the basket open again, and then another amount turned up.
  @Test
  void aPaymentThatStaffVouchForDoesNotPayForWhatWasAddedSince() {
    codeShown();
    happen(
        new PaymentCancelled(ID),
        new EndAnswered(ID, TRADE, new EndAnswer.Ended()),
        new GoodsAdded(ID, Sample.WATER),
        new LookedBack(ID, TRADE, new PayAnswer.Mismatch("210.03", "2.00")));
    settle(TRADE, Settlement.FULFILLED_BY_HAND);
    assertEquals(new SaleState.Cancelled(CancelReason.STAFF), sale().state());
    assertEquals(List.of(), StaffList.of(books));
  }

  @Test
  void aPaymentThatEndsByItselfLeavesTheListByItself() {
    mismatch();
    happen(new LookedBack(ID, TRADE, PAID));
    assertEquals(List.of(), StaffList.of(books));
    assertEquals(new SaleState.Fulfilling(), sale().state());
  }

  @Test
  void moneyThatCannotGoBackByItselfStandsThereUntilStaffGaveItBack() {
    refundImpossible();
    Row row =
        new Row(
            Matter.REFUND_IMPOSSIBLE,
            TRADE + "_R1",
            TRACE,
            Optional.of(TRADE),
            TOTAL,
            "the account is closed");
    assertEquals(List.of(row), StaffList.of(books));
    assertFalse(sale().isAtRest());
    settle(TRADE + "_R1", Settlement.REFUNDED_BY_HAND);
    assertEquals(List.of(), StaffList.of(books));
    assertTrue(sale().isAtRest());
  }

  @Test
  void aPaidFuellingThatThePumpKeepsStandsThereUntilStaffClosedIt() {
    stuck();
    Row row =
        new Row(
            Matter.FUELLING_STUCK,
            ID,
            TRACE,
            Optional.of(TRADE),
            TOTAL,
            "pump 1, fuelling 31: not ours");
    assertEquals(List.of(row), StaffList.of(books));
    assertFalse(sale().isAtRest());
    settle(ID, Settlement.FULFILLED_BY_HAND);
    assertEquals(List.of(), StaffList.of(books));
    assertEquals(new SaleState.Settled(), sale().state());
    assertEquals(new FuellingState.Cleared(), books.fuelling(FUEL.key()).orElseThrow().state());
    assertTrue(sale().isAtRest());
  }

  @Test
  void whatStandsOnTheListStaysInTheMemoryHoweverManySalesFollow() {
    refundImpossible();
    for (int i = 2; i < 100; i++) {
      String next = "K02_261121_%04d".formatted(i);
      happen(new SaleOpened(next, "kiosk"), new SaleAbandoned(next, CancelReason.IDLE));
    }
    assertEquals(1, StaffList.of(books).size());
    assertEquals(41, books.sales().size());
    settle(TRADE + "_R1", Settlement.REFUNDED_BY_HAND);
    assertEquals(40, books.sales().size());
  }

  @Test
  void moneyInABillThatNobodyKnowsStandsThereOnce() {
    UnexplainedPaymentSeen seen =
        new UnexplainedPaymentSeen(
            "wechat", TRADE, "4200000001", TOTAL, LocalDate.of(2026, 11, 21));
    happen(seen);
    assertEquals(
        List.of(
            new SendReport(
                "K02-bill-" + TRADE + "-1",
                "payment.ended",
                "K02-bill-" + TRADE,
                1,
                NOON,
                new Fact.PaymentFact("wechat", TRADE, TOTAL, Fact.PaymentOutcome.MANUAL))),
        effects);
    happen(seen);
    assertEquals(List.of(), effects);
    Row row =
        new Row(
            Matter.PAYMENT_UNEXPLAINED,
            TRADE,
            TRACE,
            Optional.of(TRADE),
            TOTAL,
            "in the bill of 2026-11-21 as 4200000001");
    assertEquals(List.of(row), StaffList.of(books));
    settle(TRADE, Settlement.REFUNDED_BY_HAND);
    assertEquals(List.of(), StaffList.of(books));
    assertEquals(2, reports().getFirst().sequence());
  }

  @Test
  void whatIsNoMatterOfTheirsStaysAsItIs() {
    stuck();
    Books before = books;
    settle(TRADE, Settlement.REFUNDED_BY_HAND);
    settle("S1_K02_261121_0099_1", Settlement.NOTHING_OWED);
    assertEquals(before, books);
    assertEquals(List.of(), effects);
  }

  private void mismatch() {
    codeShown();
    happen(new PaymentAnswered(ID, TRADE, new PayAnswer.Mismatch("210.03", "2.00")));
  }

  private void refundImpossible() {
    codeShown();
    happen(
        new SaleAbandoned(ID, CancelReason.IDLE),
        new EndAnswered(ID, TRADE, new EndAnswer.Ended()),
        new LookedBack(ID, TRADE, PAID),
        new RefundAnswered(ID, TRADE + "_R1", new RefundAnswer.Abnormal("the account is closed")));
  }

  private void stuck() {
    codeShown();
    happen(
        new PaymentAnswered(ID, TRADE, PAID),
        new ExitPassIssued(ID, new ExitPass("token", "0001")),
        new PrintAnswered(ID, ID + "-p1", new PrintAnswer.Confirmed()),
        new ClearAnswered(ID, FUEL.key(), 1, new ClearAnswer.Refused("not ours")));
  }

  private void codeShown() {
    happen(
        new FuellingEnded(FUEL),
        new SaleOpened(ID, "d1"),
        new FuellingPicked(ID, FUEL.key()),
        new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.Claimed()),
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, TRADE, new PayAnswer.AwaitingScan("weixin://1")));
  }

  private void settle(String subject, Settlement how) {
    happen(new SettledByStaff(subject, how, "z3"));
  }

  private void happen(Event... events) {
    for (Event event : events) {
      Step<Books> step = BooksMachine.step(books, event, NOON, Sample.rules());
      books = step.state();
      effects = step.effects();
    }
  }

  private Sale sale() {
    return books.sale(ID).orElseThrow();
  }

  private List<SendReport> reports() {
    return effects.stream()
        .filter(SendReport.class::isInstance)
        .map(SendReport.class::cast)
        .toList();
  }

  private static SendReport payment(int sequence, Fact.PaymentOutcome outcome) {
    return report(sequence, "payment.ended", new Fact.PaymentFact("wechat", TRADE, TOTAL, outcome));
  }

  private static SendReport staff(int sequence, String subject, Fact.StaffOutcome how) {
    return report(sequence, "staff.settled", new Fact.StaffFact(subject, how, "z3"));
  }

  private static SendReport report(int sequence, String type, Fact fact) {
    return new SendReport(ID + "-" + sequence, type, ID, sequence, NOON, fact);
  }
}
