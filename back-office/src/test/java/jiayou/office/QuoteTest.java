package jiayou.office;

import static jiayou.office.ClubFixture.annas;
import static jiayou.office.ClubFixture.coupons;
import static jiayou.office.ClubFixture.exactly;
import static jiayou.office.ClubFixture.fuel;
import static jiayou.office.ClubFixture.scanned;
import static jiayou.office.ClubFixture.water;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.value.Money;
import jiayou.sim.office.benefit.Condition;
import jiayou.sim.office.benefit.Level;
import jiayou.sim.office.benefit.Offers;
import jiayou.sim.office.benefit.Voucher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What a basket costs, reckoned by the simulated office and checked by hand here.
class QuoteTest {

  private final ClubFixture fixture = new ClubFixture();

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void aBasketOnTheWireIsWhatTheContractDescribes() {
    String golden =
        """
        {"sale":"S1-K1-7","revision":3,"lines":[
        {"kind":"fuel","controller":"main","pump":1,"transaction":31,
        "endedAt":"2026-11-21T11:58:03","grade":"92","unit":"L","volume":"28.460",
        "price":"7.38","amount":21003},
        {"kind":"goods","ean":"6901234500011","quantity":2,"price":200,"amount":400}],
        "member":"M-7f3a91","wish":{"coupons":["a"],"partners":["p"],"points":true}}\
        """;
    Wish wish = new Wish(Optional.of(List.of("a")), List.of("p"), true);
    assertEquals(
        JsonMapper.shared().readTree(golden),
        JsonMapper.shared()
            .readTree(QuoteJson.asked(annas("S1-K1-7", wish, fuel(), water(2))).toString()));
  }

  @Test
  void aStrangerPaysWhatStandsThereAndHearsWhatAMemberSaves() {
    fixture.club.offer(Offers.usual());
    Quote quote =
        fixture.quoted(
            new QuoteRequest("s", 0, List.of(fuel(), water(2)), Optional.empty(), Wish.BEST));
    assertEquals(
        new Quote(
            quote.id(),
            List.of(new Discount(1, "第二件半价", Money.fen(100))),
            List.of(),
            List.of(),
            Money.fen(569)),
        quote);
  }

  @Test
  void aMemberPaysTheMemberPrice() {
    fixture.club.offer(Offers.usual());
    fixture.points(100, 200, 300);
    Quote quote = fixture.quoted(annas("s", Wish.BEST, fuel(), water(1)));
    assertEquals(
        new Quote(
            quote.id(),
            List.of(new Discount(0, "会员价", Money.fen(569))),
            List.of(),
            List.of(
                purse(Purse.GENERAL, 100, 0),
                purse(Purse.FUEL, 200, 0),
                purse(Purse.GOODS, 300, 0)),
            Money.ZERO),
        quote);
  }

  @Test
  void everyCouponThatCannotBeUsedSaysWhy() {
    fixture.give(
        Voucher.off("good", "满减", 500),
        Voucher.off("min", "满300减20", 2000, new Condition.MinAmount(30000)),
        Voucher.off("odd", "满减", 10, new Condition.MinAmount(30050)),
        Voucher.off("grade", "98专享", 2000, new Condition.Grades(List.of("98", "95"))),
        Voucher.off("station", "S9专享", 2000, new Condition.Stations(List.of("S9"))),
        Voucher.off("old", "过期", 2000, new Condition.Until(OfficeFixture.NOON)),
        Voucher.off("used", "用过", 2000),
        Voucher.off("level", "钻石专享", 2000, new Condition.From(Level.DIAMOND)),
        Voucher.off("day1", "每日一张", 100, new Condition.PerDay(1)).ofKind("daily"),
        Voucher.off("day2", "每日一张", 100, new Condition.PerDay(1)).ofKind("daily"),
        Voucher.off("alone", "不可同享", 100).onlyAlone(),
        Voucher.off("shop", "便利店", 100).on(Voucher.Scope.GOODS));
    fixture.club.useUp(ClubFixture.ANNA, "used");
    fixture.club.useUp(ClubFixture.ANNA, "day1");
    Quote quote = fixture.quoted(annas("s", Wish.BEST, fuel()));
    assertEquals(
        List.of(
            "good 500 used",
            "alone NOT_WITH_OTHER",
            "day1 USED",
            "day2 LIMIT_PER_DAY",
            "grade WRONG_GRADE 98/95",
            "level MEMBER_LEVEL 钻石",
            "min MIN_AMOUNT 300",
            "odd MIN_AMOUNT 300.50",
            "old EXPIRED",
            "shop MIN_AMOUNT 0.01",
            "station WRONG_STATION",
            "used USED"),
        coupons(quote));
    assertEquals(Money.fen(500), quote.couponValue());
  }

