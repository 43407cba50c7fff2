package jiayou.core.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.PrintTicket;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CopyAsked;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.sale.SaleState.Settled;
import jiayou.core.slip.Slip;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Which papers somebody gets who paid before she fuelled.
class PrepaidPapersTest extends PrepaidSale {

  @Test
  void theTicketTellsWhatGoesBackAndThereIsNoOtherPaper() {
    delivering();
    delivered(15_000);
    happen(new ExitPassIssued(ID, new ExitPass("token", "0046")));
    assertTrue(Papers.owesTicket(sale));
    String slip = sale.slips().getFirst().ticket().id();
    happen(new PrintAnswered(ID, slip, new PrintAnswer.Confirmed()), new CopyAsked(ID));
    Ticket ticket = owed(PrintTicket.class).ticket();
    assertFalse(Papers.owesTicket(sale));
    assertEquals(0, ticket.copy());
    assertEquals(Money.fen(15_000), ticket.total());
    assertEquals(
        List.of(
            new Ticket.Tender(
                "微信支付", trade(1), CEILING, Optional.empty(), Optional.of(Money.fen(5_000)))),
        ticket.tenders());
    assertEquals(Optional.empty(), Papers.refundWithoutSlip(sale));
    happen(new ClearAnswered(ID, fuel(15_000).key(), 1, new ClearAnswer.Cleared()));
    Fact.SaleFact fact = (Fact.SaleFact) owed(SendReport.class).fact();
    assertEquals(Money.fen(15_000), fact.total());
    assertEquals(
        List.of(new Fact.TenderFact("wechat", trade(1) + "_RF", Money.fen(5_000))), fact.refunds());
    assertEquals(new Settled(), sale.state());
  }

  /// However many slips she had before: who paid in advance has no ticket yet.
  @Test
  void theOriginalIsPrintedWhateverPaperWentBefore() {
    delivering();
    Slip spent = new Slip(sale.slips().getFirst().ticket(), new Slip.State.Printed());
    sale = sale.withSlips(List.of(spent, spent, spent, spent));
    delivered(15_000);
    happen(new ExitPassIssued(ID, new ExitPass("token", "0046")), new CopyAsked(ID));
    assertEquals(Ticket.Kind.SALE, owed(PrintTicket.class).ticket().kind());
  }

  @Test
  void theSlipOfWhoHasStillToFuelCanBeHadAgainAsACopy() {
    delivering();
    String slip = sale.slips().getFirst().ticket().id();
    happen(new PrintAnswered(ID, slip, new PrintAnswer.Confirmed()), new CopyAsked(ID));
    Ticket copy = owed(PrintTicket.class).ticket();
    assertEquals(Ticket.Kind.PREPAID_SLIP, copy.kind());
    assertEquals(1, copy.copy());
  }
}
