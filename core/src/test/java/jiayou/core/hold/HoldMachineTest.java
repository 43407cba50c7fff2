package jiayou.core.hold;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.core.effect.Effect.AskHold;
import jiayou.core.effect.Effect.GiveBackHold;
import jiayou.core.effect.Effect.TakeHold;
import jiayou.core.effect.HoldRequest;
import jiayou.core.effect.Step;
import jiayou.core.hold.HoldState.Asking;
import jiayou.core.hold.HoldState.Free;
import jiayou.core.hold.HoldState.GivingBack;
import jiayou.core.hold.HoldState.Held;
import jiayou.core.hold.HoldState.Refused;
import jiayou.core.hold.HoldState.SettledByStaff;
import jiayou.core.hold.HoldState.Stuck;
import jiayou.core.hold.HoldState.Taken;
import jiayou.core.hold.HoldState.Taking;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Holder.What;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A part that is set aside, taken or given back: every state and every answer.
class HoldMachineTest {

  private static final String SALE = "K02_261121_0046";
  private static final Timings TIMINGS = Timings.standard();
  private static final Money ASKED = Money.fen(500);
  private static final Held HELD = new Held(ASKED, "", Optional.empty(), Optional.empty());
  private static final Held SIGNED = new Held(ASKED, "**17", Optional.empty(), Optional.of("p"));
  private static final Taking TAKING = new Taking(ASKED, HELD, 1);
  private static final GivingBack GIVING = new GivingBack(Optional.empty(), false, 1);
  private static final Stuck STUCK = new Stuck(ASKED, "", "gone");
  private static final SettledByStaff SETTLED = new SettledByStaff(ASKED, "");
  private static final HoldAnswer YES = new HoldAnswer.Held(ASKED, "", Optional.empty());

  @Test
  void itIsAskedForBeforeAnythingElse() {
    HoldRequest request = request(new What.Card());
    assertEquals(
        Step.of(new Hold(SALE, request, new Asking()), new AskHold(SALE, request)),
        HoldMachine.ask(SALE, request));
  }

  @Test
  void onlyAnExplicitYesSetsItAside() {
    assertEquals(Step.of(card(HELD)), HoldMachine.answered(card(new Asking()), YES));
    assertEquals(
        Step.of(card(SIGNED)),
        HoldMachine.answered(card(new Asking()), new HoldAnswer.HeldOffline(ASKED, "**17", "p")));
    assertEquals(
        Step.of(card(new Refused(HoldRefusal.CARD_BLOCKED))),
        HoldMachine.answered(card(new Asking()), new HoldAnswer.Refused(HoldRefusal.CARD_BLOCKED)));
  }

  @Test
  void whatNobodyCanSayIsGivenBackAndTheCustomerMustKnow() {
    assertEquals(
        givingBack(card(new Asking()), new GivingBack(Optional.empty(), true, 1), Duration.ZERO),
        HoldMachine.answered(card(new Asking()), new HoldAnswer.Unknown("timeout")));
  }

  @Test
  void aCardMayHoldLessAndACouponMayNot() {
    Held less = new Held(Money.fen(300), "", Optional.empty(), Optional.empty());
    HoldAnswer answer = new HoldAnswer.Held(Money.fen(300), "", Optional.empty());
    assertEquals(Step.of(card(less)), HoldMachine.answered(card(new Asking()), answer));
    assertEquals(
        givingBack(coupon(new Asking()), new GivingBack(Optional.empty(), true, 1), Duration.ZERO),
        HoldMachine.answered(coupon(new Asking()), answer));
  }

  @Test
  void nothingHoldsMoreThanWasAskedForNorNothingAtAll() {
    GivingBack doubt = new GivingBack(Optional.empty(), true, 1);
    for (long fen : List.of(501L, 0L)) {
      assertEquals(
          givingBack(card(new Asking()), doubt, Duration.ZERO),
          HoldMachine.answered(
              card(new Asking()), new HoldAnswer.Held(Money.fen(fen), "", Optional.empty())));
    }
    assertEquals(
        givingBack(card(new Asking()), new GivingBack(Optional.of("p"), true, 1), Duration.ZERO),
        HoldMachine.answered(
            card(new Asking()), new HoldAnswer.HeldOffline(Money.fen(501), "", "p")));
  }

