package jiayou.office;

import static jiayou.office.ClubFixture.ANNA;
import static jiayou.office.ClubFixture.annas;
import static jiayou.office.ClubFixture.coupons;
import static jiayou.office.ClubFixture.fuel;
import static jiayou.office.ClubFixture.held;
import static jiayou.office.ClubFixture.order;
import static jiayou.office.ClubFixture.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.port.Holder;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.What;
import jiayou.sim.office.benefit.Condition;
import jiayou.sim.office.benefit.Voucher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Coupons and points that are not what the quote said any more, when somebody was quicker.
class HoldChangedTest {

  private static final HoldAnswer CHANGED = new HoldAnswer.Refused(HoldRefusal.CHANGED);
  private static final Comparator<HoldAnswer> BY_WORD = Comparator.comparing(HoldAnswer::toString);

  private final ClubFixture fixture = new ClubFixture();
  private final Holder holder = fixture.office.holder();

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void aCouponThatAnotherSaleHoldsHasChanged() {
    HoldOrder first = fixture.couponsOf("s", "H1", 400);
    Quote second = fixture.quoted(annas("t", Wish.BEST, fuel()));
    HoldOrder late = order("t", "H2", new What.Coupons(ANNA, second.id(), List.of("a")), 400);
    assertEquals(held(400), fixture.hold(first));
    assertEquals(CHANGED, fixture.hold(late));
    assertEquals(CHANGED, fixture.hold(late));
    assertEquals(List.of("a USED"), coupons(fixture.quoted(annas("t", Wish.BEST, fuel()))));
    assertEquals(List.of("a 400 used"), coupons(fixture.quoted(annas("s", Wish.BEST, fuel()))));
    holder.giveBack(ref(first));
    assertEquals(CHANGED, fixture.hold(late));
    assertEquals(
        held(400),
        fixture.hold(order("t", "H3", new What.Coupons(ANNA, second.id(), List.of("a")), 400)));
  }

  @Test
  void pointsThatAreGoneHaveChanged() {
    fixture.points(500, 0, 0);
    HoldOrder order = fixture.pointsOf("s", "H1");
    fixture.club.credit(ANNA, Purse.GENERAL, -1);
    assertEquals(CHANGED, fixture.hold(order));
  }

  @Test
  void pointsThatAnotherSaleHoldsAreNotThere() {
    fixture.points(500, 0, 0);
    HoldOrder first = fixture.pointsOf("s", "H1");
    HoldOrder second = fixture.pointsOf("t", "H2");
    assertEquals(held(500), fixture.hold(first));
    assertEquals(CHANGED, fixture.hold(second));
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
    assertEquals(CHANGED, fixture.hold(order("s", "H1", right, 401)));
    assertEquals(CHANGED, fixture.hold(order("t", "H2", right, 400)));
    assertEquals(
        CHANGED,
        fixture.hold(order("s", "H3", new What.Coupons("M-0", quote.id(), List.of("a")), 400)));
    assertEquals(
        CHANGED, fixture.hold(order("s", "H4", new What.Coupons(ANNA, "Q-0", List.of("a")), 400)));
    assertEquals(
        CHANGED,
        fixture.hold(order("s", "H5", new What.Coupons(ANNA, quote.id(), List.of("b")), 400)));
    fixture.clock.advance(Duration.ofSeconds(60));
    assertEquals(CHANGED, fixture.hold(order("s", "H6", right, 400)));
  }

  @Test
  void ofTwoOfAKindOnOneDayTheSecondIsOverTheLimit() {
    fixture.give(
        Voucher.off("x", "每日一张", 300, new Condition.PerDay(1)).ofKind("daily"),
        Voucher.off("y", "每日一张", 300, new Condition.PerDay(1)).ofKind("daily"));
    Quote first = fixture.quoted(annas("s", ClubFixture.exactly("x"), fuel()));
    Quote second = fixture.quoted(annas("t", ClubFixture.exactly("y"), fuel()));
    assertEquals(
        held(300),
        fixture.hold(order("s", "H1", new What.Coupons(ANNA, first.id(), List.of("x")), 300)));
    assertEquals(
        new HoldAnswer.Refused(HoldRefusal.LIMIT_REACHED),
        fixture.hold(order("t", "H2", new What.Coupons(ANNA, second.id(), List.of("y")), 300)));
    assertEquals(
        List.of("x USED", "y LIMIT_PER_DAY"),
        coupons(fixture.quoted(annas("t", Wish.BEST, fuel()))));
    fixture.clock.advance(Duration.ofDays(1));
    assertEquals(
        List.of("x 300 used", "y LIMIT_PER_DAY"),
        coupons(fixture.quoted(annas("t", Wish.BEST, fuel()))));
  }

  @Test
  void ofManySalesAtOnceOneGetsTheCoupon() throws InterruptedException {
    fixture.give(Voucher.off("a", "券", 400));
    List<Callable<HoldAnswer>> sales = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String sale = "s" + i;
      Quote quote = fixture.quoted(annas(sale, Wish.BEST, fuel()));
      What what = new What.Coupons(ANNA, quote.id(), List.of("a"));
      sales.add(() -> fixture.hold(order(sale, "H-" + sale, what, 400)));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<HoldAnswer> answers =
          threads.invokeAll(sales).stream().map(Future::resultNow).sorted(BY_WORD).toList();
      List<HoldAnswer> one = new ArrayList<>(Collections.nCopies(7, CHANGED));
      one.addFirst(held(400));
      assertEquals(one, answers);
    }
  }
}
