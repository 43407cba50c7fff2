package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.ClearFuelling;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.effect.Effect.ReleaseFuelling;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.CounterChosen;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Tendering;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// A customer who goes to the counter or away: nothing is given back while she could still pay.
class LeavingTest extends OneSale {

  @Test
  void whoGoesToTheCounterGetsASlipAndTheFuellingIsGivenBack() {
    fuelAndWater();
    happen(new CounterChosen(ID));
    assertEquals(new Cancelled(CancelReason.COUNTER), sale.state());
    assertEquals(List.of("ReleaseFuelling", "PrintTicket", "SendReport"), names(effects));
    assertEquals(new ReleaseFuelling(FUEL.key(), Duration.ZERO), effects.getFirst());
  }

  @Test
  void nothingIsGivenBackWhileACodeCouldStillBePaid() {
    codeShown();
    happen(new CounterChosen(ID));
    assertEquals(new Tendering(new Next.Cancel(CancelReason.COUNTER)), sale.state());
    assertEquals(List.of(end(1, Presentation.SHOWN)), effects);

    happen(new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(new Cancelled(CancelReason.COUNTER), sale.state());
    assertEquals(
        List.of("LookBack", "ReleaseFuelling", "PrintTicket", "SendReport"), names(effects));
  }

  @Test
  void whoPaysWhileLeavingHasPaid() {
    codeShown();
    happen(new SaleAbandoned(ID, CancelReason.IDLE), new PaymentAnswered(ID, trade(1), PAID));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(
        List.of(
            new ClearFuelling(ID, FUEL.key(), 1, Duration.ZERO),
            new IssueExitPass(
                ID, "K02-1121-0046", Money.fen(21_203), NOON, Optional.of(Money.fen(21_203)))),
        effects.subList(0, 2));
    assertEquals(List.of("ClearFuelling", "IssueExitPass", "SendReport"), names(effects));
  }

  @Test
  void whoLeavesWhileHerCodeIsChargedWaitsForItsEnd() {
    fuelAndWater();
    happen(
        new CodePresented(ID, "wechat", "c1", Optional.empty()),
        new SaleAbandoned(ID, CancelReason.CUSTOMER));
    assertEquals(List.of(), effects);
    happen(new PaymentAnswered(ID, trade(1), new PayAnswer.Pending("USERPAYING")));
    assertEquals(List.of(end(1, Presentation.TAKEN)), effects);
    happen(new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(new Cancelled(CancelReason.CUSTOMER), sale.state());
  }

  @Test
  void aClosedSaleIgnoresWhatComesLate() {
    fuelAndWater();
    happen(new CounterChosen(ID));
    Sale before = sale;
    happen(
        new GoodsAdded(ID, BREAD),
        new CodeAsked(ID, "wechat"),
        new CodePresented(ID, "wechat", "c1", Optional.empty()),
        new CounterChosen(ID),
        new PaymentCancelled(ID),
        new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.Claimed()));
    assertEquals(before, sale);
  }

  private static List<String> names(List<Effect> effects) {
    List<String> names = new ArrayList<>();
    effects.forEach(e -> names.add(e.getClass().getSimpleName()));
    return names;
  }
}