  @ParameterizedTest
  @MethodSource("notAsking")
  void anAnswerThatNobodyWaitsForChangesNothing(HoldState state) {
    Hold hold = card(state);
    for (HoldAnswer answer :
        List.of(
            YES,
            new HoldAnswer.HeldOffline(ASKED, "**17", "p"),
            new HoldAnswer.Refused(HoldRefusal.OTHER),
            new HoldAnswer.Unknown("late"))) {
      assertEquals(Step.of(hold), HoldMachine.answered(hold, answer));
    }
  }

  @Test
  void whatIsHeldIsTakenOnceTheSaleIsPaid() {
    assertEquals(
        taking(card(HELD), TAKING, ASKED, Duration.ZERO), HoldMachine.take(card(HELD), ASKED));
    Money less = Money.fen(120);
    assertEquals(
        taking(card(SIGNED), new Taking(less, SIGNED, 1), less, Duration.ZERO),
        HoldMachine.take(card(SIGNED), less));
  }

  @Test
  void takingNothingOfItIsGivingItBack() {
    assertEquals(
        givingBack(card(HELD), GIVING, Duration.ZERO), HoldMachine.take(card(HELD), Money.ZERO));
  }

  @ParameterizedTest
  @MethodSource("notHeld")
  void onlyWhatIsHeldCanBeTaken(HoldState state) {
    assertEquals(Step.of(card(state)), HoldMachine.take(card(state), ASKED));
  }

  @Test
  void itIsTakenOnlyWhenItsHolderSaysSo() {
    Hold hold = card(TAKING);
    assertEquals(Step.of(card(new Taken(ASKED, ""))), taken(hold, new TakeAnswer.Taken()));
    assertEquals(Step.of(card(STUCK)), taken(hold, new TakeAnswer.Refused("gone")));
    assertEquals(
        taking(hold, new Taking(ASKED, HELD, 2), ASKED, TIMINGS.retry()),
        taken(hold, new TakeAnswer.Unknown("502")));
  }

  @Test
  void afterTenTriesThePauseGrowsAndItGoesOn() {
    assertEquals(
        taking(card(TAKING), new Taking(ASKED, HELD, 11), ASKED, TIMINGS.slowRetry()),
        taken(card(new Taking(ASKED, HELD, 10)), new TakeAnswer.Unknown("502")));
    assertEquals(
        givingBack(card(HELD), new GivingBack(Optional.empty(), false, 11), TIMINGS.slowRetry()),
        givenBack(
            card(new GivingBack(Optional.empty(), false, 10)), new GiveBackAnswer.Unknown("502")));
  }

  @ParameterizedTest
  @MethodSource("notTaking")
  void aLateWordAboutTakingChangesNothing(HoldState state) {
    Hold hold = card(state);
    for (TakeAnswer answer :
        List.of(
            new TakeAnswer.Taken(), new TakeAnswer.Refused("no"), new TakeAnswer.Unknown("?"))) {
      assertEquals(Step.of(hold), taken(hold, answer));
    }
  }

  @Test
  void whatIsHeldOrAskedForCanBeGivenBack() {
    assertEquals(
        givingBack(card(new Asking()), GIVING, Duration.ZERO),
        HoldMachine.giveBack(card(new Asking())));
    assertEquals(
        givingBack(card(SIGNED), new GivingBack(Optional.of("p"), false, 1), Duration.ZERO),
        HoldMachine.giveBack(card(SIGNED)));
  }

  @ParameterizedTest
  @MethodSource("nothingToGiveBack")
  void whatIsOverOrOnItsWayIsNotGivenBackAgain(HoldState state) {
    assertEquals(Step.of(card(state)), HoldMachine.giveBack(card(state)));
  }

  @Test
  void itIsFreeOnlyWhenItsHolderSaysSo() {
    assertEquals(
        Step.of(card(new Free(false))), givenBack(card(GIVING), new GiveBackAnswer.Free()));
    assertEquals(
        Step.of(card(new Stuck(Money.ZERO, "", "taken, though nobody took it"))),
        givenBack(card(GIVING), new GiveBackAnswer.Taken()));
    assertEquals(
        givingBack(card(GIVING), new GivingBack(Optional.empty(), false, 2), TIMINGS.retry()),
        givenBack(card(GIVING), new GiveBackAnswer.Unknown("502")));
  }

