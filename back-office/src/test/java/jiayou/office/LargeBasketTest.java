package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Line;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.What;
import jiayou.core.value.Money;
import jiayou.sim.office.benefit.Condition;
import jiayou.sim.office.benefit.Offers;
import jiayou.sim.office.benefit.Voucher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The largest basket that a terminal is made for: forty lines, twenty coupons, three purses.
///
/// Four fuel lines of 100.00 with 1.00 member price each, thirty-six shop lines of 10.00.
class LargeBasketTest {

  private final ClubFixture fixture = new ClubFixture();

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void theBestFiveOfTwentyCouponsAndThreePursesPayForIt() {
    fixture.club.offer(new Offers(Map.of("92", 10L), List.of(), 5));
    fixture.points(5_000, 30_000, 20_000);
    for (int i = 1; i <= 10; i++) {
      fixture.give(
          Voucher.off("fuel-%02d".formatted(i), "油品券", 100L * i).on(Voucher.Scope.FUEL),
          Voucher.off(
                  "shop-%02d".formatted(i), "便利店券", 150L * i, new Condition.MinAmount(i * 4000L))
              .on(Voucher.Scope.GOODS));
    }
    Quote quote = fixture.quoted(basket());
    // Shop lines of 360.00 carry coupons up to shop-09; the best five are 13.50, 12.00, 10.50 of
    // the shop and 10.00 of fuel, then 9.00 of either.
    assertEquals(5, quote.used().size());
    assertEquals(Money.fen(1350 + 1200 + 1050 + 1000 + 900), quote.couponValue());
    assertEquals(
        List.of("shop-10 MIN_AMOUNT 400"),
        ClubFixture.coupons(quote).stream().filter(c -> c.contains("MIN_AMOUNT")).toList());
    assertEquals(20, quote.coupons().size());
    assertEquals(Money.fen(400), quote.discount());
    assertEquals(
        Money.fen(39_600 + 36_000), quote.points().plus(quote.couponValue()).plus(rest(quote)));
    assertTrue(held(quote) instanceof HoldAnswer.Held);
  }

  @Test
  void twentyCouponsThatAreWorthMoreThanTheBasketTakeAllOfItAndNoMore() {
    fixture.club.offer(new Offers(Map.of(), List.of(), 20));
    for (int i = 1; i <= 20; i++) {
      fixture.give(Voucher.off("a-%02d".formatted(i), "券", 9_000 + i));
    }
    Quote quote = fixture.quoted(basket());
    assertEquals(Money.fen(76_000), quote.couponValue());
    assertEquals(9, quote.used().size());
    assertEquals(
        Money.ZERO, quote.purses().stream().map(PursePoints::use).reduce(Money.ZERO, Money::plus));
  }

  private Money rest(Quote quote) {
    return Money.fen(76_000)
        .minus(quote.discount())
        .minus(quote.couponValue())
        .minus(quote.points());
  }

  private HoldAnswer held(Quote quote) {
    assertEquals(
        List.of(Purse.GENERAL, Purse.FUEL, Purse.GOODS),
        quote.purses().stream().map(PursePoints::purse).toList());
    return fixture
        .office
        .holder()
        .hold(
            new HoldOrder(
                "H1",
                "s",
                new What.Coupons(
                    ClubFixture.ANNA, quote.id(), quote.used().stream().map(Coupon::id).toList()),
                quote.couponValue(),
                OfficeFixture.NOON.plusSeconds(600)),
            Optional.empty());
  }

  private static QuoteRequest basket() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      lines.add(ClubFixture.fuel("92", "10.000", 10_000));
    }
    for (int i = 0; i < 36; i++) {
      lines.add(ClubFixture.water(5));
    }
    return ClubFixture.annas("s", ClubFixture.withPoints(), lines.toArray(Line[]::new));
  }
}
