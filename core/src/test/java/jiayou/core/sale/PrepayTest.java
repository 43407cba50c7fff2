package jiayou.core.sale;

import static jiayou.core.Sample.NOON;
import static jiayou.core.Sample.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect.AuthorisePrepaid;
import jiayou.core.effect.Effect.ClearFuelling;
import jiayou.core.effect.Effect.FreePump;
import jiayou.core.effect.Effect.LetPrepaidLapse;
import jiayou.core.effect.Effect.PrintTicket;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Effect.StopPump;
import jiayou.core.effect.Effect.TakeHold;
import jiayou.core.effect.Fact;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PrepaidLapsed;
import jiayou.core.event.SaleEvent.PrepaidLeft;
import jiayou.core.event.SaleEvent.PrepaidNozzleLifted;
import jiayou.core.event.SaleEvent.PrepaidUndelivered;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpStopped;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.sale.PrepaidState.Authorising;
import jiayou.core.sale.PrepaidState.Delivering;
import jiayou.core.sale.PrepaidState.Lapsing;
import jiayou.core.sale.PrepaidState.Waiting;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Two hundred yuan that are paid: what is delivered of them, and what goes back.
class PrepayTest extends PrepaidSale {

  @Test
  void whatIsPaidWaitsForItsNozzleAndHasAPaper() {
    paid();
    assertEquals(new SaleState.Delivering(), sale.state());
    assertEquals(Optional.of(new Waiting(NOON)), nozzle());
    assertEquals(List.of("PrintTicket", "SendReport"), owes());
    Ticket slip = owed(PrintTicket.class).ticket();
    assertEquals(Ticket.Kind.PREPAID_SLIP, slip.kind());
    assertEquals(CEILING, slip.total());
  }

  @Test
  void theNozzleThatIsLiftedMayDeliverWhatWasPaidForAndNoMore() {
    paid();
    happen(new PrepaidNozzleLifted(ID, 1, 2));
    assertEquals(List.of(), effects);
    happen(new PrepaidNozzleLifted(ID, 1, 1));
    assertEquals(List.of(new AuthorisePrepaid(ID, 1, 1, LIMIT)), effects);
    assertEquals(Optional.of(new Authorising(NOON)), nozzle());
    happen(new PrepaidNozzleLifted(ID, 1, 1));
    assertEquals(List.of(), effects);
    authorised();
    assertEquals(Optional.of(new Delivering(NOON, Optional.of(31))), nozzle());
  }

