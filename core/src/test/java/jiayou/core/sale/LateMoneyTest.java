package jiayou.core.sale;

import static jiayou.core.Sample.BREAD;
import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Fact.PaymentOutcome;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.RefundSlipAsked;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.AttemptState.Held;
import jiayou.core.payment.AttemptState.PaidLate;
import jiayou.core.payment.AttemptState.Succeeded;
import jiayou.core.payment.Refund;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Money that comes after we gave up: it pays for the sale that still wants it, or it goes back.
class LateMoneyTest extends OneSale {

  private static final Money TOTAL = Money.fen(21_203);
  private static final Succeeded SUCCEEDED = new Succeeded("T1", TOTAL, NOON);
  private static final PaidLate PAID_LATE = new PaidLate("T1", NOON);

  @Test
  void anOpenSaleThatWantsJustThisMoneyIsPaidWithIt() {
    ended();
    happen(new LookedBack(ID, trade(1), PAID));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of(SUCCEEDED), states());
    assertEquals(
        List.of("SendReport", "ClearFuelling", "IssueExitPass", "SendReport"), names(effects));
    assertEquals(outcome(1, 1, PaymentOutcome.SUCCEEDED), effects.getFirst());
  }

  @Test
  void lateMoneyPaysOnce() {
    ended();
    happen(new LookedBack(ID, trade(1), PAID), new LookedBack(ID, trade(1), PAID));
    assertEquals(List.of(), effects);
    assertEquals(List.of(), sale.refunds());
  }

  @Test
  void aSaleThatWantsAnotherAmountByNowGivesTheMoneyBack() {
    ended();
    happen(new GoodsAdded(ID, BREAD), new LookedBack(ID, trade(1), PAID));
    assertEquals(new Open(), sale.state());
    assertEquals(List.of(PAID_LATE), states());
    assertEquals(List.of(refund(1), outcome(1, 1, PaymentOutcome.REVERSED)), effects);
  }

  @Test
  void aSaleThatIsOverGivesTheMoneyBack() {
    codeShown();
    happen(
        new SaleAbandoned(ID, CancelReason.IDLE),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()),
        new LookedBack(ID, trade(1), PAID));
    assertEquals(new SaleState.Cancelled(CancelReason.IDLE), sale.state());
    assertEquals(List.of(refund(1), outcome(1, 2, PaymentOutcome.REVERSED)), effects);
  }

  @Test
  void theMoneyOfACodeFromAPhoneIsLeftAloneWhileAReversalMightStillUndoIt() {
    fuelAndWater();
    happen(
        new CodePresented(ID, "wechat", "c1", Optional.empty()),
        new PaymentAnswered(ID, trade(1), new PayAnswer.Declined(Reason.OTHER, "X")),
        new LookedBack(ID, trade(1), PAID));
    Effect again = new Effect.LookBack(ID, trade(1), "wechat", Duration.ofMinutes(10), ASKED);
    assertEquals(List.of(again), effects);
  }

  /// Staff have the second payment before them when both turn out to be paid.
  @Test
  void ofTwoPaymentsThatCameLateOnePaysAndTheOtherGoesBack() {
    ended();
    happen(new CodeAsked(ID, "wechat"), new PaymentAnswered(ID, trade(2), CODE));
    happen(new LookedBack(ID, trade(1), PAID));
    for (int tries = 0; tries < 12; tries++) {
      happen(new EndAnswered(ID, trade(2), new EndAnswer.Unknown("502")));
    }
    happen(new LookedBack(ID, trade(2), PAID));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of(PAID_LATE, SUCCEEDED), states());
    assertEquals(List.of(trade(1)), sale.refunds().stream().map(Refund::trade).toList());
  }

  @Test
  void whilePayingAgainTheNewCodeIsTakenAwayBeforeTheOldMoneyPays() {
    ended();
    happen(new CodeAsked(ID, "wechat"), new PaymentAnswered(ID, trade(2), CODE));
    happen(new LookedBack(ID, trade(1), PAID));
    assertEquals(List.of(end(2, Presentation.SHOWN)), effects);
    assertEquals(new Held("T1", TOTAL, NOON), states().getFirst());

    happen(new EndAnswered(ID, trade(2), new EndAnswer.Ended()));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(SUCCEEDED, states().getFirst());
    assertFalse(names(effects).contains("RefundPayment"));
  }

  @Test
  void whoPaidTheNewCodeTooGetsTheOldMoneyBack() {
    ended();
    happen(
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, trade(2), CODE),
        new LookedBack(ID, trade(1), PAID),
        new EndAnswered(ID, trade(2), new EndAnswer.AlreadyPaid("T2", TOTAL, NOON)));
    assertEquals(new Fulfilling(), sale.state());
    assertEquals(List.of(PAID_LATE, new Succeeded("T2", TOTAL, NOON)), states());
    assertEquals(
        List.of("ClearFuelling", "IssueExitPass", "SendReport", "RefundPayment", "SendReport"),
        names(effects));
  }

  @Test
  void aCodeFromAPhoneThatIsBeingChargedIsLeftToItsEnd() {
    ended();
    happen(
        new CodePresented(ID, "wechat", "c1", Optional.empty()),
        new LookedBack(ID, trade(1), PAID));
    assertEquals(List.of(), effects);
    happen(new PaymentAnswered(ID, trade(2), PAID));
    assertEquals(List.of(PAID_LATE, SUCCEEDED), states());
    assertEquals(trade(1), sale.refunds().getFirst().trade());
  }

  @Test
  void whoGoesWhileTheOldMoneyWaitsHasPaid() {
    ended();
    happen(
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, trade(2), CODE),
        new LookedBack(ID, trade(1), PAID),
        new SaleAbandoned(ID, CancelReason.IDLE),
        new EndAnswered(ID, trade(2), new EndAnswer.Ended()));
    assertEquals(new Fulfilling(), sale.state());
  }

  @Test
  void whoBuysMoreWhileTheOldMoneyWaitsGetsItBack() {
    ended();
    happen(
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, trade(2), CODE),
        new LookedBack(ID, trade(1), PAID),
        new GoodsAdded(ID, BREAD),
        new EndAnswered(ID, trade(2), new EndAnswer.Ended()));
    assertEquals(new Open(), sale.state());
    assertEquals(PAID_LATE, states().getFirst());
    assertEquals(Money.fen(21_753), sale.basket().total());
  }

  @Test
  void ofTwoLateMoneysOneGoesBackAtOnce() {
    ended();
    happen(
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, trade(2), CODE),
        new PaymentCancelled(ID),
        new EndAnswered(ID, trade(2), new EndAnswer.Ended()),
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, trade(3), CODE),
        new LookedBack(ID, trade(2), PAID),
        new LookedBack(ID, trade(1), PAID));
    assertEquals(List.of("RefundPayment", "SendReport"), names(effects));
    happen(new EndAnswered(ID, trade(3), new EndAnswer.Ended()));
    assertEquals(List.of(PAID_LATE, SUCCEEDED), states().subList(0, 2));
  }

  @Test
  void aLateYesToAnOldCodeSaysNothingAboutTheCodeUnderWay() {
    ended();
    happen(new CodeAsked(ID, "wechat"), new PaymentAnswered(ID, trade(2), CODE));
    AttemptState running = states().getLast();
    happen(new PaymentAnswered(ID, trade(1), PAID));
    assertEquals(
        List.of(new Effect.LookBack(ID, trade(1), "wechat", Duration.ZERO, ASKED)), effects);
    assertEquals(running, states().getLast());
  }

  @Test
  void theRefundSlipTellsItsNumbersAndIsPrintedOnce() {
    codeShown();
    happen(
        new SaleAbandoned(ID, CancelReason.IDLE),
        new EndAnswered(ID, trade(1), new EndAnswer.Ended()),
        new LookedBack(ID, trade(1), PAID),
        new RefundSlipAsked(ID, trade(1) + "_R1"));
    Ticket slip = ((Effect.PrintTicket) effects.getFirst()).ticket();
    assertEquals(Ticket.Kind.REFUND_SLIP, slip.kind());
    assertEquals("K02-1121-0046", slip.trace());
    assertEquals(TOTAL, slip.total());
    assertEquals(List.of(new Ticket.Tender("微信支付", trade(1), TOTAL)), slip.tenders());
    assertEquals(List.of("退款单号", trade(1) + "_R1"), slip.notes());
    happen(new RefundSlipAsked(ID, trade(1) + "_R1"));
    assertEquals(List.of(), effects);
  }

  private void ended() {
    codeShown();
    happen(new PaymentCancelled(ID), new EndAnswered(ID, trade(1), new EndAnswer.Ended()));
    assertEquals(new Open(), sale.state());
  }

  private List<AttemptState> states() {
    return sale.attempts().stream().map(a -> a.state()).toList();
  }

  private static RefundPayment refund(int number) {
    return new RefundPayment(
        ID,
        trade(number) + "_R1",
        trade(number),
        "wechat",
        TOTAL,
        TOTAL,
        Duration.ZERO,
        ASKED,
        Optional.of(NOON));
  }

  private static SendReport outcome(int number, int sequence, PaymentOutcome outcome) {
    return new SendReport(
        ID + "-" + sequence,
        "payment.ended",
        ID,
        sequence,
        NOON,
        new Fact.PaymentFact("wechat", trade(number), TOTAL, outcome));
  }

  private static List<String> names(List<Effect> effects) {
    List<String> names = new ArrayList<>();
    effects.forEach(e -> names.add(e.getClass().getSimpleName()));
    return names;
  }
}
