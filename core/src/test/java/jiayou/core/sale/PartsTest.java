package jiayou.core.sale;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.QuoteBasket;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.HoldRequest;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CoveredAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.What;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Tendering;
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
}