  @Test
  void whatACrashInterruptedIsGivenBackWithDoubt() {
    Hold hold = card(new Asking());
    assertEquals(Step.of(card(new Free(true))), givenBack(hold, new GiveBackAnswer.Free()));
    assertEquals(
        givingBack(hold, new GivingBack(Optional.empty(), true, 2), TIMINGS.retry()),
        givenBack(hold, new GiveBackAnswer.Unknown("502")));
    assertEquals(
        new GiveBackHold(SALE, "H1", "ecard", Optional.empty(), Duration.ZERO),
        new AskHold(SALE, request(new What.Card())).afterCrash());
  }

  @ParameterizedTest
  @MethodSource("notGivingBack")
  void aLateWordAboutGivingBackChangesNothing(HoldState state) {
    Hold hold = card(state);
    for (GiveBackAnswer answer :
        List.of(
            new GiveBackAnswer.Free(),
            new GiveBackAnswer.Taken(),
            new GiveBackAnswer.Unknown("?"))) {
      assertEquals(Step.of(hold), givenBack(hold, answer));
    }
  }

  @Test
  void staffSettleOnlyWhatIsStuck() {
    assertEquals(card(SETTLED), HoldMachine.settledByStaff(card(STUCK)));
    states()
        .filter(s -> !(s instanceof Stuck))
        .forEach(s -> assertEquals(card(s), HoldMachine.settledByStaff(card(s))));
  }

  @Test
  void aCardsOwnSignatureIsEnoughForTheCustomerToGo() {
    assertEquals(false, card(TAKING).isSure());
    assertEquals(true, card(new Taking(ASKED, SIGNED, 1)).isSure());
    assertEquals(false, card(new Taking(ASKED, SIGNED, 1)).isOver());
  }

  static Stream<HoldState> states() {
    return Stream.of(
        new Asking(),
        HELD,
        SIGNED,
        new Refused(HoldRefusal.CHANGED),
        TAKING,
        new Taken(ASKED, ""),
        GIVING,
        new Free(false),
        STUCK,
        SETTLED);
  }

  static Stream<HoldState> notAsking() {
    return states().filter(s -> !(s instanceof Asking));
  }

  static Stream<HoldState> notHeld() {
    return states().filter(s -> !(s instanceof Held));
  }

  static Stream<HoldState> notTaking() {
    return states().filter(s -> !(s instanceof Taking));
  }

  static Stream<HoldState> nothingToGiveBack() {
    return states().filter(s -> !(s instanceof Asking || s instanceof Held));
  }

  static Stream<HoldState> notGivingBack() {
    return states().filter(s -> !(s instanceof Asking || s instanceof GivingBack));
  }

  private static Step<Hold> taken(Hold hold, TakeAnswer answer) {
    return HoldMachine.takeAnswered(hold, answer, TIMINGS);
  }

  private static Step<Hold> givenBack(Hold hold, GiveBackAnswer answer) {
    return HoldMachine.giveBackAnswered(hold, answer, TIMINGS);
  }

  private static Step<Hold> taking(Hold hold, Taking next, Money amount, Duration after) {
    return Step.of(
        hold.with(next), new TakeHold(SALE, "H1", "ecard", amount, next.held().proof(), after));
  }

  private static Step<Hold> givingBack(Hold hold, GivingBack next, Duration after) {
    return Step.of(hold.with(next), new GiveBackHold(SALE, "H1", "ecard", next.proof(), after));
  }

  private static Hold card(HoldState state) {
    return new Hold(SALE, request(new What.Card()), state);
  }

  private static Hold coupon(HoldState state) {
    return new Hold(SALE, request(new What.Coupons("M1", "Q1", List.of("C1"))), state);
  }

  private static HoldRequest request(What what) {
    return new HoldRequest("H1", "ecard", what, ASKED, Optional.of("c1"), NOON.plusSeconds(1800));
  }
}
