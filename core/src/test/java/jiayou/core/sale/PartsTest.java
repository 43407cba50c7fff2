package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.MEMBER;
import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.GiveBackHold;
import jiayou.core.effect.Effect.QuoteBasket;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Effect.TakeHold;
import jiayou.core.effect.Fact;
import jiayou.core.effect.HoldRequest;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.CardDropped;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CoveredAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Holder.What;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Holding;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.sale.SaleState.Settled;
import jiayou.core.sale.SaleState.Tendering;
import jiayou.core.sale.SaleState.WithStaff;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// What coupons, points and the card pay: set aside first, taken last, and given back whenever the
/// sale does not come to it.
class PartsTest extends MemberSale {

  @Test
  void couponsThenPointsThenAWalletForTheExactRest() {
    memberWithBenefits();
    askCode();
    assertEquals(List.of(ask(1, new What.Coupons("M-7f3a91", "Q1", List.of("C1")), 500)), effects);
    held(1, 500);
    Map<Purse, Money> purses = Map.of(Purse.GENERAL, Money.fen(200));
    assertEquals(List.of(ask(2, new What.Points("M-7f3a91", "Q1", purses), 200)), effects);
    held(2, 200);
    assertEquals(REST, owed(RequestPayment.class).request().amount());
    assertEquals(new Tendering(new Next.Decide()), sale.state());
  }

  @Test
  void theCardPaysItsPartOfTheRestBeforeTheWallet() {
    memberWithBenefits();
    showCard();
    held(1, 500);
    held(2, 200);
    AskHold card = owed(AskHold.class);
    assertEquals(
        new HoldRequest(
            hold(3), "ecard", new What.Card(), REST, Optional.of("k1"), NOON.plusSeconds(1800)),
        card.request());
    held(3, 10_000);
    assertEquals(new Open(), sale.state());
    askCode();
    assertEquals(Money.fen(10_203), owed(RequestPayment.class).request().amount());
  }

