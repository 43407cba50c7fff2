package jiayou.core.sale;

import static jiayou.core.Sample.NOON;
import static jiayou.core.Sample.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.CheckRefund;
import jiayou.core.effect.Effect.PrintTicket;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CopyAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.RatingGiven;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SlipAsked;
import jiayou.core.payment.Refund;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Settled;
import jiayou.core.sale.SaleState.WithStaff;
import jiayou.core.slip.Slip;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// What a paid sale still owes, and money that goes back.
class FulfilmentTest {

  private static final String ID = "K02_261121_0046";
  private static final String TRADE = "S1_" + ID + "_1";
  private static final FuellingTotal FUEL = Sample.fuel();
  private static final ExitPass PASS = new ExitPass("token", "0046");
  private static final PayAnswer PAID = new PayAnswer.Paid("T1", Money.fen(21_203), NOON);

  private Sale sale = Sale.open(ID, "K02-1121-0046", "kiosk", NOON);
  private List<Effect> effects = List.of();

  @Test
  void theBackOfficeLearnsWhatWasPaidWithTheControllersAmount() {
    paid();
    Fact.SaleFact fact =
        new Fact.SaleFact(
            List.of(
                new LineFact.FuelFact(FUEL),
                new LineFact.GoodsFact(WATER.ean(), "矿泉水", 1, Money.fen(200), Money.fen(200))),
            List.of(new Fact.TenderFact("wechat", TRADE, Money.fen(21_203))),
            Money.fen(21_203),
            "PAID",
            List.of(),
            List.of());
    assertEquals(new SendReport(ID + "-1", "sale.tendered", ID, 1, NOON, fact), effects.getLast());
  }

  @Test
  void theTicketIsPrintedOnceThePassIsThere() {
    paid();
    happen(new ExitPassIssued(ID, PASS));
    PrintTicket print = (PrintTicket) effects.getFirst();
    assertEquals(List.of(print), effects);
    assertEquals(Ticket.Kind.SALE, print.ticket().kind());
    assertEquals(0, print.ticket().copy());
    assertEquals(PASS, print.ticket().exitPass().orElseThrow());
    assertEquals(
        List.of(new Ticket.Tender("微信支付", TRADE, Money.fen(21_203))), print.ticket().tenders());
  }

  @Test
  void aSecondPassPrintsNoSecondTicket() {
    paid();
    happen(new ExitPassIssued(ID, PASS), new ExitPassIssued(ID, PASS));
    assertEquals(List.of(), effects);
    assertEquals(1, sale.slips().size());
  }

  @Test
  void aSaleIsSettledWhenThePumpIsFreeAndThePassIsThereWhateverThePaperDoes() {
    paid();
    happen(new ClearAnswered(ID, FUEL.key(), 1, new ClearAnswer.Cleared()));
    assertEquals(new Fulfilling(), sale.state());
    happen(new ExitPassIssued(ID, PASS));
    assertEquals(new Settled(), sale.state());
    happen(new PrintAnswered(ID, ID + "-p1", new PrintAnswer.Failed(PrinterFault.OUT_OF_PAPER)));
    assertEquals(new Settled(), sale.state());
    assertEquals(new Slip.State.Failed(PrinterFault.OUT_OF_PAPER), sale.slips().getFirst().state());
  }

  @Test
  void aPaidFuellingThatCannotBeClosedIsForStaff() {
    paid();
    happen(
        new ExitPassIssued(ID, PASS),
        new ClearAnswered(ID, FUEL.key(), 1, new ClearAnswer.Refused("not ours")));
    assertEquals(new WithStaff("a paid fuelling could not be closed"), sale.state());
    assertEquals("sale.with-staff", ((SendReport) effects.getLast()).type());
  }

  @Test
  void anUnansweredClearingKeepsTheSaleOpen() {
    paid();
    happen(
        new ExitPassIssued(ID, PASS),
        new ClearAnswered(ID, FUEL.key(), 1, new ClearAnswer.Unknown("timeout")));
    assertEquals(new Fulfilling(), sale.state());
  }

  @Test
  void aTicketThatACrashInterruptedIsGivenUpAndNotPrintedAgain() {
    paid();
    happen(new ExitPassIssued(ID, PASS));
    assertEquals(new Effect.GiveUpTicket(ID, ID + "-p1"), effects.getFirst().afterCrash());
    happen(new PrintAnswered(ID, ID + "-p1", new PrintAnswer.Unknown("restarted")));
    assertEquals(new Slip.State.Unknown("restarted"), sale.slips().getFirst().state());
    assertEquals(List.of(), effects);
  }

