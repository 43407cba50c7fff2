package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.NOON;
import static jiayou.core.Sample.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.PaymentRequest.Method;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.QuantityChanged;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.sale.SaleState.Cancelled;
import jiayou.core.sale.SaleState.Edit;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Tendering;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// The basket and the payment of a sale; who goes without paying is in [LeavingTest], and what
/// follows once it is paid is in [FulfilmentTest].
class SaleMachineTest extends OneSale {

  @Test
  void theSameProductAgainIsOneMore() {
    happen(new GoodsAdded(ID, WATER), new GoodsAdded(ID, BREAD), new GoodsAdded(ID, WATER));
    assertEquals(basket(new Line.Goods(WATER, 2), new Line.Goods(BREAD, 1)), sale.basket());
    assertEquals(Money.fen(950), sale.basket().total());
  }

  @Test
  void aLineOfZeroGoesAway() {
    happen(
        new GoodsAdded(ID, WATER),
        new GoodsAdded(ID, BREAD),
        new QuantityChanged(ID, WATER.ean(), -1));
    assertEquals(basket(new Line.Goods(BREAD, 1)), sale.basket());
  }

  @Test
  void aCodeIsAskedForTheWholeBasket() {
    fuelAndWater();
    happen(new CodeAsked(ID, "wechat"));
    assertEquals(new Tendering(new Next.Decide()), sale.state());
    assertEquals(List.of(request(1, new Method.ShowCode(), 21_203, 180)), effects);
  }

  @Test
  void nobodyIsAskedForMoneyBeforeTheFuellingIsOurs() {
    sale = SaleMachine.fuellingPicked(sale, FUEL);
    Sale before = sale;
    happen(new CodeAsked(ID, "wechat"), new CodePresented(ID, "wechat", "c1", Optional.empty()));
    assertEquals(before, sale);
    assertEquals(List.of(), effects);
  }

  @Test
  void nobodyIsAskedForNothing() {
    Sale before = sale;
    happen(new CodeAsked(ID, "wechat"));
    assertEquals(before, sale);
  }

  @Test
  void aFuellingThatAnotherTerminalHasLeavesTheRestOfTheBasket() {
    sale = SaleMachine.fuellingPicked(sale, FUEL);
    happen(
        new GoodsAdded(ID, WATER),
        new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.HeldByOther("K01")));
    assertEquals(new Open(), sale.state());
    assertEquals(basket(new Line.Goods(WATER, 1)), sale.basket());
  }

  @Test
  void aSaleOfNothingButAFuellingThatIsGoneEnds() {
    sale = SaleMachine.fuellingPicked(sale, FUEL);
    happen(new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.Gone()));
    assertEquals(new Cancelled(CancelReason.EMPTY), sale.state());
  }

  @Test
  void aChangeWaitsUntilTheCodeForTheOldAmountIsDead() {
    codeShown();
    happen(new GoodsAdded(ID, BREAD));
    assertEquals(new Tendering(new Next.Change(List.of(new Edit.AddGoods(BREAD)))), sale.state());
    assertEquals(Money.fen(21_203), sale.basket().total());
    assertEquals(Money.fen(21_753), sale.shownBasket().total());
    assertEquals(List.of(end(1, Presentation.SHOWN)), effects);

    happen(new QuantityChanged(ID, WATER.ean(), -1));
    assertEquals(List.of(), effects);

    happen(new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(new Open(), sale.state());
    assertEquals(Money.fen(21_553), sale.basket().total());
    assertEquals(List.of(lookBack(1)), effects);
  }

  @Test
  void aCodeThatIsPaidWhileTheBasketChangesPaysForTheOldBasket() {
    codeShown();
    happen(
        new GoodsAdded(ID, BREAD),
        new EndAnswered(ID, trade(1), new EndAnswer.AlreadyPaid("T1", Money.fen(21_203), NOON)));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(Money.fen(21_203), sale.basket().total());
  }

  @Test
  void aCodeFromAPhoneIsTakenOnlyWhenTheShownCodeIsDead() {
    codeShown();
    happen(new CodePresented(ID, "wechat", "c1", Optional.empty()));
    assertEquals(new Tendering(new Next.TakeCode("wechat", "c1")), sale.state());
    assertEquals(List.of(end(1, Presentation.SHOWN)), effects);

    happen(new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(new Tendering(new Next.Decide()), sale.state());
    assertEquals(List.of(lookBack(1), request(2, new Method.TakeCode("c1"), 21_203, 120)), effects);
  }

  @Test
  void aLateAnswerToTheOldAttemptSaysNothingAboutTheNewOne() {
    codeShown();
    happen(
        new CodePresented(ID, "wechat", "c1", Optional.empty()),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    Sale before = sale;
    for (PayAnswer late : List.of(new PayAnswer.Unknown("timeout"), new PayAnswer.Ended())) {
      happen(new PaymentAnswered(ID, trade(1), late));
      assertEquals(before, sale);
      assertEquals(List.of(), effects);
    }
  }

  @Test
  void aSecondScanWhileACodeIsChargedChangesNothing() {
    fuelAndWater();
    happen(new CodePresented(ID, "wechat", "c1", Optional.empty()));
    Sale before = sale;
    happen(new CodePresented(ID, "wechat", "c2", Optional.empty()), new GoodsAdded(ID, BREAD));
    assertEquals(before, sale);
    assertEquals(List.of(), effects);
  }

  @Test
  void aRefusedCodeOpensTheBasketAgain() {
    fuelAndWater();
    happen(
        new CodePresented(ID, "wechat", "c1", Optional.empty()),
        new PaymentAnswered(
            ID, trade(1), new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "NOTENOUGH")));
    assertEquals(new Open(), sale.state());
    assertEquals(
        Optional.of(new AttemptState.Failed(Reason.BALANCE_TOO_LOW, "NOTENOUGH")),
        sale.lastAttempt().map(PaymentAttempt::state));
    happen(new CodeAsked(ID, "wechat"));
    assertEquals(List.of(request(2, new Method.ShowCode(), 21_203, 180)), effects);
  }

  @Test
  void aCancelledPaymentKeepsTheBasket() {
    codeShown();
    happen(new PaymentCancelled(ID), new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(new Open(), sale.state());
    assertEquals(
        Optional.of(new AttemptState.Ended(EndReason.CUSTOMER, false)),
        sale.lastAttempt().map(PaymentAttempt::state));
  }

  private static Basket basket(Line.Goods... goods) {
    return new Basket(List.of(), List.of(goods), List.of());
  }

  private static RequestPayment request(int number, Method method, long fen, int seconds) {
    Instant expires = NOON.plusSeconds(seconds);
    return new RequestPayment(
        ID,
        new PaymentRequest(
            trade(number),
            "wechat",
            method,
            Money.fen(fen),
            "加油站 K02-1121-0046",
            expires,
            Optional.of(NOON)),
        Duration.ZERO);
  }
}
