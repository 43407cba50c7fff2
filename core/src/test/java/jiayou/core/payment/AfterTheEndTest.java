package jiayou.core.payment;

import static jiayou.core.payment.Attempts.AMOUNT;
import static jiayou.core.payment.Attempts.LATER;
import static jiayou.core.payment.Attempts.PAID;
import static jiayou.core.payment.Attempts.SALE;
import static jiayou.core.payment.Attempts.SHOW;
import static jiayou.core.payment.Attempts.SUCCEEDED;
import static jiayou.core.payment.Attempts.TAKE;
import static jiayou.core.payment.Attempts.TIMINGS;
import static jiayou.core.payment.Attempts.UNKNOWN;
import static jiayou.core.payment.Attempts.answered;
import static jiayou.core.payment.Attempts.end;
import static jiayou.core.payment.Attempts.endAnswered;
import static jiayou.core.payment.Attempts.in;
import static jiayou.core.payment.Attempts.lookBack;
import static jiayou.core.payment.Attempts.owing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Step;
import jiayou.core.event.Settlement;
import jiayou.core.payment.AttemptState.AwaitingScan;
import jiayou.core.payment.AttemptState.Doubt;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.payment.AttemptState.Ended;
import jiayou.core.payment.AttemptState.Ending;
import jiayou.core.payment.AttemptState.Held;
import jiayou.core.payment.AttemptState.Manual;
import jiayou.core.payment.AttemptState.PaidLate;
import jiayou.core.payment.AttemptState.SettledByStaff;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import org.junit.jupiter.api.Test;

/// What becomes of money after its attempt has ended.
class AfterTheEndTest {

  private static final Ended ENDED = new Ended(EndReason.DEADLINE, false);
  private static final Held HELD = new Held("T1", AMOUNT, LATER);
  private static final PayAnswer MISMATCH = new PayAnswer.Mismatch("210.03", "2.00");
  private static final Manual MANUAL = new Manual(Doubt.OTHER_AMOUNT, "paid 2.00, asked 210.03");

  @Test
  void moneyThatCameAfterTheEndWaitsForTheWordOfTheSale() {
    assertEquals(Step.of(in(SHOW, HELD)), lookedBack(owing(ENDED), PAID, 600));
    assertEquals(Step.of(in(SHOW, HELD)), lookedBack(owing(ENDED), PAID, 20));
  }

  /// An order that nobody has closed would be looked at for ever.
  @Test
  void anOrderThatStillStandsAtTheLastLookIsClosed() {
    PayAnswer stands = new PayAnswer.Pending("NOTPAY");
    assertEquals(
        Step.of(
            owing(ENDED).owingLookBackStill(LATER.plusSeconds(1200)),
            end(SHOW, Duration.ZERO),
            lookBack(Duration.ofMinutes(10))),
        lookedBack(owing(ENDED), stands, 600));
  }

  @Test
  void aSaleThatWantsTheMoneyIsPaid() {
    assertEquals(in(SHOW, SUCCEEDED), AfterTheEnd.wanted(in(SHOW, HELD)));
    assertEquals(in(SHOW, ENDED), AfterTheEnd.wanted(in(SHOW, ENDED)));
  }

  @Test
  void moneyThatNoSaleWantsGoesBackOnce() {
    Step<PaymentAttempt> back = AfterTheEnd.unwanted(in(SHOW, HELD), LATER);
    assertEquals(
        Step.of(
            in(SHOW, new PaidLate("T1", LATER)),
            new RefundPayment(
                SALE,
                "S1_K02_261121_0046_1_R1",
                "S1_K02_261121_0046_1",
                "wechat",
                AMOUNT,
                AMOUNT,
                Duration.ZERO,
                Attempts.ASKED,
                Optional.of(LATER))),
        back);
    assertEquals(Step.of(back.state()), AfterTheEnd.unwanted(back.state(), LATER));
    assertEquals(Step.of(back.state()), lookedBack(back.state(), PAID, 900));
  }

  @Test
  void aReversedCodeIsNotBelievedToBePaidBeforeTheReversalCanCrawlNoMore() {
    PaymentAttempt reversed = in(TAKE, ENDED).owingLookBack(LATER.plusSeconds(600));
    assertEquals(
        Step.of(
            reversed.owingLookBackStill(LATER.plusSeconds(620)), lookBack(Duration.ofMinutes(10))),
        lookedBack(reversed, PAID, 20));
    assertEquals(Step.of(in(TAKE, HELD)), lookedBack(reversed, PAID, 600));
  }

  @Test
  void aLastLookThatFindsNothingIsTheLast() {
    PaymentAttempt looked = owing(ENDED).owingLookBackStill(LATER.plusSeconds(600));
    assertEquals(Step.of(in(SHOW, ENDED)), lookedBack(looked, new PayAnswer.Ended(), 600));
  }

  /// The early look at a shown code comes after twenty seconds, whatever a clock says that was set.
  @Test
  void theFirstLookIsNeverTheLast() {
    assertEquals(
        Step.of(
            owing(ENDED).owingLookBackStill(LATER.plusSeconds(1200)),
            lookBack(Duration.ofMinutes(10))),
        lookedBack(owing(ENDED), new PayAnswer.Ended(), 600));
  }

  @Test
  void theWholePauseLiesBetweenTheFirstLookAndTheLast() {
    for (PayAnswer early : List.of(new PayAnswer.Ended(), UNKNOWN)) {
      assertEquals(
          Step.of(
              owing(ENDED).owingLookBackStill(LATER.plusSeconds(620)),
              lookBack(Duration.ofMinutes(10))),
          lookedBack(owing(ENDED), early, 20));
    }
  }