  @Test
  void copiesAreCountedFromTheFirstCopyOnWhateverWasPrintedBefore() {
    codeShown();
    happen(
        new SlipAsked(ID),
        new PrintAnswered(ID, ID + "-p1", new PrintAnswer.Confirmed()),
        new PaymentAnswered(ID, TRADE, PAID),
        new ExitPassIssued(ID, PASS),
        new PrintAnswered(ID, ID + "-p2", new PrintAnswer.Confirmed()),
        new CopyAsked(ID));
    assertEquals(1, ((PrintTicket) effects.getFirst()).ticket().copy());
  }

  @Test
  void noCopyBeforeTheLastPaperIsOutAndNotMoreThanFourPapers() {
    paid();
    happen(new ExitPassIssued(ID, PASS), new CopyAsked(ID));
    assertEquals(List.of(), effects);
    for (int paper = 1; paper <= 6; paper++) {
      happen(
          new PrintAnswered(ID, ID + "-p" + paper, new PrintAnswer.Confirmed()), new CopyAsked(ID));
    }
    assertEquals(4, sale.slips().size());
  }

  @Test
  void onlyWhoPaidRates() {
    happen(new RatingGiven(ID, 5));
    assertEquals(List.of(), effects);
    paid();
    happen(new RatingGiven(ID, 5));
    assertEquals(
        List.of(new SendReport(ID + "-2", "rating.given", ID, 2, NOON, new Fact.RatingFact(5))),
        effects);
  }

  @Test
  void moneyThatCameTooLateGoesBackAndIsFollowedUntilItIsThere() {
    ended();
    happen(new LookedBack(ID, TRADE, PAID));
    RefundPayment ask =
        new RefundPayment(
            ID,
            TRADE + "_R1",
            TRADE,
            "wechat",
            Money.fen(21_203),
            Money.fen(21_203),
            Duration.ZERO,
            Optional.of(new Asked(Money.fen(21_203), NOON)),
            Optional.of(NOON));
    assertEquals(
        List.of(
            ask,
            report(
                2,
                "payment.ended",
                new Fact.PaymentFact(
                    "wechat", TRADE, Money.fen(21_203), Fact.PaymentOutcome.REVERSED))),
        effects);

    CheckRefund check =
        new CheckRefund(
            ID,
            TRADE + "_R1",
            "wechat",
            Duration.ofSeconds(3),
            Optional.of(TRADE),
            Optional.of(new Asked(Money.fen(21_203), NOON)),
            Optional.of(NOON));
    for (int i = 0; i < 3; i++) {
      happen(new RefundAnswered(ID, TRADE + "_R1", new RefundAnswer.Processing()));
      assertEquals(List.of(check), effects);
    }

    happen(new RefundAnswered(ID, TRADE + "_R1", new RefundAnswer.Succeeded(NOON)));
    assertEquals(new Refund.State.Succeeded(NOON), sale.refunds().getFirst().state());
    assertEquals(
        List.of(
            report(
                3,
                "refund.ended",
                new Fact.RefundFact(
                    "wechat",
                    TRADE,
                    TRADE + "_R1",
                    Money.fen(21_203),
                    Fact.RefundOutcome.SUCCEEDED))),
        effects);
  }

  @Test
  void aRefundIsReportedOnce() {
    ended();
    happen(
        new LookedBack(ID, TRADE, PAID),
        new RefundAnswered(ID, TRADE + "_R1", new RefundAnswer.Succeeded(NOON)),
        new RefundAnswered(ID, TRADE + "_R1", new RefundAnswer.Succeeded(NOON)));
    assertEquals(List.of(), effects);
  }

  private static SendReport report(int sequence, String type, Fact fact) {
    return new SendReport(ID + "-" + sequence, type, ID, sequence, NOON, fact);
  }

  private void codeShown() {
    sale = SaleMachine.fuellingPicked(sale, FUEL);
    happen(
        new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.Claimed()),
        new GoodsAdded(ID, WATER),
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, TRADE, new PayAnswer.AwaitingScan("weixin://1")));
  }

  private void paid() {
    codeShown();
    happen(new PaymentAnswered(ID, TRADE, PAID));
    assertEquals(new Fulfilling(), sale.state());
  }

  private void ended() {
    codeShown();
    happen(
        new SaleAbandoned(ID, CancelReason.CUSTOMER),
        new EndAnswered(ID, TRADE, new EndAnswer.Ended()));
  }

  /// The effects are those of the last event.
  private void happen(SaleEvent... events) {
    for (SaleEvent event : events) {
      Step<Sale> step = SaleMachine.step(sale, event, NOON, Sample.rules());
      sale = step.state();
      effects = step.effects();
    }
  }
}
