package jiayou.core.payment;

import static jiayou.core.payment.Attempts.AMOUNT;
import static jiayou.core.payment.Attempts.LATER;
import static jiayou.core.payment.Attempts.PAID;
import static jiayou.core.payment.Attempts.SHOW;
import static jiayou.core.payment.Attempts.SUCCEEDED;
import static jiayou.core.payment.Attempts.TAKE;
import static jiayou.core.payment.Attempts.UNKNOWN;
import static jiayou.core.payment.Attempts.answered;
import static jiayou.core.payment.Attempts.end;
import static jiayou.core.payment.Attempts.endAnswered;
import static jiayou.core.payment.Attempts.in;
import static jiayou.core.payment.Attempts.lookBack;
import static jiayou.core.payment.Attempts.lookedAtOnceMore;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import jiayou.core.effect.Step;
import jiayou.core.event.Settlement;
import jiayou.core.payment.AttemptState.AwaitingScan;
import jiayou.core.payment.AttemptState.Doubt;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.AttemptState.Ended;
import jiayou.core.payment.AttemptState.Ending;
import jiayou.core.payment.AttemptState.Failed;
import jiayou.core.payment.AttemptState.Manual;
import jiayou.core.payment.AttemptState.NeverBegun;
import jiayou.core.payment.AttemptState.PaidLate;
import jiayou.core.payment.AttemptState.SettledByStaff;
import jiayou.core.payment.AttemptState.Stopping;
import jiayou.core.payment.AttemptState.Submitting;
import jiayou.core.payment.AttemptState.UserConfirming;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import org.junit.jupiter.api.Test;

/// How a payment ends.
class EndingsTest {

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
    assertEquals(
        Step.of(in(TAKE, new Manual(Doubt.NO_END, "typing")), lookBack(Duration.ofMinutes(5))),
        manual);
    assertEquals(
        Step.of(manual.state()), endAnswered(manual.state(), new EndAnswer.Unknown("502")));
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
            new PaidLate("T1", LATER),
            new SettledByStaff(Settlement.REFUNDED_BY_HAND))) {
      PaymentAttempt attempt = in(SHOW, over);
      assertEquals(Step.of(attempt), answered(attempt, new PayAnswer.Ended()));
      assertEquals(Step.of(attempt), endAnswered(attempt, new EndAnswer.Ended()));
      assertEquals(Step.of(attempt), PaymentMachine.end(attempt, EndReason.CUSTOMER));
    }
  }
}
