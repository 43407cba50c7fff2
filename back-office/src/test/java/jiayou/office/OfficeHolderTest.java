package jiayou.office;

import static jiayou.office.ClubFixture.ANNA;
import static jiayou.office.ClubFixture.annas;
import static jiayou.office.ClubFixture.coupons;
import static jiayou.office.ClubFixture.fuel;
import static jiayou.office.ClubFixture.held;
import static jiayou.office.ClubFixture.order;
import static jiayou.office.ClubFixture.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import jiayou.sim.office.benefit.Statement;
import jiayou.sim.office.benefit.Voucher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Coupons and points set aside over a real line, and what the office's own books say of it.
class OfficeHolderTest {

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
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    assertEquals(held(400), fixture.hold(order));
    assertEquals(held(400), fixture.hold(order));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(400)));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(400)));
    assertEquals(held(400), fixture.hold(order));
    assertEquals(
        List.of(new Statement.Held("H1", "s", 400, 400, "TAKEN", "COUPONS")), books().holds());
    assertEquals(List.of("a"), books().members().getFirst().couponsUsed());
    assertEquals(List.of("a USED"), coupons(fixture.quoted(annas("next", Wish.BEST, fuel()))));
  }

  @Test
  void pointsLeaveThePursesWhenTheyAreTaken() {
    fixture.points(500, 300, 0);
    HoldOrder order = fixture.pointsOf("s", "H1");
    assertEquals(held(800), fixture.hold(order));
    assertEquals(List.of(500L, 300L, 0L), balances());
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(800)));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(800)));
    assertEquals(List.of(0L, 0L, 0L), balances());
  }

  @Test
  void whatIsNotTakenIsFreeAgain() {
    fixture.points(500, 300, 0);
    HoldOrder order = fixture.pointsOf("s", "H1");
    fixture.hold(order);
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(350)));
    assertEquals(List.of(450L, 0L, 0L), balances());
    assertEquals(
        new TakeAnswer.Refused("TAKEN_OTHERWISE"), holder.take(ref(order), Money.fen(351)));
    assertEquals(
        List.of(new Statement.Held("H1", "s", 800, 350, "TAKEN", "POINTS")), books().holds());
    assertEquals(Money.fen(450), fixture.pointsOf("t", "H2").amount());
  }

  @Test
  void moreThanIsHeldIsNeverTaken() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.hold(order);
    assertEquals(new TakeAnswer.Refused("TOO_MUCH"), holder.take(ref(order), Money.fen(401)));
    assertEquals("HELD", books().holds().getFirst().state());
  }

  @Test
  void whatWasGivenBackIsFreeAndCannotBeTaken() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.hold(order);
    assertEquals(new GiveBackAnswer.Free(), holder.giveBack(ref(order)));
    assertEquals(new GiveBackAnswer.Free(), holder.giveBack(ref(order)));
    assertEquals(new TakeAnswer.Refused("FREE_AGAIN"), holder.take(ref(order), Money.fen(400)));
    assertEquals(NEVER, fixture.hold(order));
    assertEquals(
        List.of(new Statement.Held("H1", "s", 400, 0, "FREE", "COUPONS")), books().holds());
    assertEquals(List.of(), books().members().getFirst().couponsUsed());
  }

  @Test
  void whatWasTakenCannotBeGivenBack() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.hold(order);
    holder.take(ref(order), Money.fen(400));
    assertEquals(new GiveBackAnswer.Taken(), holder.giveBack(ref(order)));
  }

  @Test
  void aHoldThatWasGivenBackBeforeItCameNeverHolds() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", new Fault.CutBefore());
    assertInstanceOf(HoldAnswer.Unknown.class, fixture.hold(order));
    assertEquals(new GiveBackAnswer.Free(), holder.giveBack(ref(order)));
    assertEquals(NEVER, fixture.hold(order));
    assertEquals(List.of(), books().holds());
  }

  @Test
  void aTakeOfWhatNeverCameIsNoAndTheHoldNeverHolds() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    assertEquals(new TakeAnswer.Refused("NEVER_HELD"), holder.take(ref(order), Money.fen(400)));
    assertEquals(NEVER, fixture.hold(order));
  }

  @Test
  void aHoldWhoseAnswerWasLostIsTheSameHoldWhenItIsAskedForAgain() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.simulator.next("hold", new Fault.CutAfter());
    assertInstanceOf(HoldAnswer.Unknown.class, fixture.hold(order));
    assertEquals(held(400), fixture.hold(order));
    fixture.simulator.next("take", new Fault.CutAfter());
    assertInstanceOf(TakeAnswer.Unknown.class, holder.take(ref(order), Money.fen(400)));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(400)));
    assertEquals(1, books().holds().size());
  }

  @Test
  void aHoldIsFreeAgainByItselfAfterItsTime() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.hold(order);
    fixture.clock.advance(Duration.ofMinutes(10));
    assertEquals("HELD", books().holds().getFirst().state());
    fixture.clock.advance(Duration.ofMillis(1));
    assertEquals("FREE", books().holds().getFirst().state());
    assertEquals(new TakeAnswer.Refused("FREE_AGAIN"), holder.take(ref(order), Money.fen(400)));
    assertEquals(List.of("a 400 used"), coupons(fixture.quoted(annas("next", Wish.BEST, fuel()))));
  }

  @Test
  void aTimeThatIsOverHoldsNothing() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.clock.advance(Duration.ofMinutes(11));
    assertEquals(NEVER, fixture.hold(order));
  }

  @Test
  void aNumberIsOneHoldForEver() {
    HoldOrder order = fixture.couponsOf("s", "H1", 400);
    fixture.hold(order);
    HoldOrder other = new HoldOrder("H1", "s", order.what(), Money.fen(399), order.until());
    assertInstanceOf(HoldAnswer.Unknown.class, fixture.hold(other));
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
    assertEquals(held(900), fixture.hold(order));
    assertEquals(new TakeAnswer.Taken(), holder.take(ref(order), Money.fen(900)));
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

  private Statement books() {
    return fixture.club.statement();
  }

  private List<Long> balances() {
    return books().members().getFirst().purses().stream().map(Statement.PurseState::after).toList();
  }
}
