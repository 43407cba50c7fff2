package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Effect.TakeHold;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Settled;
import jiayou.core.sale.SaleState.WithStaff;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Parts of a sale that is paid, and of one that is paid late: each is taken once or for staff.
class PartsTakenTest extends MemberSale {

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
}