  @Test
  void oneOfAKindADayMeansOneInABasket() {
    fixture.give(
        Voucher.off("small", "每日一张", 100, new Condition.PerDay(1)).ofKind("daily"),
        Voucher.off("large", "每日一张", 300, new Condition.PerDay(1)).ofKind("daily"));
    assertEquals(
        List.of("large 300 used", "small LIMIT_PER_DAY"),
        coupons(fixture.quoted(annas("s", Wish.BEST, fuel()))));
  }

  @Test
  void severalThatGoTogetherBeatOneThatGoesAlone() {
    fixture.give(
        Voucher.off("a", "券", 400),
        Voucher.off("b", "券", 300),
        Voucher.off("alone", "券", 600).onlyAlone());
    assertEquals(
        List.of("a 400 used", "b 300 used", "alone NOT_WITH_OTHER"),
        coupons(fixture.quoted(annas("s", Wish.BEST, fuel()))));
  }

  @Test
  void oneThatGoesAloneBeatsSeveralThatAreWorthLess() {
    fixture.give(
        Voucher.off("a", "券", 400),
        Voucher.off("b", "券", 300),
        Voucher.off("alone", "券", 800).onlyAlone());
    assertEquals(
        List.of("alone 800 used", "a NOT_WITH_OTHER", "b NOT_WITH_OTHER"),
        coupons(fixture.quoted(annas("s", Wish.BEST, fuel()))));
  }

  @Test
  void exactlyTheCouponsThatSheWishesAreUsed() {
    fixture.give(
        Voucher.off("a", "券", 400),
        Voucher.off("b", "券", 300),
        Voucher.off("alone", "券", 800).onlyAlone());
    assertEquals(
        List.of("a 400 free", "b 300 used", "alone NOT_WITH_OTHER"),
        coupons(fixture.quoted(annas("s", exactly("b", "alone"), fuel()))));
    assertEquals(
        List.of("alone 800 free", "a 400 free", "b 300 free"),
        coupons(fixture.quoted(annas("s", exactly(), fuel()))));
  }

  @Test
  void aPercentageIsOfWhatIsLeftAfterDiscountsAndHasItsLimit() {
    fixture.club.offer(new Offers(Map.of("92", 20L), List.of(), 5));
    fixture.give(
        new Voucher(
            "p",
            "p",
            "九折",
            Voucher.Scope.FUEL,
            new Voucher.Worth.Percent(10, 100_000),
            List.of(),
            true),
        new Voucher(
            "q",
            "q",
            "五折",
            Voucher.Scope.FUEL,
            new Voucher.Worth.Percent(50, 1500),
            List.of(),
            true));
    assertEquals(
        List.of("p 2043 used", "q NOT_WITH_OTHER"),
        coupons(fixture.quoted(annas("s", Wish.BEST, fuel(), water(5)))));
  }

  @Test
  void theCouponOfAnotherFirmIsReadAndOneThatNobodyKnowsIsShownToo() {
    fixture.club.partner("JYP0001", Voucher.off("partner-1", "银行立减", 900));
    Quote quote =
        fixture.quoted(
            new QuoteRequest(
                "s", 1, List.of(fuel()), Optional.empty(), scanned("JYP0001", "JYP9999")));
    assertEquals(List.of("partner-1 900 used", "unknown-1 OTHER"), coupons(quote));
  }

  @Test
  void thePointsOfFuelPayFuelThoseOfGoodsPayGoodsAndTheGeneralOnesTheRest() {
    fixture.points(500, 30_000, 300);
    Quote quote = fixture.quoted(annas("s", ClubFixture.withPoints(), fuel(), water(2)));
    assertEquals(
        List.of(
            purse(Purse.GENERAL, 500, 100),
            purse(Purse.FUEL, 30_000, 21_003),
            purse(Purse.GOODS, 300, 300)),
        quote.purses());
    assertEquals(Money.fen(21_403), quote.points());
  }

  @Test
  void pointsPayOnlyWhatCouponsLeave() {
    fixture.points(0, 30_000, 0);
    fixture.give(Voucher.off("a", "券", 21_000).on(Voucher.Scope.FUEL));
    Quote quote = fixture.quoted(annas("s", ClubFixture.withPoints(), fuel()));
    assertEquals(Money.fen(3), quote.points());
  }

  @Test
  void anEmptyBasketCostsNothing() {
    fixture.give(Voucher.off("a", "券", 400));
    Quote quote = fixture.quoted(annas("s", Wish.BEST));
    assertEquals(List.of("a MIN_AMOUNT 0.01"), coupons(quote));
  }

  private static PursePoints purse(Purse purse, long balance, long use) {
    return new PursePoints(purse, Money.fen(balance), Money.fen(use));
  }
}