  @Test
  void aLastLookThatACrashMadeTooEarlyIsRepeatedInTime() {
    PaymentAttempt looked = owing(ENDED).owingLookBackStill(LATER.plusSeconds(620));
    assertEquals(
        Step.of(
            looked.owingLookBackStill(LATER.plusSeconds(620)), lookBack(Duration.ofSeconds(570))),
        lookedBack(looked, new PayAnswer.Ended(), 50));
    assertEquals(Step.of(in(SHOW, ENDED)), lookedBack(looked, new PayAnswer.Ended(), 620));
  }

  @Test
  void aLookThatLearnsNothingIsRepeated() {
    assertEquals(
        Step.of(
            owing(ENDED).owingLookBackStill(LATER.plusSeconds(1201)),
            lookBack(Duration.ofMinutes(10))),
        lookedBack(owing(ENDED), UNKNOWN, 601));
  }

  @Test
  void aLateYesIsAskedAboutAtOnceBecauseItMayBeOlderThanTheEnd() {
    assertEquals(Step.of(owing(ENDED), lookBack(Duration.ZERO)), answered(owing(ENDED), PAID));
    assertEquals(
        Step.of(owing(ENDED), lookBack(Duration.ZERO)),
        endAnswered(owing(ENDED), new EndAnswer.AlreadyPaid("T1", AMOUNT, LATER)));
    PaymentAttempt reversed = in(TAKE, ENDED).owingLookBack(LATER.plusSeconds(600));
    assertEquals(Step.of(reversed), answered(reversed, PAID));
  }

  @Test
  void anotherAmountIsForStaffAndGoesOnBeingAsked() {
    Step<PaymentAttempt> manual = answered(in(SHOW, new AwaitingScan("w")), MISMATCH);
    assertEquals(Step.of(in(SHOW, MANUAL), lookBack(Duration.ofMinutes(5))), manual);
    assertEquals(manual, lookedBack(owing(ENDED), MISMATCH, 600));
    assertEquals(manual, lookedBack(manual.state(), MISMATCH, 900));
    assertEquals(manual, lookedBack(manual.state(), UNKNOWN, 900));
  }

  @Test
  void whatStaffHaveBeforeThemMayStillEndByItself() {
    assertEquals(Step.of(in(SHOW, HELD)), lookedBack(in(SHOW, MANUAL), PAID, 900));
  }

  /// The gateway may still take the money after its no, as with any other end.
  @Test
  void anEndThatIsSeenOnlyByStaffTimeIsLookedBackAtToo() {
    Step<PaymentAttempt> ended = lookedBack(in(SHOW, MANUAL), new PayAnswer.Refunded(), 900);
    assertEquals(new Ended(EndReason.UNCLEAR, true), ended.state().state());
    assertTrue(ended.state().lookBackOwed());
    assertEquals(List.of(lookBack(Duration.ofSeconds(20))), ended.effects());
  }

  @Test
  void onceTheGatewayAnswersAgainWhatIsNotOverIsEndedAndStaffNeedNotHearOfItTwice() {
    PaymentAttempt manual = in(TAKE, new Manual(Doubt.NO_END, "502"));
    Ending last = new Ending(EndReason.UNCLEAR, true, 11);
    for (PayAnswer open : List.of(new PayAnswer.Pending("typing"), new PayAnswer.Absent(), PAID)) {
      assertEquals(
          Step.of(in(TAKE, last), end(TAKE, Duration.ZERO)), lookedBack(manual, open, 900));
    }
    assertTrue(AfterTheEnd.isWithStaff(in(TAKE, last)));
    assertEquals(
        Step.of(manual, lookBack(Duration.ofMinutes(5))),
        endAnswered(in(TAKE, last), new EndAnswer.Unknown("502")));
  }

  @Test
  void aWrongAmountFromAPhoneIsNotReversedBehindTheBackOfStaff() {
    assertEquals(
        Step.of(in(TAKE, MANUAL), lookBack(Duration.ofMinutes(5))),
        lookedBack(in(TAKE, MANUAL), PAID, 900));
  }

  @Test
  void whereStaffGaveTheMoneyBackNothingMovesByItselfAnyMore() {
    Step<PaymentAttempt> settled = settled(Settlement.REFUNDED_BY_HAND);
    assertEquals(Step.of(in(SHOW, new SettledByStaff(Settlement.REFUNDED_BY_HAND))), settled);
    assertEquals(Step.of(settled.state()), lookedBack(settled.state(), PAID, 900));
    assertEquals(Step.of(settled.state()), answered(settled.state(), PAID));
  }

  @Test
  void whereStaffFoundNothingOwedMoneyThatComesAfterAllIsNoticed() {
    Step<PaymentAttempt> settled = settled(Settlement.NOTHING_OWED);
    assertEquals(
        Step.of(
            owing(new SettledByStaff(Settlement.NOTHING_OWED)), lookBack(Duration.ofSeconds(20))),
        settled);
    assertEquals(Step.of(in(SHOW, HELD)), lookedBack(settled.state(), PAID, 900));
  }

  private static Step<PaymentAttempt> settled(Settlement how) {
    return AfterTheEnd.settledByStaff(in(SHOW, MANUAL), how, LATER, TIMINGS);
  }

  private static Step<PaymentAttempt> lookedBack(
      PaymentAttempt attempt, PayAnswer answer, int secondsLater) {
    Instant at = LATER.plusSeconds(secondsLater);
    return AfterTheEnd.lookedBack(attempt, answer, at, TIMINGS);
  }
}
