package jiayou.office;

import static jiayou.office.ClubFixture.ANNA;
import static jiayou.office.ClubFixture.annas;
import static jiayou.office.ClubFixture.coupons;
import static jiayou.office.ClubFixture.fuel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.port.Holder;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Holder.What;
import jiayou.core.value.Money;
import jiayou.sim.office.Fault;
import jiayou.sim.office.benefit.Condition;
import jiayou.sim.office.benefit.Statement;
import jiayou.sim.office.benefit.Voucher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Coupons and points set aside over a real line, and what the office's own books say of it.
class OfficeHolderTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final HoldAnswer CHANGED = new HoldAnswer.Refused(HoldRefusal.CHANGED);
  private static final HoldAnswer NEVER = new HoldAnswer.Refused(HoldRefusal.OTHER);

  private final ClubFixture fixture = new ClubFixture();
  private final Holder holder = fixture.office.holder();

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void couponsAreHeldAndTakenOnce() {
    HoldOrder order = couponsOf("s", "H1", 400);
    assertEquals(held(400), hold(order));
    assertEquals(held(400), hold(order));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(400)));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(400)));
    assertEquals(held(400), hold(order));
    assertEquals(
        List.of(new Statement.Held("H1", "s", 400, 400, "TAKEN", "COUPONS")), books().holds());
    assertEquals(List.of("a"), books().members().getFirst().couponsUsed());
    assertEquals(List.of("a USED"), coupons(fixture.quoted(annas("next", Wish.BEST, fuel()))));
  }

  @Test
  void pointsLeaveThePursesWhenTheyAreTaken() {
    fixture.points(500, 300, 0);
    HoldOrder order = points("s", "H1");
    assertEquals(held(800), hold(order));
    assertEquals(List.of(500L, 300L, 0L), balances());
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(800)));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(800)));
    assertEquals(List.of(0L, 0L, 0L), balances());
  }

  @Test
  void whatIsNotTakenIsFreeAgain() {
    fixture.points(500, 300, 0);
    HoldOrder order = points("s", "H1");
    hold(order);
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(350)));
    assertEquals(List.of(450L, 0L, 0L), balances());
    assertEquals(
        new TakeAnswer.Refused("TAKEN_OTHERWISE"), holder.take(ref(order), Money.fen(351)));
    assertEquals(
        List.of(new Statement.Held("H1", "s", 800, 350, "TAKEN", "POINTS")), books().holds());
    assertEquals(Money.fen(450), points("t", "H2").amount());
  }

  @Test
  void moreThanIsHeldIsNeverTaken() {
    HoldOrder order = couponsOf("s", "H1", 400);
    hold(order);
    assertEquals(new TakeAnswer.Refused("TOO_MUCH"), holder.take(ref(order), Money.fen(401)));
    assertEquals("HELD", books().holds().getFirst().state());
  }

  @Test
  void whatWasGivenBackIsFreeAndCannotBeTaken() {
    HoldOrder order = couponsOf("s", "H1", 400);
    hold(order);
    assertEquals(new GiveBackAnswer.Free(), holder.giveBack(ref(order)));
    assertEquals(new GiveBackAnswer.Free(), holder.giveBack(ref(order)));
    assertEquals(new TakeAnswer.Refused("FREE_AGAIN"), holder.take(ref(order), Money.fen(400)));
    assertEquals(NEVER, hold(order));
    assertEquals(
        List.of(new Statement.Held("H1", "s", 400, 0, "FREE", "COUPONS")), books().holds());
    assertEquals(List.of(), books().members().getFirst().couponsUsed());
  }

  @Test
  void whatWasTakenCannotBeGivenBack() {
    HoldOrder order = couponsOf("s", "H1", 400);
    hold(order);
    holder.take(ref(order), Money.fen(400));
    assertEquals(new GiveBackAnswer.Taken(), holder.giveBack(ref(order)));
  }

  @Test
  void aHoldThatWasGivenBackBeforeItCameNeverHolds() {
    HoldOrder order = couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", new Fault.CutBefore());
    assertInstanceOf(HoldAnswer.Unknown.class, hold(order));
    assertEquals(new GiveBackAnswer.Free(), holder.giveBack(ref(order)));
    assertEquals(NEVER, hold(order));
    assertEquals(List.of(), books().holds());
  }

  @Test
  void aTakeOfWhatNeverCameIsNoAndTheHoldNeverHolds() {
    HoldOrder order = couponsOf("s", "H1", 400);
    assertEquals(new TakeAnswer.Refused("NEVER_HELD"), holder.take(ref(order), Money.fen(400)));
    assertEquals(NEVER, hold(order));
  }

  @Test
  void aHoldWhoseAnswerWasLostIsTheSameHoldWhenItIsAskedForAgain() {
    HoldOrder order = couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", new Fault.CutAfter());
    assertInstanceOf(HoldAnswer.Unknown.class, hold(order));
    assertEquals(held(400), hold(order));
    fixture.simulator.next("take", new Fault.CutAfter());
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(400)));
    assertEquals(1, books().holds().size());
  }

  @Test
  void aHoldIsFreeAgainByItselfAfterItsTime() {
    HoldOrder order = couponsOf("s", "H1", 400);
    hold(order);
    fixture.clock.advance(TEN_MINUTES);
    assertEquals("HELD", books().holds().getFirst().state());
    fixture.clock.advance(Duration.ofMillis(1));
    assertEquals("FREE", books().holds().getFirst().state());
    assertEquals(new TakeAnswer.Refused("FREE_AGAIN"), holder.take(ref(order), Money.fen(400)));
    assertEquals(List.of("a 400 used"), coupons(fixture.quoted(annas("next", Wish.BEST, fuel()))));
  }

  @Test
  void aTimeThatIsOverHoldsNothing() {
    HoldOrder order = couponsOf("s", "H1", 400);
    fixture.clock.advance(Duration.ofMinutes(11));
    assertEquals(NEVER, hold(order));
  }

  @Test
  void aCouponThatAnotherSaleHoldsHasChanged() {
    HoldOrder first = couponsOf("s", "H1", 400);
    Quote second = fixture.quoted(annas("t", Wish.BEST, fuel()));
    HoldOrder late = order("t", "H2", new What.Coupons(ANNA, second.id(), List.of("a")), 400);
    assertEquals(held(400), hold(first));
    assertEquals(CHANGED, hold(late));
    assertEquals(CHANGED, hold(late));
    assertEquals(List.of("a USED"), coupons(fixture.quoted(annas("t", Wish.BEST, fuel()))));
    assertEquals(List.of("a 400 used"), coupons(fixture.quoted(annas("s", Wish.BEST, fuel()))));
    holder.giveBack(ref(first));
    assertEquals(CHANGED, hold(late));
    assertEquals(
        held(400), hold(order("t", "H3", new What.Coupons(ANNA, second.id(), List.of("a")), 400)));
  }

  @Test
  void pointsThatAreGoneHaveChanged() {
    fixture.points(500, 0, 0);
    HoldOrder order = points("s", "H1");
    fixture.club.credit(ANNA, Purse.GENERAL, -1);
    assertEquals(CHANGED, hold(order));
  }

  @Test
  void pointsThatAnotherSaleHoldsAreNotThere() {
    fixture.points(500, 0, 0);
    HoldOrder first = points("s", "H1");
    HoldOrder second = points("t", "H2");
    assertEquals(held(500), hold(first));
    assertEquals(CHANGED, hold(second));
    assertEquals(
        List.of(0L),
        fixture.quoted(annas("u", ClubFixture.withPoints(), fuel())).purses().stream()
            .filter(points -> points.purse() == Purse.GENERAL)
            .map(points -> points.balance().fen())
            .toList());
  }

  @Test
  void whatIsNotAsItWasQuotedHasChanged() {
    fixture.give(
        Voucher.off("a", "券", 400, new Condition.Until(OfficeFixture.NOON.plusSeconds(60))));
    Quote quote = fixture.quoted(annas("s", Wish.BEST, fuel()));
    What right = new What.Coupons(ANNA, quote.id(), List.of("a"));
    assertEquals(CHANGED, hold(order("s", "H1", right, 401)));
    assertEquals(CHANGED, hold(order("t", "H2", right, 400)));
    assertEquals(
        CHANGED, hold(order("s", "H3", new What.Coupons("M-0", quote.id(), List.of("a")), 400)));
    assertEquals(CHANGED, hold(order("s", "H4", new What.Coupons(ANNA, "Q-0", List.of("a")), 400)));
    assertEquals(
        CHANGED, hold(order("s", "H5", new What.Coupons(ANNA, quote.id(), List.of("b")), 400)));
    fixture.clock.advance(Duration.ofSeconds(60));
    assertEquals(CHANGED, hold(order("s", "H6", right, 400)));
  }

  @Test
  void aNumberIsOneHoldForEver() {
    HoldOrder order = couponsOf("s", "H1", 400);
    hold(order);
    HoldOrder other = new HoldOrder("H1", "s", order.what(), Money.fen(399), order.until());
    assertInstanceOf(HoldAnswer.Unknown.class, hold(other));
    assertInstanceOf(
        TakeAnswer.Unknown.class,
        holder.take(new HoldRef("H1", "t", Optional.empty()), Money.fen(400)));
    assertInstanceOf(
        GiveBackAnswer.Unknown.class, holder.giveBack(new HoldRef("H1", "t", Optional.empty())));
    assertEquals("HELD", books().holds().getFirst().state());
  }

  @Test
  void thePartnersCouponNeedsNoMember() {
    fixture.club.partner("JYP0001", Voucher.off("partner-1", "银行立减", 900));
    Quote quote =
        fixture.quoted(
            new QuoteRequest(
                "s", 1, List.of(fuel()), Optional.empty(), ClubFixture.scanned("JYP0001")));
    HoldOrder order = order("s", "H1", new What.Coupons("", quote.id(), List.of("partner-1")), 900);
    assertEquals(held(900), hold(order));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(900)));
  }

  @Test
  void aCardIsNotTheOfficesToHold() {
    assertEquals(NEVER, hold(order("s", "H1", new What.Card(), 100)));
    assertEquals(0, fixture.simulator.requests());
  }

  @Test
  void aSaleThatIsSettledEarnsPointsOnWhatWasPaidInMoney() {
    fixture.quoted(annas("s", Wish.BEST, fuel()));
    fixture.office.client().deliver(List.of(OfficeFixture.settled("s", 1)));
    fixture.office.client().deliver(List.of(OfficeFixture.settled("s", 1)));
    fixture.office.client().deliver(List.of(OfficeFixture.settled("nobodys", 1)));
    assertEquals(List.of(new Statement.Earned("s", ANNA, 216)), books().earned());
    assertEquals(
        List.of(new Statement.PurseState("GENERAL", 0, 216)),
        books().members().getFirst().purses().subList(0, 1));
  }

  static List<Fault> answersThatSayNothing() {
    return OfficeMembersTest.answersThatSayNothing();
  }

  @ParameterizedTest
  @MethodSource("answersThatSayNothing")
  void whatIsNotOfTheContractIsUnknown(Fault fault) {
    HoldOrder order = couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", fault);
    fixture.simulator.next("take", fault);
    fixture.simulator.next("giveBack", fault);
    assertInstanceOf(HoldAnswer.Unknown.class, hold(order));
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
  }

  @ParameterizedTest
  @CsvSource({
    "/number, \"H2\"",
    "/number, null",
    "/amount, 399",
    "/amount, 400.0",
    "/state, \"OTHER\"",
    "/state, true"
  })
  void anAnswerAboutSomethingElseIsUnknown(String at, String value) {
    HoldOrder order = couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", new Fault.Altered(at, value));
    fixture.simulator.next("take", new Fault.Altered(at, value));
    assertInstanceOf(HoldAnswer.Unknown.class, hold(order));
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
  }

  @Test
  void aStateThatIsNeitherFreeNorTakenIsUnknown() {
    HoldOrder order = couponsOf("s", "H1", 400);
    hold(order);
    fixture.simulator.next("giveBack", new Fault.Altered("/state", "\"HELD\""));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
    fixture.simulator.next("giveBack", new Fault.Altered("/number", "\"H2\""));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
  }

  @Test
  void aRefusalWithAWordThatWeDoNotKnowIsStillARefusal() {
    HoldOrder order = couponsOf("s", "H1", 401);
    fixture.simulator.next("hold", new Fault.Altered("/why", "\"FULL_MOON\""));
    assertEquals(NEVER, hold(order));
  }

  @Test
  void anOfficeThatIsAwayIsUnknown() {
    HoldOrder order = couponsOf("s", "H1", 400);
    fixture.simulator.outage(true);
    assertInstanceOf(HoldAnswer.Unknown.class, hold(order));
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
    assertInstanceOf(GiveBackAnswer.Unknown.class, holder.giveBack(ref(order)));
  }

  /// Anna has coupon `a` of 4.00, and a sale was quoted with it.
  private HoldOrder couponsOf(String sale, String number, long fen) {
    fixture.give(Voucher.off("a", "券", 400));
    Quote quote = fixture.quoted(annas(sale, Wish.BEST, fuel()));
    return order(sale, number, new What.Coupons(ANNA, quote.id(), List.of("a")), fen);
  }

  private HoldOrder points(String sale, String number) {
    Quote quote = fixture.quoted(annas(sale, ClubFixture.withPoints(), fuel()));
    Map<Purse, Money> byPurse =
        quote.purses().stream().collect(Collectors.toMap(PursePoints::purse, PursePoints::use));
    return order(sale, number, new What.Points(ANNA, quote.id(), byPurse), quote.points().fen());
  }

  private static HoldOrder order(String sale, String number, What what, long fen) {
    return new HoldOrder(number, sale, what, Money.fen(fen), OfficeFixture.NOON.plus(TEN_MINUTES));
  }

  private HoldAnswer hold(HoldOrder order) {
    return holder.hold(order, Optional.empty());
  }

  private static HoldAnswer held(long fen) {
    return new HoldAnswer.Held(Money.fen(fen), "", Optional.empty());
  }

  private static HoldRef ref(HoldOrder order) {
    return new HoldRef(order.number(), order.sale(), Optional.empty());
  }

  private Statement books() {
    return fixture.club.statement();
  }

  private List<Long> balances() {
    return books().members().getFirst().purses().stream().map(Statement.PurseState::after).toList();
  }
}