  @Test
  void aWalletIsNotAskedForWhatIsCovered() {
    memberWithBenefits();
    showCard();
    held(1, 500);
    held(2, 200);
    held(3, REST.fen());
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of(), sale.attempts());
    assertEquals(
        List.of("ClearFuelling", "TakeHold", "TakeHold", "TakeHold", "IssueExitPass", "SendReport"),
        owes());
  }

  @Test
  void aCoveredBasketIsPaidByHerTouchAndNotByItself() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    memberWithoutCard(21_203);
    askCode();
    held(1, 21_203);
    assertEquals(new Open(), sale.state());
    happen(new CoveredAsked(ID));
    assertEquals(new Fulfilling(), sale.state());
  }

  @Test
  void aCodeOnHerPhoneIsHerWordForACoveredBasketAndIsNotCharged() {
    memberWithoutCard(21_203);
    showPhone();
    held(1, 21_203);
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of(), sale.attempts());
  }

  @Test
  void benefitsThatCannotBeSetAsideAreQuotedAway() {
    memberWithBenefits();
    askCode();
    answered(1, new HoldAnswer.Refused(HoldRefusal.CHANGED));
    assertEquals(new Open(), sale.state());
    assertEquals(
        new Wish(Optional.of(List.of()), List.of(), false),
        owed(QuoteBasket.class).basket().wish());
    quoted(quote(300, 0, 0));
    askCode();
    assertEquals(Money.fen(20_903), owed(RequestPayment.class).request().amount());
  }

  @Test
  void pointsThatFailGiveTheCouponsBack() {
    memberWithBenefits();
    askCode();
    held(1, 500);
    answered(2, new HoldAnswer.Refused(HoldRefusal.OTHER));
    assertEquals(List.of("GivingBack", "Refused"), holds());
    assertEquals(List.of("GiveBackHold", "QuoteBasket"), owes());
  }

  @Test
  void aCardThatIsRefusedLeavesTheRestAsItIs() {
    memberWithBenefits();
    showCard();
    held(1, 500);
    held(2, 200);
    answered(3, new HoldAnswer.Refused(HoldRefusal.CARD_BLOCKED));
    assertEquals(new Open(), sale.state());
    assertEquals(List.of("Held", "Held", "Refused"), holds());
    askCode();
    assertEquals(REST, owed(RequestPayment.class).request().amount());
  }

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
  void aPaymentThatFailsLeavesThePartsSetAsideForTheNext() {
    codeForTheRest();
    happen(new PaymentCancelled(ID), new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(List.of("Held", "Held"), holds());
    showPhone();
    assertEquals(REST, owed(RequestPayment.class).request().amount());
    happen(new PaymentAnswered(ID, trade(2), new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "N")));
    assertEquals(List.of("Held", "Held"), holds());
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
  void partsAreTakenOnceTheWalletHasPaid() {
    codeForTheRest();
    paid(1);
    assertEquals(
        List.of("ClearFuelling", "TakeHold", "TakeHold", "IssueExitPass", "SendReport"), owes());
    assertEquals(List.of("Taking", "Taking"), holds());
    fulfilled();
    assertEquals(new Fulfilling(), sale.state());
    taken(1);
    assertEquals(new Fulfilling(), sale.state());
    taken(2);
    assertEquals(new Settled(), sale.state());
    assertEquals(Money.fen(20_903), sale.paidByWallets().plus(sale.terms().paidByHolds()));
  }

  @Test
  void aCardThatVouchesForItselfDoesNotKeepTheSaleOpen() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    showCard();
    answered(1, new HoldAnswer.HeldOffline(Money.fen(21_203), "**6217", "proof"));
    assertEquals(Optional.of("proof"), owed(TakeHold.class).proof());
    fulfilled();
    assertEquals(new Settled(), sale.state());
    assertFalse(sale.isAtRest());
    taken(1);
    assertEquals(List.of("Taken"), holds());
  }

  @Test
  void aPartThatCannotBeTakenIsForStaffAndToldOnce() {
    codeForTheRest();
    paid(1);
    fulfilled();
    taken(2);
    happen(new TakeAnswered(ID, hold(1), new TakeAnswer.Refused("expired")));
    assertEquals(new WithStaff(hold(1) + " was set aside and could not be taken"), sale.state());
    assertEquals(List.of("SendReport", "SendReport"), owes());
    assertEquals(
        new Fact.PaymentFact("coupons", hold(1), Money.fen(500), Fact.PaymentOutcome.MANUAL),
        owed(SendReport.class).fact());
  }

  @Test
  void staffSettleAStuckPartAndTheSaleWithIt() {
    aPartThatCannotBeTakenIsForStaffAndToldOnce();
    SettledByStaff settled = new SettledByStaff(hold(1), Settlement.FULFILLED_BY_HAND, "17");
    Step<Sale> step = ByHand.settled(sale, settled, NOON, rules);
    assertEquals(new Settled(), step.state().state());
    assertEquals(2, step.effects().size());
  }

  @Test
  void whatWasTakenThoughNobodyTookItIsForStaff() {
    codeForTheRest();
    happen(
        new SaleAbandoned(ID, CancelReason.IDLE),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()),
        new GiveBackAnswered(ID, hold(1), new GiveBackAnswer.Taken()));
    assertEquals(List.of("Stuck", "GivingBack"), holds());
    assertEquals(List.of("SendReport"), owes());
  }

  @Test
  void lateMoneyForTheExactRestPaysWithThePartsThatAreSetAside() {
    codeForTheRest();
    happen(
        new PaymentCancelled(ID),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()),
        new LookedBack(ID, trade(1), new PayAnswer.Paid("T1", REST, NOON)));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of("Taking", "Taking"), holds());
  }

  @Test
  void lateMoneyForTheRestGoesBackOnceThePartsAreGone() {
    codeForTheRest();
    happen(
        new GoodsAdded(ID, BREAD),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()),
        new LookedBack(ID, trade(1), new PayAnswer.Paid("T1", REST, NOON)));
    assertEquals(new Open(), sale.state());
    assertEquals(trade(1), sale.refunds().getFirst().trade());
  }

  @Test
  void lateMoneyForTheFullPriceIsNotTakenFromWhoSeesASmallerOne() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    askCode();
    happen(
        new PaymentAnswered(ID, trade(1), CODE),
        new PaymentCancelled(ID),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    memberWithoutCard(500);
    assertEquals(Money.fen(20_703), sale.forWallet());
    happen(new LookedBack(ID, trade(1), PAID));
    assertEquals(new Open(), sale.state());
    assertEquals(Money.fen(21_203), sale.refunds().getFirst().amount());
  }

  @Test
  void whatIsSetAsideAfterTheSaleWasPaidOtherwiseIsGivenBackAndTheSaleEnds() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    askCode();
    happen(
        new PaymentAnswered(ID, trade(1), CODE),
        new PaymentCancelled(ID),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    showCard();
    happen(new LookedBack(ID, trade(1), PAID));
    assertEquals(new Fulfilling(), sale.state());
    fulfilled();
    held(1, 21_203);
    assertEquals(List.of("GivingBack"), holds());
    assertEquals(new Settled(), sale.state());
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

  @Test
  void theSameCardTwiceSetsItsPartAsideOnce() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    showCard();
    held(1, 10_000);
    showCard();
    assertEquals(new Open(), sale.state());
    assertEquals(List.of("Held"), holds());
  }

  @Test
  void theCodeOfAnotherProviderIsShownOnceThePartsAreThere() {
    memberWithBenefits();
    askCode();
    happen(new CodeAsked(ID, "alipay"));
    held(1, 500);
    held(2, 200);
    assertEquals("alipay", owed(RequestPayment.class).request().provider());
  }

  private void memberWithoutCard(long coupon) {
    if (sale.basket().isEmpty()) {
      fuelAndWater();
    }
    happen(new MemberIdentified(ID, MEMBER));
    quoted(quote(0, coupon, 0));
  }

  private void fulfilled() {
    happen(
        new ClearAnswered(ID, FUEL.key(), 1, new ClearAnswer.Cleared()),
        new ExitPassIssued(ID, new ExitPass("token", "0046")));
  }

  private static AskHold ask(int number, What what, long fen) {
    return new AskHold(
        ID,
        new HoldRequest(
            hold(number),
            "office",
            what,
            Money.fen(fen),
            Optional.empty(),
            NOON.plusSeconds(1800)));
  }

  private static GiveBackHold giveBack(int number) {
    String holder = number == 3 ? "ecard" : "office";
    return new GiveBackHold(ID, hold(number), holder, Optional.empty(), Duration.ZERO);
  }
}
