package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.GiveBackHold;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.CardDropped;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Holding;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Parts of a sale that does not come to it: all of them go back, the last first.
class PartsGivenBackTest extends MemberSale {

  @Test
  void aCardOfWhichNobodyKnowsIsGivenBackBeforeItIsAskedAgain() {
    memberWithBenefits();
    showCard();
    held(1, 500);
    held(2, 200);
    answered(3, NO_WORD);
    assertEquals(List.of(giveBack(3)), effects);
    showCard();
    assertEquals(new Holding(new Pay.TakeCard("ecard", "k1")), sale.state());
    assertEquals(List.of(), effects);
    free(3);
    assertEquals(hold(4), owed(AskHold.class).request().number());
  }

  @Test
  void nobodyWaitsForADeskThatNeverAnswers() {
    memberWithBenefits();
    showCard();
    held(1, 500);
    held(2, 200);
    answered(3, NO_WORD);
    showCard();
    for (int tries = 1; tries <= 3; tries++) {
      happen(new GiveBackAnswered(ID, hold(3), new GiveBackAnswer.Unknown("502")));
    }
    assertEquals(hold(4), owed(AskHold.class).request().number());
    assertEquals(List.of("Held", "Held", "GivingBack", "Asking"), holds());
  }

  @Test
  void aChangeGivesEverythingBackTheLastFirst() {
    codeForTheRest();
    happen(new GoodsAdded(ID, BREAD));
    assertEquals(List.of("Held", "Held"), holds());
    happen(new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(List.of("LookBack", "GiveBackHold", "GiveBackHold", "QuoteBasket"), owes());
    assertEquals(giveBack(2), effects.get(1));
    assertEquals(giveBack(1), effects.get(2));
  }

  @Test
  void aChangeWhileSomethingIsBeingSetAsideGivesThatBackToo() {
    memberWithBenefits();
    askCode();
    held(1, 500);
    happen(new GoodsAdded(ID, BREAD));
    assertEquals(new Open(), sale.state());
    assertEquals(List.of("GivingBack", "GivingBack"), holds());
    held(2, 200);
    assertEquals(List.of(), effects);
    assertEquals(List.of("GivingBack", "GivingBack"), holds());
  }

  @Test
  void whoGoesGetsEverythingBack() {
    codeForTheRest();
    happen(
        new SaleAbandoned(ID, CancelReason.IDLE),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(new Cancelled(CancelReason.IDLE), sale.state());
    assertEquals(List.of("GivingBack", "GivingBack"), holds());
    free(1);
    assertFalse(sale.isAtRest());
  }

  @Test
  void whoCancelsWhileSomethingIsBeingSetAsideGetsItBack() {
    memberWithBenefits();
    askCode();
    happen(new PaymentCancelled(ID));
    assertEquals(new Open(), sale.state());
    assertEquals(List.of(giveBack(1)), effects);
    held(1, 500);
    assertEquals(List.of("GivingBack"), holds());
  }

  @Test
  void whatWouldBeFreeTooSoonIsSetAsideAnew() {
    codeForTheRest();
    happen(new PaymentCancelled(ID), new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    at = NOON.plus(Duration.ofMinutes(24));
    askCode();
    assertEquals(2, sale.attempts().size());
    happen(new PaymentAnswered(ID, trade(2), CODE), new PaymentCancelled(ID));
    happen(new EndAnswered(ID, trade(2), new EndAnswer.Ended()));
    at = NOON.plus(Duration.ofMinutes(24)).plusSeconds(1);
    askCode();
    assertEquals(new Open(), sale.state());
    assertEquals(List.of("GiveBackHold", "GiveBackHold"), owes());
    askCode();
    free(2);
    free(1);
    assertEquals(hold(3), owed(AskHold.class).request().number());
    assertEquals(at.plusSeconds(1800), owed(AskHold.class).request().until());
  }

  @Test
  void whatACrashInterruptedIsGivenBackAndTheBasketOpens() {
    memberWithBenefits();
    askCode();
    free(1);
    assertEquals(new Open(), sale.state());
    assertEquals(List.of("Free"), holds());
    assertEquals(List.of("QuoteBasket"), owes());
  }

  @Test
  void theCardCanBeDroppedWhileTheCodeForTheRestStands() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    showCard();
    held(1, 10_000);
    askCode();
    happen(new PaymentAnswered(ID, trade(1), CODE), new CardDropped(ID));
    assertEquals(List.of("EndPayment"), owes());
    happen(new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(List.of("GivingBack"), holds());
    assertEquals(Money.fen(21_203), sale.due());
  }

  @Test
  void droppingTheCardLeavesTheOtherParts() {
    memberWithBenefits();
    showCard();
    held(1, 500);
    held(2, 200);
    held(3, 10_000);
    happen(new CardDropped(ID));
    assertEquals(List.of("Held", "Held", "GivingBack"), holds());
    Sale before = sale;
    happen(new CardDropped(ID));
    assertEquals(before, sale);
  }

  private static GiveBackHold giveBack(int number) {
    String holder = number == 3 ? "ecard" : "office";
    return new GiveBackHold(ID, hold(number), holder, Optional.empty(), Duration.ZERO);
  }
}
