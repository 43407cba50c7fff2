package jiayou.core.payment;

import static jiayou.core.Sample.NOON;
import static jiayou.core.payment.Attempts.LATER;
import static jiayou.core.payment.Attempts.PAID;
import static jiayou.core.payment.Attempts.SALE;
import static jiayou.core.payment.Attempts.SHOW;
import static jiayou.core.payment.Attempts.SUCCEEDED;
import static jiayou.core.payment.Attempts.TAKE;
import static jiayou.core.payment.Attempts.UNKNOWN;
import static jiayou.core.payment.Attempts.answered;
import static jiayou.core.payment.Attempts.end;
import static jiayou.core.payment.Attempts.in;
import static jiayou.core.payment.Attempts.lookBack;
import static jiayou.core.payment.Attempts.lookedAtOnceMore;
import static jiayou.core.payment.Attempts.paymentRequest;
import static jiayou.core.payment.Attempts.request;
import static jiayou.core.payment.Attempts.watch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jiayou.core.effect.Effect.SettlePayment;
import jiayou.core.effect.Step;
import jiayou.core.payment.AttemptState.AwaitingScan;
import jiayou.core.payment.AttemptState.Doubt;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.AttemptState.Ending;
import jiayou.core.payment.AttemptState.Failed;
import jiayou.core.payment.AttemptState.Manual;
import jiayou.core.payment.AttemptState.NeverBegun;
import jiayou.core.payment.AttemptState.Querying;
import jiayou.core.payment.AttemptState.Submitting;
import jiayou.core.payment.AttemptState.UserConfirming;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import org.junit.jupiter.api.Test;

/// Asking for money and hearing about it; how an attempt ends unpaid is in [EndingsTest].
class PaymentMachineTest {

  @Test
  void anAttemptBeginsWithOneRequest() {
    assertEquals(
        Step.of(in(SHOW, new Submitting(1)), request(SHOW, Duration.ZERO)),
        PaymentMachine.begin(SALE, paymentRequest(SHOW), NOON));
  }

  @Test
  void aRequestThatACrashInterruptedIsSettledAndNeverSentAgain() {
    assertEquals(
        new SettlePayment(
            SALE, "S1_K02_261121_0046_1", "wechat", Presentation.TAKEN, Attempts.ASKED),
        request(TAKE, Duration.ZERO).afterCrash());
  }

  @Test
  void aShownCodeIsWatchedForAsLongAsItIsShown() {
    assertEquals(
        Step.of(in(SHOW, new AwaitingScan("weixin://1")), watch(LATER.plusSeconds(120))),
        answered(in(SHOW, new Submitting(1)), new PayAnswer.AwaitingScan("weixin://1")));
  }

  @Test
  void aPasswordMayBeTypedForAMinute() {
    assertEquals(
        Step.of(in(TAKE, new UserConfirming()), watch(LATER.plusSeconds(60))),
        answered(in(TAKE, new Submitting(1)), new PayAnswer.Pending("USERPAYING")));
  }

  @Test
  void onlyAnExplicitYesSucceeds() {
    for (AttemptState state :
        List.of(new Submitting(1), new UserConfirming(), new Querying(), new AwaitingScan("w"))) {
      assertEquals(Step.of(in(TAKE, SUCCEEDED)), answered(in(TAKE, state), PAID));
    }
  }

  @Test
  void anExplicitNoFailsAndIsLookedAtOnceMore() {
    assertEquals(
        lookedAtOnceMore(TAKE, new Failed(Reason.BALANCE_TOO_LOW, "NOTENOUGH")),
        answered(
            in(TAKE, new Submitting(1)),
            new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "NOTENOUGH")));
  }

  @Test
  void silenceAboutATakenCodeIsAskedAboutAndNeverSentAgain() {
    assertEquals(
        Step.of(in(TAKE, new Querying()), watch(LATER.plusSeconds(60))),
        answered(in(TAKE, new Submitting(1)), UNKNOWN));
  }

  @Test
  void aCodeThatNobodyHasSeenIsAskedForAgainUnderTheSameNumber() {
    assertEquals(
        Step.of(in(SHOW, new Submitting(2)), request(SHOW, Duration.ofSeconds(3))),
        answered(in(SHOW, new Submitting(1)), UNKNOWN));
  }

  @Test
  void afterThreeSilencesTheUnseenCodeNeedsNoEndBecauseNobodyCanPayIt() {
    PaymentAttempt attempt = answered(in(SHOW, new Submitting(3)), UNKNOWN).state();
    assertEquals(new NeverBegun("timeout"), attempt.state());
    assertTrue(attempt.lookBackOwed());
  }

  @Test
  void aCodeThatACrashHasForgottenIsAskedForAgainUnderTheSameNumber() {
    assertEquals(
        Step.of(in(SHOW, new Submitting(2)), request(SHOW, Duration.ofSeconds(3))),
        answered(in(SHOW, new Submitting(1)), new PayAnswer.Pending("not paid yet")));
  }

  @Test
  void aTakenCodeThatTheGatewayDoesNotKnowIsEndedBecauseItMayBeOnItsWay() {
    assertEquals(
        Step.of(in(TAKE, new Ending(EndReason.UNCLEAR, true, 1)), end(TAKE, Duration.ZERO)),
        answered(in(TAKE, new Submitting(1)), new PayAnswer.Absent()));
  }

  @Test
  void whatWasNotSentIsSentAgainTwice() {
    PayAnswer notSent = new PayAnswer.NotSent("refused");
    assertEquals(
        Step.of(in(TAKE, new Submitting(3)), request(TAKE, Duration.ofSeconds(3))),
        answered(in(TAKE, new Submitting(2)), notSent));
    assertEquals(
        Step.of(in(TAKE, new NeverBegun("refused"))),
        answered(in(TAKE, new Submitting(3)), notSent));
  }

  @Test
  void anotherAmountIsNeitherSuccessNorFailure() {
    assertEquals(
        Step.of(
            in(SHOW, new Manual(Doubt.OTHER_AMOUNT, "paid 1, asked 2")),
            lookBack(Duration.ofMinutes(5))),
        answered(in(SHOW, new AwaitingScan("w")), new PayAnswer.Mismatch("2", "1")));
  }
}
