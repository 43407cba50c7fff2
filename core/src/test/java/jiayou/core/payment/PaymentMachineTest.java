package jiayou.core.payment;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.EndPayment;
import jiayou.core.effect.Effect.LookBack;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.SettlePayment;
import jiayou.core.effect.Effect.WatchPayment;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.PaymentRequest.Method;
import jiayou.core.effect.Step;
import jiayou.core.payment.AttemptState.AwaitingScan;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.AttemptState.Ended;
import jiayou.core.payment.AttemptState.Ending;
import jiayou.core.payment.AttemptState.Failed;
import jiayou.core.payment.AttemptState.Manual;
import jiayou.core.payment.AttemptState.NeverBegun;
import jiayou.core.payment.AttemptState.PaidLate;
import jiayou.core.payment.AttemptState.Querying;
import jiayou.core.payment.AttemptState.Stopping;
import jiayou.core.payment.AttemptState.Submitting;
import jiayou.core.payment.AttemptState.Succeeded;
import jiayou.core.payment.AttemptState.UserConfirming;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

class PaymentMachineTest {

  private static final String SALE = "K02_261121_0046";
  private static final Timings TIMINGS = Timings.standard();
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(1));
  private static final Money AMOUNT = Money.fen(21_003);
  private static final PayAnswer UNKNOWN = new PayAnswer.Unknown("timeout");
  private static final PayAnswer PAID = new PayAnswer.Paid("T1", AMOUNT, LATER);
  private static final Succeeded SUCCEEDED = new Succeeded("T1", AMOUNT, LATER);
  private static final Method SHOW = new Method.ShowCode();
  private static final Method TAKE = new Method.TakeCode("c1");

  @Test
  void anAttemptBeginsWithOneRequest() {
    assertEquals(
        Step.of(in(SHOW, new Submitting(1)), request(SHOW, Duration.ZERO)),
        PaymentMachine.begin(SALE, paymentRequest(SHOW), NOON));
  }

  @Test
  void aRequestThatACrashInterruptedIsSettledAndNeverSentAgain() {
    assertEquals(
        new SettlePayment(SALE, "S1_K02_261121_0046_1", "wechat", Presentation.TAKEN),
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
  void aDeadlineEndsTheAttempt() {
    assertEquals(
        Step.of(in(SHOW, new Ending(EndReason.DEADLINE, false, 1)), end(SHOW, Duration.ZERO)),
        answered(in(SHOW, new AwaitingScan("w")), new PayAnswer.Pending("NOTPAY")));
  }

  @Test
  void silenceAtTheDeadlineEndsTheAttemptAndIsNotHidden() {
    assertEquals(
        Step.of(in(TAKE, new Ending(EndReason.UNCLEAR, true, 1)), end(TAKE, Duration.ZERO)),
        answered(in(TAKE, new UserConfirming()), UNKNOWN));
  }

  @Test
  void anotherAmountIsNeitherSuccessNorFailure() {
    assertEquals(
        Step.of(in(SHOW, new Manual("paid 1, asked 2"))),
        answered(in(SHOW, new AwaitingScan("w")), new PayAnswer.Mismatch("2", "1")));
  }

  @Test
  void anEndWaitsUntilTheRequestIsAnswered() {
    Step<PaymentAttempt> stopping =
        PaymentMachine.end(in(SHOW, new Submitting(1)), EndReason.CUSTOMER);
    assertEquals(Step.of(in(SHOW, new Stopping(EndReason.CUSTOMER))), stopping);
    assertEquals(
        Step.of(in(SHOW, new Ending(EndReason.CUSTOMER, false, 1)), end(SHOW, Duration.ZERO)),
        answered(stopping.state(), new PayAnswer.AwaitingScan("w")));
  }

  @Test
  void anAttemptThatIsPaidWhileItStopsIsPaid() {
    assertEquals(
        Step.of(in(TAKE, SUCCEEDED)), answered(in(TAKE, new Stopping(EndReason.CUSTOMER)), PAID));
  }

  @Test
  void endingTwiceAsksOnce() {
    assertEquals(
        Step.of(in(SHOW, new Ending(EndReason.REPLACED, true, 4))),
        PaymentMachine.end(in(SHOW, new Ending(EndReason.DEADLINE, true, 4)), EndReason.REPLACED));
  }

  @Test
  void anEndedAttemptIsLookedAtOnceMore() {
    assertEquals(
        lookedAtOnceMore(SHOW, new Ended(EndReason.CUSTOMER, false)),
        endAnswered(in(SHOW, new Ending(EndReason.CUSTOMER, false, 1)), new EndAnswer.Ended()));
  }

  @Test
  void whoPaidBeforeTheEndHasPaid() {
    assertEquals(
        Step.of(in(SHOW, SUCCEEDED)),
        endAnswered(
            in(SHOW, new Ending(EndReason.DEADLINE, false, 1)),
            new EndAnswer.AlreadyPaid("T1", AMOUNT, LATER)));
  }

  @Test
  void anUnansweredEndIsAskedForAgain() {
    assertEquals(
        Step.of(
            in(TAKE, new Ending(EndReason.DEADLINE, true, 3)), end(TAKE, Duration.ofSeconds(3))),
        endAnswered(
            in(TAKE, new Ending(EndReason.DEADLINE, false, 2)), new EndAnswer.Unknown("502")));
  }

  @Test
  void afterTenUnansweredEndsStaffKnowAndTheAskingGoesOnSlowly() {
    Step<PaymentAttempt> manual =
        endAnswered(
            in(TAKE, new Ending(EndReason.DEADLINE, false, 10)), new EndAnswer.NotYet("typing"));
    assertEquals(Step.of(in(TAKE, new Manual("typing")), end(TAKE, Duration.ofMinutes(5))), manual);
    assertEquals(manual, endAnswered(manual.state(), new EndAnswer.Unknown("502")));
    assertEquals(
        lookedAtOnceMore(TAKE, new Ended(EndReason.UNCLEAR, true)),
        endAnswered(manual.state(), new EndAnswer.Ended()));
  }

  @Test
  void aShownCodeThatIsPaidWhileItEndsIsPaid() {
    assertEquals(
        Step.of(in(SHOW, SUCCEEDED)),
        answered(in(SHOW, new Ending(EndReason.DEADLINE, false, 1)), PAID));
  }

  @Test
  void aTakenCodeThatIsBeingReversedIsNotPaidUntilTheReversalSaysSo() {
    PaymentAttempt ending = in(TAKE, new Ending(EndReason.DEADLINE, false, 1));
    assertEquals(Step.of(ending), answered(ending, PAID));
  }

  @Test
  void whatIsOverStaysAsItIs() {
    for (AttemptState over :
        List.of(
            SUCCEEDED,
            new Failed(Reason.OTHER, "X"),
            new NeverBegun("X"),
            new Ended(EndReason.CUSTOMER, false),
            new PaidLate("T1"))) {
      PaymentAttempt attempt = in(SHOW, over);
      assertEquals(Step.of(attempt), answered(attempt, PAID));
      assertEquals(Step.of(attempt), endAnswered(attempt, new EndAnswer.Ended()));
      assertEquals(Step.of(attempt), PaymentMachine.end(attempt, EndReason.CUSTOMER));
    }
  }

  @Test
  void moneyThatCameAfterTheEndGoesBack() {
    PaymentAttempt ended = owing(new Ended(EndReason.DEADLINE, false));
    assertEquals(
        Step.of(
            in(SHOW, new PaidLate("T1")),
            new RefundPayment(
                SALE,
                "S1_K02_261121_0046_1_R1",
                "S1_K02_261121_0046_1",
                "wechat",
                AMOUNT,
                AMOUNT,
                Duration.ZERO)),
        PaymentMachine.lookedBack(ended, PAID, LATER.plusSeconds(600), TIMINGS));
  }

  @Test
  void aSecondLookThatFindsNothingIsTheLast() {
    PaymentAttempt ended = owing(new Ended(EndReason.DEADLINE, false));
    assertEquals(
        Step.of(in(SHOW, new Ended(EndReason.DEADLINE, false))),
        PaymentMachine.lookedBack(ended, new PayAnswer.Ended(), LATER.plusSeconds(600), TIMINGS));
  }

  @Test
  void aSecondLookThatACrashMadeTooEarlyIsRepeatedInTime() {
    PaymentAttempt ended = owing(new Ended(EndReason.DEADLINE, false));
    for (PayAnswer early : List.of(new PayAnswer.Ended(), UNKNOWN)) {
      assertEquals(
          Step.of(ended, lookBack(Duration.ofSeconds(570))),
          PaymentMachine.lookedBack(ended, early, LATER.plusSeconds(30), TIMINGS));
    }
  }

  @Test
  void aSecondLookThatLearnsNothingIsRepeated() {
    PaymentAttempt ended = owing(new Ended(EndReason.DEADLINE, false));
    assertEquals(
        Step.of(ended, lookBack(Duration.ofMinutes(10))),
        PaymentMachine.lookedBack(ended, UNKNOWN, LATER.plusSeconds(601), TIMINGS));
  }

  private static Step<PaymentAttempt> answered(PaymentAttempt attempt, PayAnswer answer) {
    return PaymentMachine.answered(attempt, answer, LATER, TIMINGS);
  }

  private static Step<PaymentAttempt> endAnswered(PaymentAttempt attempt, EndAnswer answer) {
    return PaymentMachine.endAnswered(attempt, answer, LATER, TIMINGS);
  }

  private static Step<PaymentAttempt> lookedAtOnceMore(Method how, AttemptState state) {
    return Step.of(
        in(how, state).owingLookBack(LATER.plusSeconds(600)), lookBack(Duration.ofMinutes(10)));
  }

  private static PaymentAttempt owing(AttemptState state) {
    return in(SHOW, state).owingLookBack(LATER.plusSeconds(600));
  }

  private static PaymentAttempt in(Method how, AttemptState state) {
    return new PaymentAttempt(SALE, paymentRequest(how), NOON, state, Optional.empty());
  }

  private static PaymentRequest paymentRequest(Method how) {
    return new PaymentRequest(
        "S1_K02_261121_0046_1", "wechat", how, AMOUNT, "加油", NOON.plusSeconds(180));
  }

  private static RequestPayment request(Method how, Duration after) {
    return new RequestPayment(SALE, paymentRequest(how), after);
  }

  private static WatchPayment watch(Instant until) {
    return new WatchPayment(SALE, "S1_K02_261121_0046_1", "wechat", until);
  }

  private static EndPayment end(Method how, Duration after) {
    return new EndPayment(SALE, "S1_K02_261121_0046_1", "wechat", how.presentation(), after);
  }

  private static LookBack lookBack(Duration after) {
    return new LookBack(SALE, "S1_K02_261121_0046_1", "wechat", after);
  }
}