  @Test
  void whatWasDeliveredExactlyGivesNothingBack() {
    delivering();
    delivered(20_000);
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of("ClearFuelling", "IssueExitPass"), owes());
    assertEquals(List.of(), sale.refunds());
    assertEquals(CEILING, sale.price());
  }

  @Test
  void whatWasNotDeliveredGoesBackOnceUnderItsOwnNumber() {
    delivering();
    delivered(15_000);
    assertEquals(
        new RefundPayment(
            ID,
            trade(1) + "_RF",
            trade(1),
            "wechat",
            Money.fen(5_000),
            CEILING,
            Duration.ZERO,
            Optional.of(new Asked(CEILING, NOON)),
            Optional.of(NOON)),
        owed(RefundPayment.class));
    assertEquals(List.of("RefundPayment", "ClearFuelling", "IssueExitPass"), owes());
    assertEquals(Money.fen(15_000), sale.price());
    assertFalse(Prepay.isFor(sale, Sample.fuel(1, 31, 15_000)));
  }

  @Test
  void whatWasDeliveredBeyondItIsRecordedAndNeverCharged() {
    delivering();
    delivered(20_003);
    assertEquals(List.of("ClearFuelling", "IssueExitPass"), owes());
    assertEquals(CEILING, sale.price());
    assertEquals(Money.fen(3), sale.basket().overrun());
    assertEquals(List.of(new Fact.DiscountFact("超出先付部分不收", Money.fen(3))), Reports.discounts(sale));
  }

  @Test
  void nothingDeliveredGivesEverythingBackAndTheSaleIsNone() {
    delivering();
    happen(new PrepaidUndelivered(ID, 1));
    assertEquals(List.of(new FreePump(ID, 1, Duration.ZERO)), effects);
    happen(new PumpFreed(ID, 1, new FreeAnswer.Free()));
    assertEquals(new Cancelled(CancelReason.NOT_DELIVERED), sale.state());
    assertEquals(CEILING, owed(RefundPayment.class).amount());
    assertEquals(1, sale.refunds().size());
    assertEquals(Optional.of(sale.refunds().getFirst()), Papers.refundWithoutSlip(sale));
  }

  @Test
  void aFuellingOfNothingGivesEverythingBackToo() {
    delivering();
    delivered(0);
    assertEquals(new Cancelled(CancelReason.NOT_DELIVERED), sale.state());
    assertEquals(CEILING, owed(RefundPayment.class).amount());
    assertEquals(List.of(), effects.stream().filter(e -> e instanceof ClearFuelling).toList());
  }

  @Test
  void goodsInTheSameBasketStayBoughtWhenNothingWasDelivered() {
    happen(new GoodsAdded(ID, WATER));
    paid();
    lifted();
    happen(new PrepaidUndelivered(ID, 1), new PumpFreed(ID, 1, new FreeAnswer.Free()));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(CEILING, owed(RefundPayment.class).amount());
    assertEquals(Money.fen(200), sale.price());
  }

  @Test
  void nothingGoesBackWhileNobodyKnowsWhatWasDelivered() {
    delivering();
    happen(new PrepaidUndelivered(ID, 1));
    for (int tries = 0; tries < 20; tries++) {
      happen(new PumpFreed(ID, 1, new FreeAnswer.Unknown("offline")));
      assertEquals(List.of(new FreePump(ID, 1, Forecourt.CRAWL)), effects);
    }
    assertEquals(new SaleState.Delivering(), sale.state());
    assertEquals(List.of(), sale.refunds());
  }

  @Test
  void aPumpThatDeliversAfterAllIsWaitedFor() {
    delivering();
    happen(new PrepaidUndelivered(ID, 1), new PumpFreed(ID, 1, new FreeAnswer.Delivering()));
    assertEquals(Optional.of(new Delivering(NOON, Optional.empty())), nozzle());
    assertTrue(Prepay.isFor(sale, Sample.fuel(1, 77, 1)));
    delivered(10_000);
    assertEquals(Money.fen(10_000), owed(RefundPayment.class).amount());
  }

  @Test
  void whatNobodyFetchesGoesBack() {
    paid();
    happen(new PrepaidLeft(ID, 1));
    assertEquals(List.of(new FreePump(ID, 1, Duration.ZERO)), effects);
    happen(new PumpFreed(ID, 1, new FreeAnswer.Free()));
    assertEquals(CEILING, owed(RefundPayment.class).amount());
  }

  @Test
  void aNozzleThatIsLeftUpIsStopped() {
    delivering();
    happen(new PrepaidLeft(ID, 1));
    assertEquals(List.of(new StopPump(ID, 1)), effects);
    Sale before = sale;
    happen(new PumpStopped(ID, 1, true));
    assertEquals(before, sale);
  }

  @Test
  void aSecondAuthorisationWaitsUntilTheFirstCannotComeAnyMore() {
    paid();
    happen(new PrepaidNozzleLifted(ID, 1, 1));
    happen(new PrepaidAuthorised(ID, 1, new AuthoriseAnswer.Unknown("timeout")));
    assertEquals(List.of(new LetPrepaidLapse(ID, 1, Forecourt.CRAWL)), effects);
    assertEquals(Optional.of(new Lapsing(NOON)), nozzle());
    happen(new PrepaidNozzleLifted(ID, 1, 1), new PrepaidLeft(ID, 1));
    assertEquals(List.of(), effects);
    assertTrue(Prepay.isFor(sale, fuel(1)));
    happen(new PrepaidLapsed(ID, 1), new PrepaidNozzleLifted(ID, 1, 1));
    assertEquals(List.of(new AuthorisePrepaid(ID, 1, 1, LIMIT)), effects);
  }

  @Test
  void aRefusedAuthorisationIsAskedForAgainSoon() {
    paid();
    happen(new PrepaidNozzleLifted(ID, 1, 1));
    happen(new PrepaidAuthorised(ID, 1, new AuthoriseAnswer.Refused("busy")));
    assertEquals(List.of(new LetPrepaidLapse(ID, 1, Duration.ofSeconds(5))), effects);
    happen(new PrepaidLapsed(ID, 1));
    assertEquals(Optional.of(new Waiting(NOON)), nozzle());
  }

  @Test
  void aCrashLetsAnAuthorisationLapse() {
    assertEquals(
        new LetPrepaidLapse(ID, 1, Forecourt.CRAWL),
        new AuthorisePrepaid(ID, 1, 1, LIMIT).afterCrash());
    paid();
    happen(new PrepaidNozzleLifted(ID, 1, 1), new PrepaidLapsed(ID, 1));
    assertEquals(Optional.of(new Waiting(NOON)), nozzle());
  }

  @Test
  void ofCardAndWalletTheWalletGoesBackFirst() {
    cardAndWallet(5_000);
    delivered(12_000);
    assertEquals(Money.fen(8_000), owed(RefundPayment.class).amount());
    assertEquals(Money.fen(5_000), owed(TakeHold.class).amount());
    assertEquals(List.of("RefundPayment", "TakeHold", "ClearFuelling", "IssueExitPass"), owes());
  }

  @Test
  void andThenLessOfTheCardIsTaken() {
    cardAndWallet(15_000);
    delivered(12_000);
    assertEquals(Money.fen(5_000), owed(RefundPayment.class).amount());
    assertEquals(Money.fen(12_000), owed(TakeHold.class).amount());
    assertEquals(1, sale.refunds().size());
  }

  @Test
  void ofNothingDeliveredTheCardGetsItsPartBack() {
    cardAndWallet(5_000);
    delivered(0);
    assertEquals(Money.fen(15_000), owed(RefundPayment.class).amount());
    assertEquals(List.of("GivingBack"), holds());
    assertEquals(Money.ZERO, sale.price());
  }

  @Test
  void theReportOfTheMoneyTellsTheCardsPartToo() {
    paidByCardAndWallet(5_000);
    Fact.SaleFact fact = (Fact.SaleFact) owed(SendReport.class).fact();
    assertEquals(
        List.of(
            new Fact.TenderFact("wechat", trade(1), Money.fen(15_000)),
            new Fact.TenderFact("ecard", hold(1), Money.fen(5_000))),
        fact.tenders());
    assertEquals(CEILING, fact.total());
  }
}
